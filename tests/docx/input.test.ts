import { describe, expect, it } from "vitest";
import type { RInline } from "../../src/document/resolved.ts";
import { expectedLines } from "./compare.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { greySquare } from "./samples.ts";
import { shownLines } from "./shown-lines.ts";
import { attribute, children, descendants } from "./xml.ts";

async function fileOf(text: string, annexes: readonly string[] = []): Promise<ReadDocx> {
  return readDocx(await wordFile(resolvedOf({ text, annexes }), theme));
}

describe("bad input gives a whole file", () => {
  it("characters that XML forbids", async () => {
    const resolved = resolvedOf({ text: "Words.\n" });
    const [paragraph] = resolved.blocks;
    if (paragraph?.type !== "paragraph") throw new Error("no paragraph");
    const text = "a\u0000b\u0001\u000b\u001f\ufffe\uffffc\ud800d\udc00e & < > \" ' ]]> &amp; \u0085\t\n";
    const content: RInline[] = [
      { type: "text", text, span: paragraph.span },
      {
        type: "link",
        target: { href: 'https://example.org/\u0001?a=<b>&c="d"' },
        content: [{ type: "text", text: "\u0002x", span: paragraph.span }],
        span: paragraph.span,
      },
    ];
    const properties = { ...resolved.properties, title: text, subject: "\u0007" };
    const file = readDocx(await wordFile({ ...resolved, properties, blocks: [{ ...paragraph, content }] }, theme));
    expect(file.paragraphs[0]?.text).toContain("c\ufffdd\ufffde & < > \" ' ]]> &amp;");
  });

  it("text that looks like a field, a directive, a placeholder or markup stays text", async () => {
    const text = "{ PAGE \\\\* MERGEFORMAT } {default-bullet-numbering-0} {{x}} \\<w:p/> %1. ::contents «fldChar»";
    const file = await fileOf(`Before.\n\n${text}\n`);
    expect(file.paragraphs.map((paragraph) => paragraph.text).join("\n")).toContain("{default-bullet-numbering-0}");
    expect(descendants(file.part("word/document.xml"), "w:instrText")).toEqual([]);
  });

  it("lists of 60 levels", async () => {
    const deep = Array.from({ length: 60 }, (_, level) => `${"   ".repeat(level)}1. Level ${level + 1}`).join("\n");
    const resolved = resolvedOf({ text: `Before:\n\n${deep}\n` });
    const file = readDocx(await wordFile(resolved, theme));
    expect(shownLines(file)).toEqual(expectedLines(resolved, theme));
    for (const level of descendants(file.part("word/document.xml"), "w:ilvl"))
      expect(Number(attribute(level, "w:val"))).toBeLessThan(9);
  });

  it("5,000 notes", async () => {
    const text = Array.from({ length: 500 }, (_, index) => `P ${index}.${"^[Note.]".repeat(10)}`).join("\n\n");
    const file = await fileOf(text);
    expect(file.notes.size).toBe(5000);
  });

  it("a table of 3,000 rows", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `| ${index} | text | 1 |`).join("\n");
    const file = await fileOf(`| A | B | C |\n|---|---|---|\n${rows}\n`);
    expect(descendants(file.part("word/document.xml"), "w:tr")).toHaveLength(3001);
  });

  it("rows with too few and too many cells", async () => {
    const file = await fileOf("| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n");
    for (const row of descendants(file.part("word/document.xml"), "w:tr")) expect(children(row, "w:tc")).toHaveLength(2);
  });

  it("no symbol and no heading", async () => {
    const file = await fileOf("Only a paragraph.\n");
    expect(shownLines(file)).toEqual([{ number: "1.", text: "Only a paragraph." }]);
  });

  it("nothing but an annex", async () => {
    const file = await fileOf("", ["---\ntype: report\ntitle: Alone\n---\n\nText.\n"]);
    expect(shownLines(file).map(({ text }) => text)).toEqual(["Annex", "Alone", "Text."]);
  });

  it("a wide table at the end leaves no empty page behind it", async () => {
    const table = (file: ReadDocx) =>
      descendants(file.part("word/document.xml"), "w:pgSz").map((one) => attribute(one, "w:orient"));
    const wide = "Table: T {.wide}\n\n| a | b |\n|---|---|\n| c | d |\n";
    const resolved = resolvedOf({ text: wide });
    const blocks = resolved.blocks.filter(({ type }) => type !== "end-rule");
    expect(table(readDocx(await wordFile({ ...resolved, blocks }, theme)))).toEqual(["landscape"]);
    expect(table(await fileOf(`First.\n\n${wide}\nLast.\n`))).toEqual(["portrait", "landscape", "portrait"]);
    expect(table(await fileOf(`First.\n\n${wide}\n${wide}\nLast.\n`))).toEqual(["portrait", "landscape", "portrait"]);
  });

  it("the rule at the end stands on the turned page of a table, in its middle, and never alone", async () => {
    const wide = "Table: T {.wide}\n\n| a | b |\n|---|---|\n| c | d |\n\nSource: Us.\n";
    const file = await fileOf(`First.\n\n${wide}`);
    const sections = descendants(file.part("word/document.xml"), "w:pgSz").map((one) => attribute(one, "w:orient"));
    expect(sections).toEqual(["portrait", "landscape"]);
    const rule = file.paragraphs.at(-1);
    const style = children(file.part("word/styles.xml"), "w:style").find((one) => attribute(one, "w:styleId") === rule?.style);
    const indent = descendants(style ?? file.part("word/styles.xml"), "w:ind")[0];
    const length = 16838 - 2 * 1134 - Number(attribute(indent, "w:left")) - Number(attribute(indent, "w:right"));
    expect(length).toBeGreaterThan(1695);
    expect(length).toBeLessThan(1710);
    expect(descendants(file.paragraphs.at(-2)?.xml ?? style ?? file.part("word/styles.xml"), "w:keepNext")).toHaveLength(1);
  });

  it("two symbols fit into the first row of the masthead, which Word does not stretch", async () => {
    const text = "---\nsymbol: A/HRC/99/3–A/C.3/80/2\nbody: Human Rights Council\n---\n\nText.\n";
    const file = readDocx(await wordFile(resolvedOf({ text }), theme));
    const symbols = file.paragraphs.filter(({ style }) => style.startsWith("MastheadSymbol"));
    expect(symbols.map((one) => one.text)).toEqual(["A/HRC/99/3", "A/C.3/80/2"]);
    const style = children(file.part("word/styles.xml"), "w:style").find(
      (one) => attribute(one, "w:styleId") === symbols[0]?.style,
    );
    const spacing = descendants(style ?? file.part("word/styles.xml"), "w:spacing")[0];
    expect([attribute(spacing, "w:lineRule"), attribute(spacing, "w:line")]).toEqual(["exact", "425"]);
  });

  it("a table at the end of a box has the white of a line under it, of which the frame takes half a point", async () => {
    const file = await fileOf(":::box Box\n\n| a | b |\n|---|---|\n| c | d |\n\n:::\n\nText.\n");
    const margins = descendants(file.part("word/document.xml"), "w:tblCellMar");
    expect(margins.map((margin) => attribute(descendants(margin, "w:bottom")[0], "w:w"))).toEqual(["230"]);
  });

  it("nothing at all", async () => {
    const resolved = resolvedOf({ text: "x\n" });
    const file = readDocx(await wordFile({ ...resolved, blocks: [] }, theme));
    expect(shownLines(file)).toEqual([]);
  });

  it("labels that Word takes for no names", async () => {
    const file = await fileOf("A. {#été-1}\n\nB. {#ete_1}\n\nSee @été-1 and @ete_1.\n");
    const marks = descendants(file.part("word/document.xml"), "w:bookmarkStart").map((one) => attribute(one, "w:name"));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it("a picture in vectors has a picture for old readers too", async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10H0z"/></svg>',
    );
    const resolved = resolvedOf({
      text: '![Title](a.svg){alt="A bar"}\n\n![Title](b.png){alt="A square"}\n',
      pictures: { "a.svg": svg, "b.png": greySquare(4) },
    });
    const file = readDocx(await wordFile(resolved, theme));
    expect(
      Object.keys(file.files)
        .filter((path) => path.startsWith("word/media/"))
        .map((path) => path.replace(/.*\./, ""))
        .toSorted(),
    ).toEqual(["png", "png", "svg"]);
    const described = descendants(file.part("word/document.xml"), "wp:docPr").map((one) => [
      attribute(one, "id"),
      attribute(one, "descr"),
    ]);
    expect(described).toEqual([
      ["1", "A bar"],
      ["2", "A square"],
    ]);
  });

  it("an emblem is a decoration, a picture has no white of its own under it", async () => {
    const file = readDocx(
      await wordFile(
        resolvedOf({
          text: '---\nsymbol: A/HRC/99/1\nbody: Human Rights Council\nemblem: b.png\n---\n\n![](b.png){alt="A square"}\n\nText.\n',
          pictures: { "b.png": greySquare(4) },
        }),
        theme,
      ),
    );
    const pictures = descendants(file.part("word/document.xml"), "wp:docPr");
    expect(pictures.map((picture) => descendants(picture, "adec:decorative").length)).toEqual([1, 0]);
    const style = children(file.part("word/styles.xml"), "w:style").find(
      (one) => attribute(one, "w:styleId") === "SingleTxtGFigure",
    );
    expect(attribute(descendants(style ?? file.part("word/styles.xml"), "w:spacing")[0], "w:after")).toBe("0");
  });

  it("bars and a QR code of the first page are pictures in its foot, the same on every run", async () => {
    const fields = "symbol: A/HRC/99/2\ntitle: T\njob: GE.18-12345\nbarcode: true\nqr: true\ndate: 2018-05-06\n";
    const resolved = resolvedOf({ text: `---\n${fields}---\n\nText.\n` });
    const bytes = await wordFile(resolved, theme);
    expect(Buffer.compare(bytes, await wordFile(resolved, theme))).toBe(0);
    const foot = readDocx(bytes).part("word/footer2.xml");
    expect(descendants(foot, "a:blip")).toHaveLength(2);
    expect(descendants(foot, "wp:docPr").map((one) => attribute(one, "descr"))).toEqual(["QR", "1812345"]);
  });
});
