import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readDocx } from "../docx/read-docx.ts";
import { allHabits } from "../docx/word-count.ts";
import { machine, printed } from "../template/pipeline.ts";

const at = "at: 1134, align: start, textAt: 1701, runover: 1134";
const report = "type: report\nsymbol: A/HRC/99/1\ntitle: T\nbody: B";

/** Builds a document whose type has a theme and perhaps fields of the user's own. */
async function made(theme: string, body: string, fields = report, more: Readonly<Record<string, string>> = {}) {
  const type = /^type: (.*)$/m.exec(fields)?.[1];
  const files = { "main.md": `---\n${fields}\n---\n\n${body}\n`, [`templates/${type}/theme.yaml`]: theme, ...more };
  const { diagnostics, files: made } = await compile("main.md", {
    world: memoryWorld(files, machine, "2026-01-01"),
    to: ["docx", "text"],
  });
  const [docx, text] = made.map(({ bytes }) => bytes);
  const words = new TextDecoder().decode(text).replace(/\s+/g, " ");
  return { said: diagnostics.map(printed), words, docx };
}

/** What each pattern gives: the numbers that Word counts in the body, and words that the text has. */
const cases: readonly {
  readonly name: string;
  readonly theme: string;
  readonly body: string;
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  readonly fields?: string;
  readonly more?: Readonly<Record<string, string>>;
}[] = [
  {
    name: "items under their paragraph, and items under those",
    theme: `numbering:\n  paragraphs:\n    - { role: paragraph, format: decimal, text: "%.", ${at} }\n    - { role: item-1, format: decimal, text: "{parent}.%", ${at} }\n    - { role: item-2, format: lower-letter, text: "{parent}-%)", ${at} }\n`,
    body: "One.\n\nTwo:\n\n1. a\n2. b\n   1. c\n   2. d {#d}\n\nThree:\n\n1. e {#e}\n2. f\n3. g {#g}\n4. h {#h}\n\nSee @d, [@e; @h; @g] and [@d; @e].",
    numbers: ["1.", "2.", "2.1", "2.2", "2.2-a)", "2.2-b)", "3.", "3.1", "3.2", "3.3", "3.4", "4."],
    words: ["See paragraph 2.2-b, paragraphs 3.1, 3.3 and 3.4 and paragraphs 2.2-b and 3.1."],
  },
  {
    name: "headings under headings",
    theme: `numbering:\n  headings:\n    - { role: heading-1, format: upper-roman, text: "%.", ${at} }\n    - { role: heading-2, format: decimal, text: "{parent}.%.", ${at} }\n`,
    body: "# Before {.unnumbered}\n\n## Zero\n\n## Naught\n\n# One\n\n## Two\n\n## Three {#three}\n\n# Four\n\n## Five {#five}\n\n## Six\n\nSee [@three; @five].",
    numbers: ["1.", "2.", "I.", "I.1.", "I.2.", "II.", "II.1.", "II.2.", "1."],
    words: ["See sections I.2 and II.1."],
  },
  {
    name: "paragraphs under chapters",
    theme: `structure: { restartAt: heading-1 }\nnumbering:\n  paragraphs:\n    - { role: paragraph, format: decimal, text: "{parent}.%", ${at} }\n    - { role: item-1, format: lower-letter, text: "(%)", ${at} }\n`,
    body: "# Before {.unnumbered}\n\nX.\n\nY.\n\n# One\n\nA. {#a}\n\nB: {#b}\n\n1. c {#c}\n\n# Two\n\nD. {#d}\n\nSee [@a; @b; @d] and @c.",
    numbers: ["1", "2", "I.", "I.1", "I.2", "(a)", "II.", "II.1", "II.2"],
    words: ["II.2 See paragraphs I.1, I.2 and II.1 and paragraph I.2 (a)."],
  },
  {
    name: "paragraphs under articles",
    theme: `numbering:\n  article-paragraphs:\n    - { role: article-paragraph, format: decimal, text: "{parent}.%.", ${at} }\n`,
    fields: "type: declaration\nsymbol: A/HRC/99/1\ntitle: T\norgan: The Assembly",
    body: "Declares the following:\n\n## Article\n\nOne. {#one}\n\nTwo.\n\n## Article\n\nThree.\n\nFour, see @one.",
    numbers: ["Article 1", "1.1.", "1.2.", "Article 2", "2.1.", "2.2."],
    words: ["2.2. Four, see paragraph 1.1."],
  },
  {
    name: "a chapter of the front matter, and recommendations under its paragraphs",
    theme: `numbering:\n  paragraphs:\n    - { role: paragraph, format: decimal, text: "{chapter}.%", ${at} }\n    - { role: item-1, format: lower-letter, text: "(%)", ${at} }\n  recommendations:\n    - { role: recommendations-item-1, format: decimal, text: "{parent}.%.", ${at} }\n`,
    fields: "type: part\ntitle: T\nchapter: 27.I",
    more: {
      "templates/part/fields.yaml": "description: P\nfields: [title, { name: chapter, type: text, description: C }]\n",
      "templates/part/template.hbs": "::body\n",
    },
    body: "One. {#one}\n\nTwo:\n\n1. three {#three}\n\n:::recommendations\n1. r {#r}\n2. s {#s}\n3. t {#t}\n:::\n\nFour. {#four}\n\nSee [@one; @four], @three and [@r; @t; @s], not paragraph 27.I.3 above.",
    numbers: ["27.I.1", "27.I.2", "(a)", "27.I.2.1.", "27.I.2.2.", "27.I.2.3.", "27.I.3", "27.I.4"],
    words: ["See paragraphs 27.I.1 and 27.I.3, paragraph 27.I.2 (a) and paragraphs 27.I.2.1–27.I.2.3,"],
  },
  {
    name: "recommendations under a paragraph that was put in, whose numbers are typed as its own is",
    theme: "name: report",
    body: "One.\n\nTwo: {.inserted}\n\n:::recommendations\n1. r {#r}\n:::\n\nThree, see @r:\n\n:::recommendations\n1. s\n:::",
    numbers: ["1.", "2.", "2.1"],
    words: ["1 bis.1 r", "see paragraph 1 bis.1:"],
  },
  {
    name: "no number of a chapter where none is given",
    theme: `numbering:\n  paragraphs:\n    - { role: paragraph, format: decimal, text: "{subject}.%.", ${at} }\n`,
    body: "One.\n\nTwo.",
    numbers: ["1.", "2."],
    words: ["1. One. 2. Two."],
  },
  {
    name: "recommendations that start with 1. under each paragraph",
    theme: `numbering:\n  recommendations:\n    - { role: recommendations-item-1, format: decimal, text: "%.", ${at} }\n`,
    body: "One:\n\n:::recommendations\n1. a\n2. b {#b}\n:::\n\nTwo:\n\n:::recommendations\n1. c\n:::\n\nSee @b.",
    numbers: ["1.", "1.", "2.", "2.", "1.", "3."],
    words: ["3. See paragraph 1 (2)."],
  },
];

describe("a pattern with the number of what it stands under", () => {
  it.each(cases)("numbers $name, in Word too", async ({ theme, body, numbers, words, fields, more }) => {
    const { said, words: text, docx } = await made(theme, body, fields, more);
    expect(said.filter((message) => !/reference-typed .*“paragraph 27\.I\.3” is typed/.test(message))).toEqual([]);
    for (const one of words) expect(text).toContain(one);
    for (const habits of allHabits) {
      const counted = readDocx(docx ?? new Uint8Array(), habits).paragraphs.flatMap(({ number }) => number ?? []);
      expect(counted).toEqual(numbers);
    }
  });

  it("numbers boxes and tables under their chapter, as Word captions them", async () => {
    const theme = `numbering:\n  boxes:\n    - { role: box-title, format: decimal, text: "Box {parent}.%", ${at} }\n  tables:\n    - { role: table-number, format: lower-letter, text: "Table {parent}.%:", ${at} }\n`;
    const box = (title: string) =>
      `:::box ${title} {#${title}}\nText.\n:::\n\nTable: ${title} {#t${title}}\n\n| a |\n|---|\n| b |`;
    const body = `# One\n\n${box("a")}\n\n${box("b")}\n\n# Two\n\n${box("c")}\n\nSee [@a; @c], [@ta; @tb; @tc].`;
    const { said, words, docx } = await made(theme, body, report, {
      "templates/words/en.yaml": 'numbering: { box-title: "Box {parent}.%", table-number: "Table {parent}.%:" }\n',
    });
    expect(said).toEqual([]);
    for (const one of [
      "Box I.1 a",
      "Table I.a: a",
      "Box I.2 b",
      "Box II.1 c",
      "Table II.a: c",
      "See boxes I.1 and II.1, tables I.a, I.b and II.a.",
    ])
      expect(words).toContain(one);
    const text = readDocx(docx ?? new Uint8Array()).paragraphs.map(({ text: line }) => line);
    expect(text.filter((line) => /^(?:Box|Table) /.test(line))).toEqual([
      "Box I.1 a",
      "Table I.a:",
      "Box I.2 b",
      "Table I.b:",
      "Box II.1 c",
      "Table II.a:",
    ]);
  });

  it.each([
    ['"%%"', "is no pattern of a number."],
    ['"%.{parent}"', "is no pattern of a number."],
    ['"{parent}.{chapter}.%"', "is no pattern of a number."],
    ['"{parent}.%"', "asks for the number of a parent, and it has none."],
    ['"{chpter}.%"', "names “chpter”, which is no field of the type."],
  ])("%s of a paragraph is told at its place", async (text, what) => {
    const { said } = await made(
      `numbering:\n  paragraphs:\n    - { role: paragraph, format: decimal, text: ${text}, ${at} }\n`,
      "One.",
    );
    expect(said).toEqual([`error theme-value templates/report/theme.yaml:3:49 “${JSON.parse(text)}” of “paragraph” ${what}`]);
  });
});
