import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readDocx } from "../docx/read-docx.ts";
import { machineWorld } from "../machine.ts";
import { publishedFolder, publishedMissing } from "../published.ts";

const machine = machineWorld();

/** Words as Word counts them, of the paragraphs and notes of a file; not of its first page and contents, which the program writes. */
function wordsOf(bytes: Uint8Array): number {
  const { notes, paragraphs } = readDocx(bytes);
  const body = paragraphs.filter(({ style }) => !/^(?:Masthead|Contents|TOC)/.test(style));
  return [...body.map(({ text }) => text), ...notes.values()].reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

describe.skipIf(publishedMissing())("the words of a published report", () => {
  it.each(["a-hrc-38-40", "a-hrc-35-35"])("%s are as many as Word counts in its file, within 3 per cent", async (name) => {
    const file = (part: string) => readFileSync(`${publishedFolder}/${name}/${part}`, "utf8");
    const report = file("report.md");
    const world = memoryWorld(
      { "report.md": report, ...(report.includes("annex.md") && { "annex.md": file("annex.md") }) },
      machine,
    );
    const { files, words = 0 } = await compile("report.md", { world, to: ["docx"] });
    expect(Math.abs(wordsOf(files[0]?.bytes ?? new Uint8Array()) / words - 1)).toBeLessThan(0.03);
  });
});

it("may be no more than front matter says, where that is not the limit of the type", async () => {
  const report = (limit: string) =>
    `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n${limit}---\n\n${"It was so. ".repeat(10)}\n`;
  const told = async (limit: string) => {
    const world = memoryWorld({ "report.md": report(limit) }, machine);
    return (await compile("report.md", { world, to: [] })).diagnostics.map(({ message }) => message);
  };
  expect(await told("")).toEqual([]);
  expect(await told("word-limit: 20\n")).toEqual(["The document has 32 words; it may have 20."]);
  expect(await told("word-limit: 8500\n")).toEqual([]);
});
