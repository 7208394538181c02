import { describe, expect, it } from "vitest";
import { importWord } from "../../src/import/import.ts";
import { machineWorld } from "../machine.ts";
import { packed, part, partsOf, relationships } from "../word/made-package.ts";

/** How a program that is not Word writes what everybody writes. */
interface Hand {
  readonly name: string;
  /** Ids of the styles of a title, of headings by rank, of running text, of list items and of quotations; none where it sets none. */
  readonly styles: Readonly<Record<"title" | "first" | "second" | "text" | "item" | "quotation", string | undefined>>;
  /** Names of those styles by their ids. */
  readonly names: Readonly<Record<string, string>>;
  run(text: string, look?: "b" | "i"): string;
  /** What stands around the content of a heading. */
  marked(content: string, name: string): string;
}

const google: Hand = {
  name: "Google Docs",
  styles: { title: "Title", first: "Heading1", second: "Heading2", text: undefined, item: undefined, quotation: undefined },
  names: { Title: "Title", Heading1: "heading 1", Heading2: "heading 2" },
  run: (text, look) =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>${look ? `<w:${look} w:val="1"/>` : ""}<w:sz w:val="22"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  marked: (content, name) =>
    `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="id.${name}" w:id="0"/><w:bookmarkEnd w:id="0"/>${content}`,
};

const pandoc: Hand = {
  name: "pandoc",
  styles: { title: "Title", first: "Heading1", second: "Heading2", text: "BodyText", item: "Compact", quotation: "BlockText" },
  names: {
    Title: "Title",
    Heading1: "heading 1",
    Heading2: "heading 2",
    BodyText: "Body Text",
    Compact: "Compact",
    BlockText: "Block Text",
  },
  run: (text, look) =>
    `<w:r>${look ? `<w:rPr><w:${look} /><w:${look}Cs /></w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`,
  marked: (content) => content,
};

const libreOffice: Hand = {
  ...pandoc,
  name: "LibreOffice",
  styles: { ...pandoc.styles, item: "BodyText", quotation: undefined },
  run: (text, look) =>
    `<w:r><w:rPr>${look ? `<w:${look}/><w:${look}Cs/>` : ""}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  marked: (content, name) => `<w:bookmarkStart w:id="0" w:name="${name}"/>${content}<w:bookmarkEnd w:id="0"/>`,
};

function made({ styles, names, run, marked }: Hand): Uint8Array {
  const paragraph = (content: string, style?: string, more = "") =>
    `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}<w:rPr></w:rPr></w:pPr>${content}</w:p>`;
  const item = (text: string, level: number, list: number) =>
    paragraph(run(text), styles.item, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${paragraph(run(text), styles.item)}</w:tc>`).join("")}</w:tr>`;
  const body = [
    paragraph(run("Wells of three islands"), styles.title),
    paragraph(marked(run("Rain and sea"), "a1"), styles.first),
    paragraph(
      `${run("The keeper has ")}${run("twelve", "b")}${run(" wells, ")}${run("all", "i")}${run(" of stone.")}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      styles.text,
    ),
    paragraph(marked(run("What was seen"), "a2"), styles.second),
    paragraph(run("These were seen:"), styles.text),
    item("Draw water", 0, 3),
    item("Weigh it", 0, 3),
    item("a rope", 0, 2),
    item("a bucket", 0, 2),
    ...(styles.quotation ? [paragraph(run("No rope is long enough."), styles.quotation)] : []),
    `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${row("Island", "Wells")}${row("One", "4")}</w:tbl>`,
    paragraph(run("The rest is sand."), styles.text),
  ];
  const style = ([id, name]: readonly [string, string]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return packed({
    ...partsOf(`${body.join("")}<w:sectPr/>`),
    "word/_rels/document.xml.rels": relationships(
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["footnotes", "footnotes.xml"],
    ),
    "word/styles.xml": part("w:styles", Object.entries(names).map(style).join("")),
    "word/numbering.xml": part(
      "w:numbering",
      `<w:abstractNum w:abstractNumId="7">${level(0, "bullet", "●")}${level(1, "bullet", "○")}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`,
    ),
    "word/footnotes.xml": part(
      "w:footnotes",
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" Counted by hand.")}`)}</w:footnote>`,
    ),
  });
}

const world = machineWorld({});

describe.each([google, pandoc, libreOffice])("a file that $name wrote comes in as one would have written it", (hand) => {
  const { files } = importWord("wells.docx", made(hand), world);
  const text = new TextDecoder().decode(files[0]?.bytes);

  it.each([
    ["its title", /^title: Wells of three islands$/m],
    ["headings by their rank", /^# Rain and sea$[\s\S]*^## What was seen/m],
    ["looks of words, and a note where it is called", /The keeper has \*\*twelve\*\* wells, \*all\* of stone\.\[\^[^\]]+\]/],
    ["what the note says", /^\[\^[^\]]+\]: Counted by hand\.$/m],
    ["a list with numbers, and bullets after it beside it", /^1\. Draw water\n2\. Weigh it\n\n- a rope$/m],
    ["bullets", /^([*-]) a rope\n+\1 a bucket$/m],
    ["a table, one without a head too", /^\| {2}\| {2}\|\n\| --- \| --- \|\n\| Island \| Wells \|\n\| One \| 4 \|$/m],
    ["what follows", /^The rest is sand\./m],
  ])("%s", (_, form) => expect(text).toMatch(form));

  it.runIf(hand.styles.quotation)("a quotation", () => expect(text).toMatch(/^> No rope is long enough\.$/m));
});
