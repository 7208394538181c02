import { describe, expect, it } from "vitest";
import type { importCodes } from "../../src/diagnostics/codes/import.ts";
import { importWord } from "../../src/import/import.ts";
import { machineWorld } from "../machine.ts";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";

const world = machineWorld();

const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, content: string, more = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`;
const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblGrid>${"<w:gridCol/>".repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;
const bold = (text: string) => `<w:p>${run(text, "<w:b/>")}</w:p>`;

const picture = (id: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/>` +
  `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const styles = part(
  "w:styles",
  ["heading 1", "heading 2", "heading 3", "Fancy", "Title"]
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
);

/** What a small file lost, by the code that tells it: its body, and the parts that it has besides. */
const cases: Readonly<
  Record<keyof typeof importCodes, readonly [body: string, parts?: Readonly<Record<string, string | Uint8Array>>]>
> = {
  "box-moved": [
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph("Boxed.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>${run("Text.")}</w:p>`,
  ],
  "break-lost": [`${paragraph("Text.")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph("More.")}`],
  "cell-flattened": [
    table(
      2,
      row(paragraph("One"), paragraph("Two")),
      row(table(2, row(paragraph("Three"), paragraph("Four"))) + paragraph(""), paragraph("Five")),
    ),
  ],
  "changes-accepted": [`<w:p><w:ins w:id="1" w:author="A" w:date="2026-05-04T10:00:00Z">${run("New.")}</w:ins></w:p>`],
  chart: [
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  ],
  comment: [
    paragraph("Text."),
    {
      "word/_rels/document.xml.rels": relationships(["comments", "comments.xml"]),
      "word/comments.xml": part("w:comments", `<w:comment w:id="0" w:author="Ada Reviewer">${paragraph("Why?")}</w:comment>`),
    },
  ],
  "endnote-as-note": [
    `<w:p>${run("Text.")}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
    {
      "word/_rels/document.xml.rels": relationships(["endnotes", "endnotes.xml"]),
      "word/endnotes.xml": part("w:endnotes", `<w:endnote w:id="1">${paragraph("A note.")}</w:endnote>`),
    },
  ],
  "field-frozen": [`<w:p>${run("See ")}<w:fldSimple w:instr=" REF nowhere \\h ">${run("12")}</w:fldSimple></w:p>`],
  "figure-format": [
    picture("rId1", "A map"),
    {
      "word/_rels/document.xml.rels": relationships(["image", "media/a.gif"]),
      "word/media/a.gif": new TextEncoder().encode("GIF89a"),
    },
  ],
  "figure-missing": [picture("rId9", "A map")],
  "figure-no-alt": [
    picture("rId1", "scan.png"),
    {
      "word/_rels/document.xml.rels": relationships(["image", "media/a.png"]),
      "word/media/a.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    },
  ],
  formula: [`<w:p>${run("So ")}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>`],
  "front-matter-left": [
    table(
      1,
      row(
        ["United Nations", "A/HRC/99/1", "Distr.: General", "Somebody else’s line", "Original: English"]
          .map(paragraph)
          .join(""),
      ),
    ),
  ],
  "front-matter-missing": [paragraph("Text.")],
  "word-heading": [styled("heading1", `${run("I.")}<w:r><w:tab/></w:r>`)],
  "heading-guessed": [["A title", "Wells", "Ropes"].map((line) => bold(line) + paragraph("Text.")).join("")],
  "hidden-text": [`<w:p>${run("Secret.", "<w:vanish/>")}${run("Open.")}</w:p>`],
  "look-lost": [`<w:p>${run("Plain ")}${run("struck", "<w:strike/>")}</w:p>`],
  "note-blank": [
    `<w:p>${run("Text.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    {
      "word/_rels/document.xml.rels": relationships(["footnotes", "footnotes.xml"]),
      "word/footnotes.xml": part("w:footnotes", `<w:footnote w:id="1">${paragraph("")}</w:footnote>`),
    },
  ],
  "number-form": [`<w:p>${run("25.1")}<w:r><w:tab/></w:r>${run("Text.")}</w:p>`],
  "number-gap": [["1.", "3."].map((number) => `<w:p>${run(number)}<w:r><w:tab/></w:r>${run("Text.")}</w:p>`).join("")],
  "numbers-added": [styled("heading1", run("One")) + paragraph("Text.")],
  "quotation-guessed": [
    `<w:p>${run("1.")}<w:r><w:tab/></w:r>${run("Text.")}</w:p><w:p><w:pPr><w:ind w:left="2000" w:right="2000"/></w:pPr>${run("Quoted words.")}</w:p>`,
  ],
  "reference-guessed": [
    ["1.", "2."]
      .map(
        (number) =>
          `<w:p>${run(number)}<w:r><w:tab/></w:r>${run(`Text ${number} See paragraphs 1 and 2 above, and paragraph 9 above.`)}</w:p>`,
      )
      .join(""),
  ],
  "rank-lifted": [styled("heading1", run("One")) + styled("heading3", run("Three"))],
  "word-style": [styled("Fancy", run("Text."))],
  "several-documents": [
    ["Decision 6/CMA.3", "Decision 7/CMA.3"].map((number) => styled("heading1", run(number)) + paragraph("Text.")).join(""),
  ],
  "star-unplaced": [
    styled("Title", run("A title")) +
      `<w:p><w:r><w:tab/></w:r>${run("*")}<w:r><w:tab/></w:r>${run("A/80/50.")}</w:p>${paragraph("Text.")}`,
  ],
  "table-head-guessed": [table(2, row(bold("Year"), bold("Sum")), row(paragraph("2024"), paragraph("4")))],
  "tables-joined": [
    table(2, row(paragraph("One"), paragraph("Two"))) + paragraph("") + table(2, row(paragraph("Three"), paragraph("Four"))),
  ],
  "table-typed": [`<w:p>${["Name", "Age", "Town"].map((one) => run(one)).join("<w:r><w:tab/></w:r>")}</w:p>`],
  "table-unrolled": [table(1, row(paragraph("One") + paragraph("more of one")), row(paragraph("Two")))],
};

describe("what a Word file has and its import has not is told", () => {
  it.each(Object.entries(cases))("%s", (code, [body, parts = {}]) => {
    const bytes = packed({
      ...partsOf(body),
      "word/styles.xml": styles,
      ...parts,
      "word/_rels/document.xml.rels": withStyles(String(parts["word/_rels/document.xml.rels"] ?? relationships())),
    });
    const { diagnostics, files } = importWord("draft.docx", bytes, world, { references: true });
    const told = diagnostics.filter((one) => one.code === code);
    expect(told.map(({ message }) => message)).toMatchSnapshot();
    expect(told.length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(0);
  });
});

/** Relationships with one more, to the styles. */
function withStyles(written: string): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
  return written.replace(
    "</Relationships>",
    `<Relationship Id="rIdStyles" Type="${type}" Target="styles.xml"/></Relationships>`,
  );
}
