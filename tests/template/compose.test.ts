import { describe, expect, it } from "vitest";
import { plainText } from "../../src/document/plain.ts";
import type { Annex, Block, Document } from "../../src/document/tree.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { type Composed, composeFile, composeFiles, machine, place, printed } from "./pipeline.ts";

const head = `type: report
symbol: A/HRC/99/1
title: A sample
body: Human Rights Council`;

const report = (body: string, more = "") => `---\n${head}\n${more}\n---\n\n${body}\n`;
const annex = (body: string, more = "") =>
  `---\ntype: declaration\ntitle: An annex\norgan: The Council\n${more}\n---\n\n${body}\n`;

/** A block on a line: what it is, and what it says. */
function outline(block: Block): string {
  const id = block.attributes?.id ? ` #${block.attributes.id}` : "";
  if (block.type === "heading" || block.type === "paragraph") return `${block.type}${id} ${plainText(block.content)}`;
  if (block.type === "directive") return `::${block.name}`;
  if (block.type === "annex") return `annex${id}`;
  if (block.type === "container") return `:::${block.name}${id} ${block.blocks.map(outline).join(", ")}`;
  return `${block.type}${id}`;
}

const outlines = (document: Document | undefined) => document?.blocks.map(outline);
const said = ({ diagnostics }: Composed) => diagnostics.map(printed);
const annexOf = (document: Document | undefined) =>
  document?.blocks.find((block): block is Annex => block.type === "annex")?.document;

describe("a document is its page with the text put in", () => {
  it("in the order of the template, the running head apart", () => {
    const composed = composeFiles({
      "report.md": report("# One\n\nText.", "note: { title: A note, text: Its text. }\nsummary: In short."),
    });
    expect(said(composed)).toEqual([]);
    expect(outlines(composed.document)).toEqual([
      "::masthead",
      "heading A sample",
      "heading A note",
      "paragraph Its text.",
      ":::summary paragraph In short.",
      "::contents",
      "heading One",
      "paragraph Text.",
      "::end-rule",
    ]);
    expect(composed.document?.header.map(outline)).toEqual(["paragraph A/HRC/99/1"]);
    expect(composed.document?.footer).toEqual([]);
  });

  it("each paragraph of a note gets its class", () => {
    const { document } = composeFiles({
      "report.md": report("Text.", "note:\n  title: A note\n  text: |\n    One\n    line.\n\n    Two.\n"),
    });
    const front = document?.blocks.filter((block) => block.attributes?.classes.includes("front"));
    expect(front?.map(outline)).toEqual(["paragraph One line.", "paragraph Two."]);
    expect(front?.map((block) => (block.type === "paragraph" && block.content[0] ? place(block.content[0].span) : ""))).toEqual(
      ["report.md:9:5", "report.md:12:5"],
    );
  });

  it("notes and sources come from everywhere, each with its place", () => {
    const { document } = composeFiles({
      "report.md": report(
        "Text.[^a]\n\n[^a]: One.",
        'footnotes: { "*": "A *star*." }\nsources:\n  plain: Plain\n  both: { full: The full form, short: Short }',
      ),
    });
    const said = ([first]: readonly Block[]) => (first?.type === "paragraph" ? plainText(first.content) : "");
    expect(document?.notes.map(({ id, idSpan, blocks }) => [id, place(idSpan), said(blocks)])).toEqual([
      ["a", "report.md:14:3", "One."],
      ["*", "report.md:6:14", "A star."],
    ]);
    expect(document?.sources.map(({ key, full, short }) => [key, plainText(full), short && plainText(short)])).toEqual([
      ["plain", "Plain", undefined],
      ["both", "The full form", "Short"],
    ]);
  });

  it("can take its type's page from the user's folder, and messages point into it", () => {
    const composed = composeFiles({
      "report.md": report("Text."),
      "templates/report/template.hbs": "# {{title}} {.title}\n\n:::main\n::body\n:::\n\n{{> closing}}\n",
      "templates/partials/closing.hbs": "Closed by {{nobody}}.\n",
    });
    expect(outlines(composed.document)).toEqual(["heading A sample", ":::main paragraph Text.", "paragraph Closed by ."]);
    expect(said(composed)).toEqual([
      "error template-name-unknown templates/partials/closing.hbs:1:13 Nothing here is called “nobody”.",
    ]);
  });
});

describe("passages are selected", () => {
  const body =
    "# One {.key}\n\nUnder one. {#a}\n\n## Two\n\nUnder two. {.key .other}\n\n1. An item {#item}\n\n# Three\n\nUnder three.";
  const select = (template: string) =>
    composeFiles({
      "report.md": report(body),
      "templates/report/template.hbs": template,
      "templates/report/theme.yaml": "limit: 0",
    });

  it("by class: of a heading what stands under it", () => {
    const composed = select("::select{.key}\n");
    expect(said(composed)).toEqual([]);
    expect(outlines(composed.document)).toEqual(["paragraph #a Under one.", "heading Two", "paragraph Under two.", "list"]);
  });

  it("by label, by several classes, out of a list", () => {
    expect(outlines(select("::select{#a}\n\n::select{.key .other}\n\n::select{#item}\n").document)).toEqual([
      "paragraph #a Under one.",
      "paragraph Under two.",
      "paragraph An item",
    ]);
  });

  it("with the notes that they call, and no others", () => {
    const { document } = composeFiles({
      "report.md": report("One.[^a] {.key}\n\nTwo.[^c]\n\n[^a]: A.[^b]\n\n[^b]: B.\n\n[^c]: C."),
      "templates/report/template.hbs": "::select{.key}\n",
    });
    expect(document?.notes.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("and lose their labels where they stand a second time", () => {
    expect(outlines(select("::body\n\n::select{#a}\n").document)?.filter((line) => line.includes("Under one"))).toEqual([
      "paragraph #a Under one.",
      "paragraph Under one.",
    ]);
  });
});

describe("annexes", () => {
  it("are documents in the document, with the structure of their own type", () => {
    const composed = composeFiles({
      "report.md": report("Text.", "annexes: [annex.md, parts/other.md]"),
      "annex.md": annex("Declares the following:", "of: report.md\nlanguage-note: English only"),
      "parts/other.md": annex("Text.", "of: ../report.md\nannexes: [appendix.md]"),
      "parts/appendix.md": annex("More."),
    });
    expect(said(composed)).toEqual([]);
    expect(outlines(composed.document)?.slice(-3)).toEqual(["annex #annex-1", "annex #annex-2", "::end-rule"]);
    const [first, second] = composed.document?.blocks.filter((block): block is Annex => block.type === "annex") ?? [];
    expect(first?.document.structure).toMatchObject({ preamble: "declares", headings: ["part", "article"] });
    expect(outlines(first?.document)).toEqual([
      "paragraph [English only]",
      "heading An annex",
      "paragraph Declares the following:",
    ]);
    expect(outlines(second?.document)).toEqual(["heading An annex", "paragraph Text.", "annex #annex-2-appendix-1"]);
  });

  it("know the report's fields, but not its notes and sources, which are looked up", () => {
    const { document } = composeFiles({
      "report.md": report("Text.", 'annexes: [annex.md]\nfootnotes: { "*": Star. }\nsources: { a: A }\nfacts: { number: 12 }'),
      "annex.md": annex("See {{symbol}} on {{facts.number}} and {{facts.own}}.", "facts: { own: 5 }\nsources: { b: B }"),
    });
    const annexed = annexOf(document);
    expect(outlines(annexed)?.at(-1)).toBe("paragraph See A/HRC/99/1 on 12 and 5.");
    expect([annexed?.notes.length, annexed?.sources.map(({ key }) => key)]).toEqual([0, ["b"]]);
  });

  it("that are missing are reported where they are named", () => {
    const composed = composeFiles({ "report.md": report("Text.", "annexes: [nothing.md]") });
    expect(said(composed)).toEqual(["error file-missing report.md:6:11 There is no file nothing.md."]);
  });

  it("annex neither themselves nor what they are annexed to, under whatever name", () => {
    const composed = composeFiles({
      "report.md": report("Text.", "annexes: [./report.md, annex.md]"),
      "annex.md": annex("Text.", "annexes: [x/../annex.md]"),
    });
    expect(said(composed)).toEqual([
      "error annex-loop report.md:6:11 report.md is an annex of itself.",
      "error annex-loop annex.md:5:11 annex.md is an annex of itself.",
    ]);
  });
});

describe("a document takes from its parent what it lacks", () => {
  const files = {
    "report.md": report("Text.", "session: 99\nsources: { a: A, b: B }\nfacts: { number: 12 }\njob: GE.26-00001"),
    "annex.md": annex("See {{facts.number}}.", "of: report.md\nsources: { b: Another }"),
  };
  const alone = () => composeFile("annex.md", memoryOf(files), ["templates"]);

  it("the masthead's fields and its sources, and each keeps its place", () => {
    const { document } = alone();
    expect(document?.data).toMatchObject({
      symbol: "A/HRC/99/1",
      session: "99",
      body: "Human Rights Council",
      title: "An annex",
    });
    expect(document?.data.job).toBeUndefined();
    expect(outlines(document)?.slice(0, 3)).toEqual(["::masthead", "heading An annex", "paragraph See 12."]);
    expect(document?.sources.map(({ key, full, span }) => [key, plainText(full), place(span)])).toEqual([
      ["a", "A", "report.md:7:15"],
      ["b", "Another", "annex.md:6:15"],
    ]);
  });

  it("from the parent's parent as well", () => {
    const { document } = composeFile("third.md", memoryOf({ ...files, "third.md": annex("Text.", "of: annex.md") }), []);
    expect(document?.data.symbol).toBe("A/HRC/99/1");
  });

  it("and what is wrong in it is reported in the parent's file", () => {
    const composed = composeFile(
      "annex.md",
      memoryOf({ "report.md": `---\nsymbol: A-HRC\n---\n`, "annex.md": annex("Text.", "of: report.md") }),
      [],
    );
    expect(said(composed)).toEqual(["warning symbol-form report.md:2:9 “A-HRC” is not the symbol of a document."]);
  });
});

describe("a document built as another type", () => {
  it("keeps the fields of its own, and needs none of them", () => {
    const composed = composeFiles(
      {
        "report.md": report("Text. {.key}", "session: 99\npress: { headline: News }"),
        "templates/news/template.hbs": "# {{press.headline}} {.title}\n\n::select{.key}\n\n{{session}}\n",
        "templates/news/fields.yaml": "description: News\nfields: [{ name: press, type: any, description: Data. }]\n",
      },
      "news",
    );
    expect(said(composed)).toEqual([]);
    expect(outlines(composed.document)).toEqual(["heading News", "paragraph Text.", "paragraph 99"]);
  });
});

describe.skipIf(publishedMissing())("published documents", () => {
  it("compose without a word", () => {
    const reports = ["a-hrc-38-40/report.md", "a-hrc-35-35/report.md", "a-hrc-35-35/annex.md"];
    for (const path of reports) {
      const composed = composeFile(`${publishedFolder}/${path}`, machine, []);
      expect([path, said(composed)]).toEqual([path, []]);
    }
  });

  it("the annexed declaration says what it says alone", () => {
    const { document: whole } = composeFile(`${publishedFolder}/a-hrc-35-35/report.md`, machine, []);
    const { document: alone } = composeFile(`${publishedFolder}/a-hrc-35-35/annex.md`, machine, []);
    const text = (document: Document | undefined) => outlines(document)?.filter((line) => !line.startsWith("::"));
    expect(text(annexOf(whole))).toEqual(text(alone));
    expect(text(alone)?.length).toBeGreaterThan(50);
    expect(alone?.data.symbol).toBe("A/HRC/35/35");
  });
});

function memoryOf(files: Readonly<Record<string, string>>) {
  return memoryWorld(files, machine);
}
