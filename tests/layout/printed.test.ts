import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { compile } from "../../src/compile.ts";
import { printLines } from "../../src/layout/print.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type Agreement, agreement } from "../printed/compare.ts";
import { geneva, geneva2010, type House } from "../printed/house.ts";
import { sourceOf } from "../printed/source.ts";
import { publishedMissing, referenceFolder } from "../published.ts";

/** Reads a printed document, sets what its author would have written, and counts what stands where it was printed. */
async function compared(file: string, house: House, last: number, theme: string): Promise<Agreement> {
  const { files, pages } = await sourceOf(new Uint8Array(readFileSync(join(referenceFolder, file))), house, last);
  const white = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ffffff"/></svg>';
  const world = memoryWorld({ ...files, "white.svg": white, "templates/report/theme.yaml": theme }, nodeWorld());
  const { values, diagnostics } = await compile("report.md", { world, to: ["pdf"] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const ours = new Map(values.layout?.pages.map((page) => [page.number, printLines(page)]));
  return agreement(pages, ours);
}

describe.skipIf(publishedMissing())("what was printed", () => {
  it("A/HRC/28/16 comes out line by line, but for lines that were tightened by hand", async () => {
    const found = await compared("A_HRC_28_16_E.pdf", geneva2010, 31, readFileSync("/tmp/src/h/templates/report/theme.yaml", "utf8"));
    console.log(found);
    expect(found.sameStarts).toBe(found.starts);
  });

  it("x", async () => {
    const found = await compared("ECE_TRANS_WP.29_2026_139E.pdf", geneva, 56, readFileSync("/tmp/src/wtheme.yaml", "utf8"));
    console.log({...found, others: found.others.length}); const by = new Map(); for (const o of found.others) by.set(o.split(":")[0], (by.get(o.split(":")[0]) ?? 0) + 1); console.log(JSON.stringify([...by]));;
  });
});
