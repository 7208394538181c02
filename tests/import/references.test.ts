import { expect, it } from "vitest";
import { importWord } from "../../src/import/import.ts";
import { machineWorld } from "../machine.ts";
import { packed, part, partsOf, relationships } from "../word/made-package.ts";

const world = machineWorld();
const styles = part(
  "w:styles",
  ["heading 1", "heading 2"]
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
);
const line = (text: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${text
    .split("\t")
    .map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`)
    .join("<w:r><w:tab/></w:r>")}</w:p>`;
const table = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${line("One")}</w:tc><w:tc>${line("Two")}</w:tc></w:tr></w:tbl>`;

/** A text in which everything has a number, and a sentence as its last paragraph. */
function imported(sentence: string): string {
  const body = [
    line("I.\tWells", "heading1"),
    line("A.\tRain", "heading2"),
    line("1.\tFirst rain came."),
    line("2.\tThen these came:"),
    line("\t(a)\tSand;"),
    line("\t(b)\tSalt."),
    line("Table 1"),
    line("Depths"),
    table,
    line("Table 2"),
    line("Costs"),
    table,
    line(`3.\t${sentence}`),
  ];
  const bytes = packed({
    ...partsOf(body.join("")),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]),
    "word/styles.xml": styles,
  });
  const { files } = importWord("wells.docx", bytes, world, { references: true });
  const lines = new TextDecoder().decode(files[0]?.bytes).trimEnd().split("\n\n");
  return (lines.at(-1) ?? "").replaceAll("\n", " ");
}

it.each([
  ["See paragraph 1 above.", "See [@first-rain-came] above."],
  ["See paras. 1 and 2 above.", "See paras. [-@first-rain-came] and [-@then-these-came] above."],
  ["Paragraph 2 (b) above says so.", "Paragraph [-@salt] above says so."],
  ["It is told in section I.A above.", "It is told in [@rain] above."],
  ["It is told in table 2.", "It is told in [@costs]."],
  ["It is told (see para. 1).", "It is told (see [@first-rain-came])."],
])("what %s means is certain", (sentence, written) => expect(imported(sentence)).toBe(written));

it.each([
  "See paragraph 9 above.",
  "See paragraphs 1 and 9 above.",
  "See paragraph 1 of the Charter.",
  "See resolution 70/1, paragraph 1.",
  "He said: “See paragraph 1 above.”",
])("what %s means is not certain, and stays", (sentence) => expect(imported(sentence)).toBe(sentence));
