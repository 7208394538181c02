import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { hands, writtenBy } from "./hands.ts";

const world = machineWorld({});

describe("a file that a program other than Word wrote, or Word in another language, comes in as one would have written it", () => {
  it.each(hands)("$name", async (hand) => {
    const { diagnostics, files } = importWord("wells.docx", writtenBy(hand), world);
    const text = new TextDecoder().decode(files[0]?.bytes);
    await expect(text).toMatchFileSnapshot(`golden/foreign/${hand.name}.md`);
    expect(diagnostics.filter(({ code }) => code === "word-style")).toEqual([]);
    const built = await compile("report.md", {
      world: memoryWorld(Object.fromEntries(files.map((file) => [file.name, file.bytes])), machineWorld()),
      to: ["text"],
    });
    // What stands in brackets has to be filled in, and there is nothing else to do.
    expect(built.diagnostics.filter(({ severity, code }) => severity === "error" && !code.startsWith("symbol"))).toEqual([]);
  });
});
