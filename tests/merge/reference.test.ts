import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge } from "../../src/merge/merge.ts";
import { machineWorld } from "../machine.ts";
import { publishedMissing, referenceFolder } from "../published.ts";

const tracked = join(referenceFolder, "tracked");
const read = (name: string) => new Uint8Array(readFileSync(join(tracked, name)));
const words = (bytes: Uint8Array | string) =>
  (typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes)).replace(/\s+/g, " ");

/** Files that LibreOffice wrote say no more what they were made from. */
const told = ["merge-again", "merge-base", "reference-typed"];

describe.skipIf(publishedMissing())("a file that LibreOffice saved", () => {
  it.each([
    ["with its changes recorded", "lo-tracked.docx", "expected.md"],
    ["with the same changes unrecorded", "lo-untracked.docx", "expected.md"],
    ["with no change in it", "lo-resaved.docx", "source.md"],
  ])("%s becomes what it has to", async (_, name, expected) => {
    const world = memoryWorld({ "report.md": read("source.md") }, machineWorld({}));
    const { files, diagnostics } = await merge("report.md", [{ path: name, bytes: read(name) }], { world });
    expect(diagnostics.filter(({ code }) => !told.includes(code)).map(({ message }) => message)).toEqual([]);
    expect(words(files[0]?.after ?? read("source.md"))).toBe(words(read(expected)));
  });

  it("with a paragraph moved in it becomes the source with that paragraph moved", async () => {
    const world = memoryWorld({ "report.md": read("source.md") }, machineWorld({}));
    const file = { path: "lo-moved.docx", bytes: read("lo-moved.docx") };
    const { files, diagnostics, returned } = await merge("report.md", [file], { world });
    expect(diagnostics.map(({ code }) => code)).toEqual(["merge-base"]);
    expect(returned.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(["moved"]);
    const quotation = "> We did not ask to be moved. We asked to be heard.";
    const [before = "", after = ""] = new TextDecoder().decode(read("source.md")).split(`${quotation}\n\n`);
    expect(files[0]?.after).toBe(before + after.replace("The Independent Expert recommends", `${quotation}\n\n$&`));
  });
});
