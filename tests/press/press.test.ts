import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { Span } from "../../src/source.ts";
import { machineWorld } from "../machine.ts";

const body = `# Findings {#findings}

On the island of ships, a family spends {{facts.share}} of its income on water (see @steps).[^note] {#cost .key}

1. Wells turn salty; {#wells}

2. Roofs are not built for rain.

# Steps {#steps}

Water that is scarce on one island is seldom scarce on all of them (see @wells). {#scarce .key}

[^note]: Figures invented for the sample.
`;

const press = `press:
  headline: Islands can share their water
  place: Geneva
  date: 2026-06-16
  lead: Water can be shared, a UN expert said today.
  quotes: [scarce]
  passages: [wells]
  class: key
  biography: Ms. Ejemplo is an invented person.
  contacts: [{ name: The secretariat, email: water@example.org }]
`;

const report = (more = press, text = body) => `---
type: report
symbol: A/HRC/99/1
title: Water in small islands
body: Human Rights Council
facts: { share: 34 per cent }
${more}---

${text}`;

const release = (more = "", text = "") => `---\ntype: press-release\nof: report.md\n${more}---\n\n${text}`;

/** What a file of some files comes to as text, and what is said of it, but for the references in the passages, of which a test is told alone. */
async function built(files: Readonly<Record<string, string>>, path: string, as?: string) {
  const world = memoryWorld(files, machineWorld());
  const { files: made, diagnostics: all } = await compile(path, { world, to: ["text"], ...(as !== undefined && { as }) });
  const diagnostics = all.filter(({ code }) => code !== "quotation-reference");
  const text = new TextDecoder().decode(made[0]?.bytes);
  return { text, name: made[0]?.name, said: diagnostics.map(line), diagnostics, all };
}

function line({ severity, code, span, message }: Diagnostic): string {
  return `${severity} ${code} ${span ? place(span) : "-"} ${message}`;
}

function place({ source, start }: Span): string {
  const { line, column } = source.position(start);
  return `${source.path}:${line}:${column}`;
}

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a release that is built from a report", () => {
  it("has headline, dateline, lead, quotations, passages, ENDS, notes, contacts and the report's address", async () => {
    const { text, said, name } = await built({ "report.md": report() }, "report.md", "press-release");
    expect(said).toEqual([]);
    expect(name).toBe("A_HRC_99_1_E-press-release.txt");
    expect(flat(text)).toBe(
      flat(`Press release

        Islands can share their water
        =============================

        GENEVA (16 June 2026) – Water can be shared, a UN expert said today.

        “Water that is scarce on one island is seldom scarce on all of them (see para. 1 (a)).”

        Wells turn salty;

        “On the island of ships, a family spends 34 per cent of its income on water (see sect. II).”

        The report: A/HRC/99/1 <https://undocs.org/en/A/HRC/99/1>

        ENDS

        About the expert

        Ms. Ejemplo is an invented person.

        About special procedures

        Special rapporteurs, independent experts and members of working groups hold the special procedures of the Human Rights
        Council. The Council asks them to look into human rights in one country or one subject in all countries, and to report
        what they find. They are not staff of the United Nations, are paid no salary for the work, and speak for themselves and
        for no Government or organization.

        For information and interviews

        The secretariat, water@example.org
      `),
    );
  });

  it("is the same as one in a file of its own", async () => {
    const files = { "report.md": report(), "release.md": release() };
    const [one, other] = [await built(files, "report.md", "press-release"), await built(files, "release.md")];
    expect(other.said).toEqual([]);
    expect(other.text).toBe(one.text);
  });

  it("follows the report when the report changes", async () => {
    const { text } = await built({ "report.md": report().replace("34 per cent", "35 per cent") }, "report.md", "press-release");
    expect(text).toContain("35 per cent");
  });

  it("is stopped by the errors of the report, each told once, its warnings left to the report", async () => {
    const wrong = report(press, `${body}\nSee @nowhere.\n\n# A heading with a stop.\n\nText.\n`);
    for (const [path, as] of [["report.md", "press-release"], ["release.md"]] as const) {
      const { said, text } = await built({ "report.md": wrong, "release.md": release() }, path, as);
      expect(said).toEqual(["error label-unknown report.md:33:5 Nothing carries the label “nowhere”."]);
      expect(text).toBe("");
    }
  });

  it("says where a label is asked for that the report does not have", async () => {
    const { said } = await built({ "report.md": report(press.replace("[scarce]", "[scarse]")) }, "report.md", "press-release");
    expect(said).toEqual(["error select-nothing report.md:12:12 The text has no passage with #scarse."]);
    const own = await built({ "report.md": report(), "release.md": release("", "::select{#scarse}\n") }, "release.md");
    expect(own.said).toEqual(["error select-nothing release.md:6:11 report.md has no passage with #scarse."]);
  });

  it("loses no passage of an annex, and no list, table or quotation", async () => {
    const files = {
      "report.md": report(
        `annexes: [annex.md]\n${press}`,
        `${body}\n> A set-off quotation. {#aside}\n\nTable: Cost {#table}\n\n| a | b |\n|---|--:|\n| *c* | 1 |\n\nSource: Invented.\n`,
      ),
      "annex.md":
        "---\ntype: declaration\ntitle: D\norgan: The Council\n---\n\nDeclares the following:\n\n## Article {#art}\n\nWater is **one**.\n",
      "release.md": release("", "::select{#aside}\n\n::select{#table}\n\n::select{#art}\n\nSee @art, [-@scarce] and @table.\n"),
    };
    const { text, said } = await built(files, "release.md");
    expect(said).toEqual([]);
    expect(flat(text)).toContain("A set-off quotation. Cost ---- a b ---- c 1 ---- Source: Invented. Water is one.");
    expect(flat(text)).toContain("See article 1, 2 and the table.");
  });
});

describe("variants of a release", () => {
  it("a short one has the first quotation and no notes", async () => {
    const { text, said } = await built(
      { "report.md": report(), "release.md": release("press: { variant: short }\n") },
      "release.md",
    );
    expect(said).toEqual([]);
    expect(text).toContain("“Water that is scarce");
    expect(text).not.toContain("On the island of ships");
    expect(text).not.toContain("About");
  });

  it("an advisory says what, when, where and who", async () => {
    const advisory =
      "press:\n  variant: advisory\n  expert: Ms. Ejemplo\n  advisory: { event: Press conference, time: 11 a.m., venue: Room 7 }\n";
    const { text, said } = await built({ "report.md": report(), "release.md": release(advisory) }, "release.md");
    expect(said).toEqual([]);
    expect(flat(text)).toContain("Media advisory Islands can share their water");
    expect(flat(text)).toContain("What: Press conference When: 11 a.m. Where: Room 7 Who: Ms. Ejemplo GENEVA");
  });

  it("an embargo stands under the headline", async () => {
    const { text } = await built(
      { "report.md": report(), "release.md": release("press: { embargo: 11 a.m. }\n") },
      "release.md",
    );
    expect(text).toContain("Embargoed until 11 a.m.");
  });
});

describe("a note of the program's own", () => {
  it("is replaced in one place", async () => {
    const files = { "report.md": report(), "templates/words/en.yaml": "text: { special-procedures: Ours. }\n" };
    const { text } = await built(files, "report.md", "press-release");
    expect(flat(text)).toContain("About special procedures Ours. For information");
  });
});

describe("what is put into somebody's mouth", () => {
  const text = `# Findings

A wise man called them “the “old” wells”, and the States’ “own ‘deep’ wells”. {#wise}

As stated in @wise, rain is “rare”. {#rain}

Rain, which is “rare”, is told of in [@wise; @rain], and in paragraph 5 of resolution 35/3. {#told}
`;
  const quotes = "press: { headline: H, place: Geneva, date: 2026-06-16, lead: L., quotes: [wise, told] }\n";
  const files = (own: string, more = quotes) => ({ "report.md": report(more, text), "release.md": release("", own) });

  it("has single marks where the report has double ones, and double ones within these", async () => {
    const { text: printed } = await built(
      files("She spoke of “[the “old” wells]{.quoted}” and “[own ‘deep’ wells]{.quoted}”.\n"),
      "release.md",
    );
    expect(flat(printed)).toContain("“A wise man called them ‘the “old” wells’, and the States’ ‘own “deep” wells’.”");
    expect(flat(printed)).toContain("She spoke of “the ‘old’ wells” and “own ‘deep’ wells”.");
  });

  it("has the marks of its language", async () => {
    const french = {
      ...files(""),
      "report.md": report(`language: fr\n${quotes}`, text.replace("“the “old” wells”", "« les “vieux” puits »")),
    };
    const { text: printed } = await built(french, "release.md");
    expect(printed.replace(/\s+/g, " ")).toContain(
      "«\u00a0A wise man called them “les «\u00a0vieux\u00a0» puits”".replace(/\s+/g, " "),
    );
  });

  it("is told where it refers to numbers of the report, and where not", async () => {
    const { all } = await built(
      files("“[As stated in paragraph 1, rain is]{.quoted}” rare. See paragraph 2 of the report.\n"),
      "release.md",
    );
    expect(all.map((one) => line(one).replaceAll("\u00a0", " "))).toEqual([
      "warning quotation-reference release.md:6:16 The quotation speaks of “paragraph 1”, which readers of this text do not have before them.",
      "warning quotation-reference report.md:16:39 The quotation speaks of “paragraphs 1 and 2”, which readers of this text do not have before them.",
    ]);
  });
});

describe("the date of a release", () => {
  const dated = report().replace("symbol:", "date: 2018-04-20\nsymbol:");

  it.each([
    [{ "report.md": dated, "release.md": release() }, "release.md", undefined, "2026-06-16"],
    [{ "report.md": dated }, "report.md", "press-release", "2026-06-16"],
    [{ "report.md": dated, "release.md": release("date: 2026-06-17\n") }, "release.md", undefined, "2026-06-17"],
    [{ "report.md": dated, "release.md": release("press: { date: 2026-06-18 }\n") }, "release.md", undefined, "2026-06-18"],
  ])("is its own in the properties of every file: %#", async (files, path, as, date) => {
    const world = memoryWorld(files, machineWorld());
    const { values, files: made } = await compile(path, { world, to: ["html"], ...(as !== undefined && { as }) });
    expect(values.resolved?.properties.date).toBe(date);
    expect(new TextDecoder().decode(made[0]?.bytes)).toContain(`<meta name="date" content="${date}">`);
  });
});

describe("what is quoted and stated", () => {
  it("shows both places of a quotation that is not in the report", async () => {
    const { diagnostics } = await built(
      { "report.md": report(), "release.md": release("", "“[Wells turn sour]{.quoted}”\n") },
      "release.md",
    );
    expect(diagnostics.map(line)).toEqual([
      "error quotation-inexact release.md:6:3 “Wells turn sour” is not in A/HRC/99/1 word for word.",
    ]);
    expect(diagnostics[0]?.related?.map(({ span }) => place(span))).toEqual(["report.md:23:4"]);
    expect(diagnostics[0]?.help).toContain("After “Wells turn” it says “salty;”, and the quotation “sour”");
  });

  it("takes other spaces and quotation marks for the same words", async () => {
    const own =
      "“[Water that is scarce\non one island]{.quoted}” and [is seldom scarce on all of them (see para. 1 (a)).]{.quoted}\n";
    expect((await built({ "report.md": report(), "release.md": release("", own) }, "release.md")).said).toEqual([]);
  });

  it("needs a document to be quoted from", async () => {
    const alone = release(press.replace(/ {2}(quotes|passages|class).*\n/g, "")).replace("of: report.md\n", "");
    const { said } = await built({ "release.md": `${alone}[Words]{.quoted}\n` }, "release.md");
    expect(said).toEqual(["error quotation-inexact release.md:12:2 Nothing says from which document this is quoted."]);
  });

  it("shows both places of a fact that the report does not have", async () => {
    const { diagnostics } = await built(
      { "report.md": report(), "release.md": release("", "A family spends 43 per cent of its income.\n") },
      "release.md",
    );
    expect(diagnostics.map(line)).toEqual([
      "warning fact-differs release.md:6:17 The figure “43 per cent” is not in A/HRC/99/1.",
    ]);
    expect(diagnostics[0]?.related?.map(({ span }) => place(span))).toEqual(["report.md:21:1"]);
  });

  it.each(["34%", "34 per cent", "the year of A/HRC/99/1", "Ms. Ejemplo", "www.example.org/17", "9 a.m."])(
    "has nothing against %s",
    async (fact) => {
      expect(
        (await built({ "report.md": report(), "release.md": release("", `It is ${fact}.\n`) }, "release.md")).said,
      ).toEqual([]);
    },
  );
});
