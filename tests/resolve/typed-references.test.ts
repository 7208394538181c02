import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();

/** Two chapters, five paragraphs, a note, two tables, an annex: "{}" stands for the text that is tried, in a sixth. */
const report = `---
type: report
symbol: A/HRC/99/1
title: Wells
body: Human Rights Council
annexes: [annex.md]
sources: { s: A source, wells-of-old: Another }
---

# Introduction {#intro}

Wells are dug by hand. {#dug}

They turn salty.[^salt] {#salty}

1. In the north; {#north}
2. In the south.

Rain is rare.

# Findings

## Wells {#wells}

Wells are dry. {#dry}

Table: Wells {#table-of-wells}

| a |
|---|
| b |

Table: Rain

| a |
|---|
| b |

## Rain

It rains in May. {#may}

{}

[^salt]: Salt comes from the sea.
`;

const annex = `---
type: declaration
title: D
organ: The Council
---

Declares the following:

## Article {#all}

Water is for all.

Wells are for all.

## Article

{}
`;

async function said(text: string, files: { report?: string; annex?: string; language?: string } = {}) {
  const { report: frame = report, annex: other = annex.replace("{}", "Rain is for all."), language } = files;
  const source = frame
    .replace("{}", () => text)
    .replace("type: report\n", `type: report\n${language ? `language: ${language}\n` : ""}`);
  const world = memoryWorld({ "report.md": source, "annex.md": other.replace("{}", () => text) }, machine);
  const { diagnostics } = await compile("report.md", { world, to: ["text"] });
  return diagnostics.map(({ code, span, fix, message, severity }) => ({
    what: severity === "warning" && code.startsWith("reference-") ? code : `${code}: ${message}`,
    at: span?.source.text.slice(span.start, span.end),
    file: span?.source.path,
    to: fix?.[0]?.text,
  }));
}

/** Texts with what is found in them, and what stands in its place where that is certain. */
const typed: readonly (readonly [string, string, string?])[] = [
  ["As shown in paragraph 1 above, wells are dry.", "paragraph 1", "@dug"],
  ["Paragraph 2 is about salt.", "Paragraph 2", "@salty"],
  ["Wells are dry (see para. 4).", "para. 4", "@dry"],
  ["They are dry (paras. 1, 2 and 4 above).", "paras. 1, 2 and 4", "[@dug; @salty; @dry]"],
  ["It is said in paragraphs 1–2.", "paragraphs 1–2", "[@dug; @salty]"],
  ["It is said in paragraphs 1 to 3.", "paragraphs 1 to 3"],
  ["The north comes first in paragraph 2 (a).", "paragraph 2 (a)", "@north"],
  ["The south comes last in paragraph 2(b) below.", "paragraph 2(b)"],
  ["The south is in paragraph 2 (a) and (b).", "paragraph 2 (a) and (b)"],
  ["They are described in section I.", "section I", "@intro"],
  ["Sections I and II.A tell more.", "Sections I and II.A", "[@intro; @wells]"],
  ["See sect. II.A.", "sect. II.A", "@wells"],
  ["It stands in section A above.", "section A", "@wells"],
  ["It stands in chapter I of the present report.", "chapter I"],
  ["In table 1 wells are counted.", "table 1", "@table-of-wells"],
  ["Rain is counted in table 2.", "table 2"],
  ["Articles are listed in annex I.", "annex I", "@annex-1"],
  ["Salt is explained in footnote 1.", "footnote 1", "@salt"],
  ["Salt is explained in note 1 above.", "note 1"],
  ["**Recall paragraph 1.**", "paragraph 1", "@dug"],
  ["A note is a text too.^[See para. 1 above.]", "para. 1", "@dug"],
  ["- Items are texts, as in paragraph 1.", "paragraph 1", "@dug"],
  ["Resolution 35/3 asked for wells, as paragraph 1 above says.", "paragraph 1", "@dug"],
  ["The resolution asked for it. See paragraph 1.", "paragraph 1", "@dug"],
  ["Salt &amp; sand \\* are in\nparagraph 2 above.", "paragraph 2", "@salty"],
  ["Wells are dry, in paragraphs 1-2 above.", "paragraphs 1-2", "[@dug; @salty]"],
  ["[As paragraph 1 says]{.key}, wells are dry.", "paragraph 1", "@dug"],
  ["See paragraph\u00a01 of the present report.", "paragraph\u00a01", "@dug"],
  ["The present report (para. 1) says so.", "para. 1", "@dug"],
];

/** Texts with a number that the document does not have. */
const nowhere: readonly (readonly [string, string])[] = [
  ["As shown in paragraph 99, wells are dry.", "paragraph 99"],
  ["See paragraphs 2 and 77 above.", "paragraphs 2 and 77"],
  ["The west is in paragraph 2 (c).", "paragraph 2 (c)"],
  ["It is described in section VII.", "section VII"],
  ["Tables come last (see table 9).", "table 9"],
  ["Boxes come last (see box 1).", "box 1"],
  ["It is in annex III.", "annex III"],
  ["It is in footnote 8.", "footnote 8"],
];

/** What is another document's, somebody else's words, or no reference. */
const elsewhere: readonly string[] = [
  "A/HRC/21/66, para. 7, and A/HRC/35/28 (para. 2) and A/HRC/32/36.",
  "See A/71/280, paras. 10–12, A/HRC/21/66, annex II, paras. 3–5, and E/CN.4/2000/3/Add.1, chap. II, para. 1.",
  "See A/HRC/21/66 and Corr.1, para. 1, and A/80/6 (Sect. 20), table 1.",
  "In paragraph 5 of resolution 35/3 and in paragraph 2 (a) of that resolution.",
  "General Assembly resolution 60/251, para. 5, and Security Council resolution 2341 (2017), paragraph 1.",
  "In its resolution 35/3, the Council asked the expert to report on wells (para. 1).",
  "Article 2 of the Covenant, articles 9 and 10 of the Covenant, and article 2, paragraph 1, of the Covenant.",
  "International Covenant on Economic, Social and Cultural Rights, art. 2 (1); see art. 2, para. 1.",
  "The Committee adopted general comment No. 15 (2002). In paragraph 1 it spoke of wells.",
  "The Committee said so in para. 3 of its general comment, and in section 5 of the Act.",
  "The Special Rapporteur said in paragraph 1 of her report, and in her previous report (para. 2), that wells are dry.",
  "Preambular paragraph 2 and operative paragraph 1 are about wells; so is draft article 1, and common article 3.",
  "He wrote: “See paragraph 1 above, and table 2”, and «paragraph 1».",
  '"As shown in paragraph 1 above", he wrote.',
  "*Water and paragraph 1 above* is a title; so is “Wells”, para. 1.",
  "> As shown in paragraph 1 above, wells are dry.",
  "See [paragraph 1](https://example.org), and `paragraph 1 above`.",
  "A source says so.^[[@s, para. 1], and [@s], para. 2, and @s, para. 3.] And again.^[Ibid., para. 4.]",
  "Paragraph [-@dug] and table [-@table-of-wells] are not typed.",
  "Under section 377 of 1860, in section 5, in paragraph 9.11, in chapter II, in note 1, in Part I and on page 5.",
  "Article 19 protects opinions; recommendation 1 was accepted; Goal 6, principle 5 and option 1 are for water.",
  "Under Article 6, paragraph 2, of the Paris Agreement; Article 6, paragraph 4, emission reductions.",
  "See chapter 3 and note 9.",
  "Annex II to the Convention, annex I of that report, table 1 in the World Bank report.",
  "Some 2 paragraphs, paragraph one, table d’hôte, 3 sections, figures I mean, and part A.",
];

describe("a reference with a typed number", () => {
  it.each(typed.map(([text, at, to]) => ({ text, at, to })))("$text", async ({ text, at, to }) => {
    expect(await said(text)).toEqual([{ what: "reference-typed", at, file: "report.md", to }]);
  });

  it.each(nowhere)("to nothing: %s", async (text, at) => {
    expect(await said(text)).toEqual([{ what: "reference-nowhere", at, file: "report.md", to: undefined }]);
  });

  it.each(elsewhere)("is left alone: %s", async (text) => {
    expect(await said(text)).toEqual([]);
  });

  it("has the annex's own numbers in an annex, and its file for a place", async () => {
    const inAnnex = (text: string) => said("Nothing.", { annex: annex.replace("{}", text) });
    expect(await inAnnex("As article 1 says, and article 9.")).toEqual([
      { what: "reference-typed", at: "article 1", file: "annex.md", to: "@all" },
      { what: "reference-nowhere", at: "article 9", file: "annex.md", to: undefined },
    ]);
    expect(await inAnnex("As article 1, paragraph 2, says; article 2 of the Covenant; article 1 thereof.")).toEqual([
      { what: "reference-typed", at: "article 1", file: "annex.md", to: "@all" },
    ]);
  });

  it("is found in every paragraph and item of a note, and not in what it quotes", async () => {
    const note = "As said in paragraph 1 above:\n\n    1. See paragraph 2.\n\n    > See paragraph 4.\n";
    const found = await said("Text.[^long]", { report: `${report}\n[^long]: ${note}` });
    expect(found.map(({ what, at }) => `${what} ${at}`)).toEqual([
      "reference-typed paragraph 1",
      "reference-typed paragraph 2",
    ]);
  });

  it("is found in cells, and in the notes of front matter", async () => {
    const cell = report.replace("| b |", "| See paragraph 1. |");
    expect((await said("Text.", { report: cell })).map(({ at }) => at)).toEqual(["paragraph 1"]);
    const note = report.replace("title: Wells", "title: Wells[^*]\nfootnotes: { '*': 'See paragraph 1 above.' }");
    expect((await said("Text.", { report: note })).map(({ at }) => at)).toEqual(["paragraph 1"]);
  });

  it.each([
    ["fr", "Voir le paragraphe 1 ci-dessus, le paragraphe 1 de la résolution et le tableau 2.", "paragraphe 1"],
    ["es", "Véase el párrafo 1 supra y el párrafo 1 de la resolución.", "párrafo 1"],
    ["ar", "انظر الفقرة 1 أعلاه.", "الفقرة 1"],
  ])("in %s, where a word says that it is the document's own", async (language, text, at) => {
    const found = (
      await said(text, { language, annex: annex.replace("Declares the following:\n\n", "").replace("{}", "Text.") })
    ).filter(({ what }) => what.startsWith("reference-"));
    expect(found.map((one) => one.at)).toEqual([at]);
  });

  it("is looked for once through a text, whatever it holds", async () => {
    const many = 4_000;
    for (const piece of [
      "see paragraph 1 above, ",
      "paragraphs 1, 1, 1, ",
      "A/HRC/1/1, para. 1, ",
      "“(",
      "paragraph (((",
      "article 1, ",
    ]) {
      expect(await said(piece.repeat(many))).toBeDefined();
    }
  });
});
