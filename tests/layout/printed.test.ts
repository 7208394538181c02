import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { printLines } from "../../src/layout/print.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { type Agreement, agreement } from "../printed/compare.ts";
import { ece2019, geneva, geneva2010, type House } from "../printed/house.ts";
import { sourceOf } from "../printed/source.ts";
import { publishedMissing, referenceFolder } from "../published.ts";

/** What takes the place of a printed picture: white. */
const white = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ffffff"/></svg>';

/** Reads a printed document to its page `last`, sets what its author would have written, and counts what stands where it was printed. */
async function compared(file: string, house: House, last: number, templates: Record<string, string> = {}): Promise<Agreement> {
  const { files, pages } = await sourceOf(new Uint8Array(readFileSync(join(referenceFolder, file))), house, last);
  const world = memoryWorld({ ...files, ...templates, "white.svg": white }, machineWorld());
  const { values, diagnostics } = await compile("report.md", { world, to: ["pdf"] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return agreement(pages, new Map(values.pagination?.draw().layout.pages.map((page) => [page.number, printLines(page)])));
}

describe.skipIf(publishedMissing())("documents that were never written for this program", () => {
  it("A/HRC/28/16 is printed line by line as the United Nations printed it, but for two lines that a hand tightened", async () => {
    const { others, ...found } = await compared("A_HRC_28_16_E.pdf", geneva2010, 31);
    expect(found, others.join("\n")).toEqual({ lines: 1230, same: 1228, starts: 29, sameStarts: 29 });
  });

  it("ECE/TRADE/C/CEFACT/2019/9 is printed so up to its list of words, whose items hands have set as headings", async () => {
    const theme = "extends: geneva-2010\njustify: squeeze\nnotes: { separator: { before: 246 }, below: 0 }\n";
    const { others, ...found } = await compared("ECE_TRADE_C_CEFACT_2019_09E.pdf", ece2019, 5, {
      "templates/themes/ece.yaml": theme,
    });
    expect(found, others.join("\n")).toEqual({ lines: 163, same: 163, starts: 4, sameStarts: 4 });
  });

  it("ECE/TRANS/WP.29/2026/139, whose lines Word squeezed, stands on its pages to the end of its regulation", async () => {
    const theme = readFileSync(new URL("../printed/regulation.yaml", import.meta.url), "utf8");
    const { others, ...found } = await compared("ECE_TRANS_WP.29_2026_139E.pdf", geneva, 56, {
      "templates/report/theme.yaml": theme,
    });
    expect(found.lines).toBe(2639);
    expect(found.same, others.join("\n")).toBeGreaterThanOrEqual(2593);
    expect(found.sameStarts).toBeGreaterThanOrEqual(50);
  });
});
