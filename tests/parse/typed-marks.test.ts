import { describe, expect, it } from "vitest";
import { codesOf } from "./kit.ts";

/** Marks that people type where the program makes its own, each as it stands at the start of two lines. */
const marks: readonly (readonly [first: string, second: string])[] = [
  ["a. ", "b. "],
  ["a) ", "b) "],
  ["(a) ", "(b) "],
  ["(i) ", "(ii) "],
  ["(A) ", "(B) "],
  ["(1) ", "(2) "],
  ["i. ", "ii. "],
  ["I) ", "II) "],
  ["A. ", "B. "],
  ["II. ", "III. "],
  ["1.1 ", "1.2 "],
  ["1.1. ", "1.2. "],
  ["2. ", "3. "].map((mark) => mark.replace(" ", "\u00a0")) as [string, string],
  ["**12.** ", "**13.** "],
  ["_(a)_ ", "_(b)_ "],
  ["[1] ", "[2] "],
  ["1/ ", "2/ "],
  ["1° ", "2° "],
  ["1 – ", "2 – "],
  ["1.", "2."],
  ["(a)", "(b)"],
  ["а) ", "б) "],
  ["一、", "二、"],
  ["（一）", "（二）"],
  ["①", "②"],
  ["• ", "• "],
  ["•", "•"],
  ["·\u00a0", "·\u00a0"],
  ["– ", "– "],
  ["— ", "— "],
  ["-\u00a0", "-\u00a0"],
  ["-", "-"],
  ["*", "*"],
  ["o ", "o "],
  ["§ ", "§ "],
  ["→ ", "→ "],
  ["☐ ", "☐ "],
];

/** What starts with the same characters and is none. */
const words = [
  "J. Smith said so.",
  "3.5 per cent of all persons.",
  "10.30 a.m. was the time.",
  "A/HRC/38/40 was before the Council.",
  "[sic] is written in brackets.",
  "[State] parties do so.",
  "(see paragraph 7)",
  "(Signed) A. Ejemplo",
  "$5 to $10 a day.",
  "§ 12 of the Code.",
  "*One* thing.",
  "**One** thing.",
  "-5 degrees.",
  "5-year plans.",
  "e.g. this.",
  "i.e. that.",
  "U.S.A.",
  "Paragraph 7\n(a) of the resolution and 3.5\nper cent of the sum.",
  "It was the year\n2020. Nothing came of it.",
  "It was good – as they\n– all of them – said.",
  "As J.\nSmith had foreseen.",
  "The order was a, b,\no the other way.",
  "Paragraphs 3 (a),\n4 (b) and\n5 (c).",
  "Table 2 shows it.",
  "Figure 3, above, shows it.",
  "Annex II to the report is long.",
  "# Chapter VII of the Charter",
  "# Vision 2030",
  "# Part of the whole",
  "# Article 19: freedom of expression",
  "> — Nelson Mandela",
  "> (a) A paragraph of a resolution.",
  "1. One;\n1. One;\n1. One.",
  "1. One;\n2. Two;\n3. Three.",
];

describe("marks that are typed", () => {
  it.each(marks)("%j", (first, second) => {
    expect(codesOf(`${first}One;\n${second}Two.`)).toHaveLength(2);
    expect(codesOf(`> ${first}One;\n> ${second}Two.`)).toHaveLength(2);
    expect(codesOf(`Text.[^n]\n\n[^n]: See:\n    ${first}One;\n    ${second}Two.`)).toHaveLength(2);
    expect(codesOf(`They are:\n${first}One;\n${second}Two.`)).toHaveLength(2);
    expect(codesOf(`Before:\n\n1. They are:\n   ${first}One;\n   ${second}Two.`)).toHaveLength(2);
  });

  it.each(words)("are none in %j", (text) => {
    expect(codesOf(`Before.\n\n${text}`)).toEqual([]);
  });

  it.each([
    "# 1. One",
    "# (a) One",
    "# **IV.** One",
    "# Annex II",
    "# ANNEX II: One",
    "# Chapitre IV. Un",
    "# Figure 2",
    "# 第三章 一",
    "# 一、一",
    "# • One",
    "# – One",
    "Table: Table 3. One\n\n| a |\n|---|",
    "Table: 3. One\n\n| a |\n|---|",
    "Table: Cuadro 3: Uno\n\n| a |\n|---|",
    "![Figure 2](a.png)",
    "![2. One](a.png)",
    ":::box Box 1. One\n\nOne.\n:::",
    "Figure 2. One",
    "**Table 2**\nOne",
    "Annex II: One",
  ])("are told in front of a title: %j", (text) => {
    expect(codesOf(text)).toHaveLength(1);
  });
});

describe("numbers of items", () => {
  it.each([
    ["a year in a wrapped line", "1. In\n1986. it was.", 1],
    ["one that was left out", "1. One\n3. Three\n4. Four", 1],
    ["one that goes on behind", "1. One\n1986. Two\n2. Three", 1],
    ["in a list within a list", "1. One\n   1) One\n   5) Two", 1],
    ["in a note", "Text.[^n]\n\n[^n]: See:\n    1. One\n    3. Two", 1],
    ["in a quotation", "> 1. One\n> 3. Two", 1],
    ["of a list that starts late", "One:\n\n4. Two", 1],
    ["of a quoted list that starts late", "> 4. Two", 1],
  ])("are told where they are not printed: %s", (_, text, count) => {
    expect(codesOf(text)).toEqual(Array(count).fill("number-typed"));
  });
});

describe("a heading of words", () => {
  it.each(["Tables", "Parts", "Maps", "Figures", "Sections of the law", "Part of it", "Table talk"])(
    "%s has no typed number",
    (words) => {
      expect(codesOf(`# ${words}\n\nText.\n`)).not.toContain("number-typed");
    },
  );

  it.each(["Table 2", "Part II", "Annex A: Data", "Figure2. Wells", "附件一"])("%s has one", (words) => {
    expect(codesOf(`# ${words}\n\nText.\n`)).toContain("number-typed");
  });
});
