import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machine, printed } from "./pipeline.ts";

const signs: Readonly<Record<string, readonly [text: string, messages: readonly string[]]>> = {
  "a fence that is not closed": ["```\nunclosed", ["verbatim-open 1"]],
  "a fence of tildes that is not closed": ["~~~\nunclosed", ["verbatim-open 1"]],
  "a container that is not closed": [":::box Title\nText", ["container-open 1"]],
  "a container that it did not open": ["Text\n\n:::\n\nMore", ["container-unopened 3"]],
  "a directive of the page": ["::body", ["directive-place 1"]],
  "a directive that would draw a part of the page again": ["Text\n\n::masthead", ["directive-place 3"]],
  "two of them": [":::box A\n\n::contents", ["container-open 1", "directive-place 3"]],
  "a fence with signs in it": ["```\n:::\n::body\n```", []],
  "a container of its own": [":::box Title\nText\n:::", []],
  "a colon or two in a sentence": ["It says: a::b, and so on::", []],
  "a list": ["1. One\n2. Two", []],
};

/** What is wrong with a report whose summary has a text: code and line of the text; "elsewhere" for places that the author did not write. */
async function summaryOf(text: string): Promise<readonly string[]> {
  const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\nsummary: |\n";
  const indented = text.replace(/^/gm, "  ");
  const source = `${head}${indented}\n---\n\n# Introduction\n\nThe text.\n`;
  const world = memoryWorld({ "report.md": source }, machine);
  const { diagnostics, files } = await compile("report.md", { world, to: ["text", "html", "docx", "pdf"] });
  expect(files.length).toBe(diagnostics.length > 0 ? 0 : 4);
  return diagnostics.map(({ code, span }) => {
    const line = span?.source.path === "report.md" ? span.source.position(span.start).line - 6 : 0;
    return `${code} ${line > 0 ? line : "elsewhere"}`;
  });
}

describe("the text of a field draws nothing of the page into itself", () => {
  it.each(Object.keys(signs))("%s", async (name) => {
    const [text = "", messages = []] = signs[name] ?? [];
    expect(await summaryOf(text)).toEqual(messages);
  });

  it("in three braces neither, and at the start of a line", async () => {
    const source =
      "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\nfacts: { raw: '::masthead', open: ':::box' }\n---\n\n{{{facts.raw}}}\n\n{{{facts.open}}}\n\nText\n";
    const { diagnostics } = await compile("report.md", { world: memoryWorld({ "report.md": source }, machine), to: ["text"] });
    expect(diagnostics.map(printed)).toEqual([
      expect.stringMatching(/^error directive-place report\.md:6:16 /),
      expect.stringMatching(/^error container-open report\.md:6:36 /),
    ]);
  });
});

it("a table that a page puts something behind is told of where it stands", async () => {
  const source =
    "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\nnote:\n  title: Note\n  text: |\n    | a | b |\n    |---|---|\n    | c | d |\n---\n\nText\n";
  const { diagnostics } = await compile("report.md", { world: memoryWorld({ "report.md": source }, machine), to: ["text"] });
  expect(diagnostics.map(({ span }) => span?.source.path)).toEqual(diagnostics.map(() => "report.md"));
});
