import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { listTypes } from "../../src/template/load.ts";
import { machine, printed } from "./pipeline.ts";

describe("the example of each type", () => {
  const types = listTypes([], machine, (diagnostic) => expect.unreachable(printed(diagnostic)));
  it.each(types.map(({ name }) => name))("%s builds without a word, in every output", async (name) => {
    const path = `${machine.templates}/${name}/example.md`;
    const { diagnostics, files } = await compile(path, { world: machine, to: ["docx", "pdf", "html", "text"] });
    expect(diagnostics.map(printed)).toEqual([]);
    expect(files.map(({ bytes }) => bytes.length > 500)).toEqual([true, true, true, true]);
  });
});
