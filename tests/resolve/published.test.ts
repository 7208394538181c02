import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { RBlock, RHeading, RList, RParagraph } from "../../src/document/resolved.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { documentOf, resolveDocument } from "./kit.ts";
import { readDocument } from "./read.ts";

const missing = publishedMissing();

/** A published document, resolved; nothing where the tests are skipped. */
function published(name: string) {
  if (missing) return { ...resolveDocument(documentOf([])), unexpected: [] };
  const found: Diagnostic[] = [];
  const document = readDocument(`${publishedFolder}/${name}`, "report.md", (diagnostic) => void found.push(diagnostic));
  const { resolved, diagnostics } = resolveDocument(document);
  // The title stands in the template, so nothing here calls its star note.
  const unexpected = [...found, ...diagnostics].filter(
    ({ code, message }) => code !== "note-unused" || !message.includes("“*”"),
  );
  return { resolved, unexpected };
}

const headings = (blocks: readonly RBlock[], role: string) =>
  blocks.filter((block): block is RHeading => block.type === "heading" && block.role === role);
const numbered = (blocks: readonly RBlock[], role: string) =>
  blocks.filter((block): block is RParagraph => block.type === "paragraph" && block.number?.role === role);
const texts = (nodes: readonly { readonly number?: { readonly text: string } }[]) => nodes.map(({ number }) => number?.text);

describe.skipIf(missing)("A/HRC/38/40", () => {
  const { resolved, unexpected } = published("a-hrc-38-40");

  it("is told of no mistake that it does not have: its numbers of sections are typed, one of them wrong", () => {
    const typed = unexpected.filter(({ code }) => code === "reference-typed");
    expect(unexpected).toEqual(typed);
    const words = typed.map(({ span }) => span?.source.text.slice(span.start, span.end));
    expect(words).toEqual(["III", "IV", "V", "VI", "VII", "VIII", "V"].map((number) => `section ${number}`));
  });

  it("has its 71 paragraphs, 29 notes and 8 chapters", () => {
    expect(texts(numbered(resolved.blocks, "paragraph"))).toEqual(Array.from({ length: 71 }, (_, index) => `${index + 1}.`));
    expect(resolved.notes.map(({ mark }) => mark)).toEqual(Array.from({ length: 29 }, (_, index) => String(index + 1)));
    expect(texts(headings(resolved.blocks, "heading-1"))).toEqual(["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII."]);
  });

  it("has sections A to L in chapter VII", () => {
    const start = resolved.blocks.findIndex((block) => block.type === "heading" && block.number?.text === "VII.");
    const end = resolved.blocks.findIndex((block) => block.type === "heading" && block.number?.text === "VIII.");
    const sections = headings(resolved.blocks.slice(start, end), "heading-2");
    expect(texts(sections)).toEqual([..."ABCDEFGHIJKL"].map((letter) => `${letter}.`));
  });

  it("has sub-items (a) to (i) under paragraph 7", () => {
    const at = resolved.blocks.findIndex((block) => block.type === "paragraph" && block.number?.value === 7);
    const list = resolved.blocks[at + 1] as RList;
    const items = list.items.map(({ blocks }) => blocks[0] as RParagraph);
    expect(texts(items)).toEqual([..."abcdefghi"].map((letter) => `(${letter})`));
  });

  it("sets paragraphs 67 to 71 as recommendations where its chapter says so, and no others", () => {
    const bold = resolved.blocks.filter(({ role }) => role === "recommendation");
    expect(bold.every((block) => block.type === "paragraph" && (block.number?.value ?? 0) >= 67)).toBe(true);
  });

  it("has about 7,900 words", () => {
    expect(resolved.words).toBeGreaterThan(7600);
    expect(resolved.words).toBeLessThan(8200);
  });
});

describe.skipIf(missing)("A/HRC/35/35 with its annexed declaration", () => {
  const { resolved, unexpected } = published("a-hrc-35-35");
  const annex = resolved.blocks.slice(resolved.blocks.findIndex(({ role }) => role === "annex"));

  it("is told of no mistake that it does not have", () => expect(unexpected).toEqual([]));

  it("has its 68 paragraphs and 14 notes, of which 9 are in the annex", () => {
    expect(numbered(resolved.blocks, "paragraph")).toHaveLength(68);
    expect(resolved.notes).toHaveLength(14);
    expect(resolved.notes.filter(({ span }) => span.source.path.endsWith("annex.md")).map(({ mark }) => mark)).toEqual([
      "6",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "14",
    ]);
  });

  it("has 3 Parts, and 10 Articles that run through them", () => {
    expect(texts(headings(annex, "part"))).toEqual(["Part I.", "Part II.", "Part III."]);
    expect(texts(headings(annex, "article"))).toEqual(Array.from({ length: 10 }, (_, index) => `Article ${index + 1}`));
  });

  it("numbers paragraphs within their Article, and none in Articles 2, 3, 5 and 10", () => {
    const counts = Array.from({ length: 10 }, (_, index) => {
      const own = numbered(annex, "article-paragraph").filter(({ number }) => number?.run === `annex-1-article-${index + 1}`);
      expect(own.map(({ number }) => number?.value)).toEqual(own.map((_, at) => at + 1));
      return own.length;
    });
    expect(counts.map((count) => count === 0)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((article) => [2, 3, 5, 10].includes(article)),
    );
  });

  it("sets the opening of every preambular paragraph in italics", () => {
    const preamble = annex.filter((block): block is RParagraph => block.role === "preambular" || block.role === "organ");
    expect(preamble).toHaveLength(20);
    for (const { content } of preamble) expect(content[0]).toMatchObject({ type: "text", italic: true });
    expect(preamble.slice(0, 4).map(({ content }) => content[0]?.type === "text" && content[0].text)).toEqual([
      "The General Assembly",
      "Guided by",
      "Recalling",
      "Recalling also",
    ]);
  });

  it("has about 9,850 words", () => {
    expect(resolved.words).toBeGreaterThan(9500);
    expect(resolved.words).toBeLessThan(10_200);
  });
});
