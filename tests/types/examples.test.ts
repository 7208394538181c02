import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { printLines } from "../../src/layout/print.ts";
import { listTypes } from "../../src/template/load.ts";
import { machineWorld } from "../machine.ts";
import { printed } from "../template/pipeline.ts";

const world = machineWorld();
const golden = fileURLToPath(new URL("golden", import.meta.url));

describe("the example of each type", () => {
  const types = listTypes([], world, (diagnostic) => expect.unreachable(printed(diagnostic)));
  it.each(types.map(({ name }) => name))("%s builds without a word in every output, its first page as it was", async (name) => {
    const path = `${world.templates}/${name}/example.md`;
    const { diagnostics, files, values } = await compile(path, { world, to: ["docx", "pdf", "html", "text"] });
    expect(diagnostics.map(printed)).toEqual([]);
    expect(files.map(({ bytes }) => bytes.length > 500)).toEqual([true, true, true, true]);
    const page = values.pagination?.draw().layout.pages[0];
    expectGolden(`${name}.txt`, page ? `${printLines(page).join("\n")}\n` : "");
  });
});

/** Holds a text against a file; UPDATE=1 writes the file. */
function expectGolden(name: string, text: string): void {
  const file = `${golden}/${name}`;
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
}
