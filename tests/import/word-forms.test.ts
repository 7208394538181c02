import { expect, it } from "vitest";
import { importWord } from "../../src/import/import.ts";
import { machineWorld } from "../machine.ts";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";

const world = machineWorld();
const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (rows: readonly string[], columns: number, properties = "") =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(columns)}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells}</w:tr>`)
    .join("")}</w:tbl>`;
const p = paragraph;
const styles = part(
  "w:styles",
  '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2,h2,Level 2"/></w:style>',
);
const heading = (text: string, rank: 1 | 2 = 1) => `<w:p><w:pPr><w:pStyle w:val="H${rank}"/></w:pPr>${run(text)}</w:p>`;

/** The text that a body becomes, and the codes of what is told. */
function imported(body: string): { readonly text: string; readonly codes: readonly string[] } {
  const bytes = packed({
    ...partsOf(body),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]),
    "word/styles.xml": styles,
  });
  const { diagnostics, files } = importWord("forms.docx", bytes, world);
  const [, text = ""] = new TextDecoder().decode(files[0]?.bytes).split("\n---\n");
  return { text: text.trim(), codes: diagnostics.map(({ code }) => code) };
}

/** The empty head of a table that has none. */
const noHead = (columns: number) => `|${"  |".repeat(columns)}\n|${" --- |".repeat(columns)}\n`;

/** What Word can write in some way of its own, and what it becomes. */
const forms: readonly (readonly [what: string, body: string, text: string | RegExp, code?: string])[] = [
  ["signs of the font Symbol", `<w:p>${run("a ")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(" b")}</w:p>`, "a ≥ b"],
  ["a sign of Wingdings", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(" done")}</w:p>`, "✓ done"],
  ["letters typed in the font Symbol", `<w:p>${run("a", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}</w:p>`, "α"],
  [
    "a raised letter with a blank before it",
    `<w:p>${run("P-4")}${run(" c", '<w:vertAlign w:val="superscript"/>')}${run(", two")}</w:p>`,
    "P-4 ^c^, two",
  ],
  [
    "a head that the style of its table sets in bold",
    table(
      [cell(p("Year")) + cell(p("Sum")), cell(p("2024")) + cell(p("4"))],
      2,
      '<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/>',
    ),
    "| Year | Sum |\n| --- | --- |\n| 2024 | 4 |",
    "table-head-guessed",
  ],
  [
    "the same, where the table does not take it over",
    table(
      [cell(p("Year")) + cell(p("Sum")), cell(p("2024")) + cell(p("4"))],
      2,
      '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0000"/>',
    ),
    `${noHead(2)}| Year | Sum |\n| 2024 | 4 |`,
  ],
  [
    "cells joined in the old way",
    table([cell(p("Both"), '<w:hMerge w:val="restart"/>') + cell("<w:p/>", "<w:hMerge/>"), cell(p("One")) + cell(p("Two"))], 2),
    `${noHead(2)}| Both | << |\n| One | Two |`,
  ],
  [
    "cells joined both ways",
    table(
      [
        cell(p("All"), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + cell(p("One")),
        cell("<w:p/>", '<w:gridSpan w:val="2"/><w:vMerge/>') + cell(p("Two")),
        cell(p("Left")) + cell(p("Right")) + cell(p("Three")),
      ],
      3,
    ),
    `${noHead(3)}| All | << | One |\n| ^^ | << | Two |\n| Left | Right | Three |`,
  ],
  [
    "a figure whose blanks hold it together",
    table([cell(p("Sum")) + cell(p("1 358 000")), cell(p("Rest")) + cell(p("1 million"))], 2),
    `${noHead(2)}| Sum | 1\u00a0358\u00a0000 |\n| Rest | 1 million |`,
  ],
  [
    "a table in a cell",
    table([cell(table([cell(p("In")) + cell(p("side"))], 2) + p("")) + cell(p("Out"))], 2),
    /In; side/,
    "cell-flattened",
  ],
  ["a content control", `<w:sdt><w:sdtPr/><w:sdtContent>${p("Controlled.")}</w:sdtContent></w:sdt>`, "Controlled."],
  [
    "a paragraph that is hidden for its looks",
    `<w:p>${run("Open.")}${run(" Secret.", "<w:vanish/>")}</w:p>`,
    "Open.",
    "hidden-text",
  ],
  [
    "a heading that runs into its text",
    `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${run("Wells.")}</w:p>${p(" They are deep.")}`,
    /Wells\.[\s\S]*They are deep\./,
  ],
  [
    "headings with numbers typed as an outline",
    heading("1. Wells") + heading("1.1 Ropes", 2) + p("Text.") + heading("1.2 Rain", 2) + heading("2. Sand"),
    "# Wells\n\n## Ropes\n\nText. {.flush}\n\n## Rain\n\n# Sand",
    "number-form",
  ],
  [
    "Chinese numbers, with no blank behind them",
    heading("一、水井") + heading("（一）绳子", 2) + p("1、打水") + p("2、称水") + heading("二、沙"),
    "# 水井\n\n## 绳子\n\n打水\n\n称水\n\n# 沙",
  ],
  [
    "Arabic numbers, in figures and in words",
    heading("أولا - الآبار") + heading("ألف - الحبال", 2) + p("١ - سحب الماء:") + p("(أ) حبل") + p("(ب) دلو"),
    "# الآبار\n\n## الحبال\n\nسحب الماء:\n\n1. حبل\n2. دلو",
  ],
  [
    "Russian letters",
    heading("I. Колодцы") + p("1. Увидены:") + p("а) веревка") + p("б) ведро"),
    "# Колодцы\n\nУвидены:\n\n1. веревка\n2. ведро",
  ],
  [
    "headings that are bold lines, and a bold sentence that is none",
    p("The file has no title.") +
      `<w:p>${run("Wells", "<w:b/>")}</w:p>${p("They are deep.")}<w:p>${run("Look out.", "<w:b/>")}</w:p>`,
    "The file has no title.\n\n# Wells\n\nThey are deep.\n\n**Look out.**",
    "heading-guessed",
  ],
  ["another file that Word puts in", `${p("Text.")}<w:altChunk r:id="rId9"/>`, "Text.", "word-left"],
];

it.each(forms.map(([what, body, text, code]) => [what, { body, text, code }] as const))("%s", (_, { body, text, code }) => {
  const found = imported(body);
  if (typeof text === "string") expect(found.text.replace(/ \{\.flush\}$/, "")).toBe(text);
  else expect(found.text).toMatch(text);
  if (code !== undefined) expect(found.codes).toContain(code);
});
