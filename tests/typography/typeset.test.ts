import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { resolvedText } from "../../src/document/plain.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readMarks } from "../../src/resolve/quotation-marks.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";

interface Made {
  readonly text: string;
  readonly messages: readonly string[];
}

/** The printed text of a body's paragraphs and notes, and what was said of its marks. */
async function printed(body: string, more = ""): Promise<Made> {
  const head = `type: report\nsymbol: A/HRC/99/1\ntitle: A sample\nbody: Human Rights Council\n${more}`;
  const world = memoryWorld({ "report.md": `---\n${head}---\n\n${body}\n` }, machineWorld());
  const { diagnostics, values } = await compile("report.md", { world, to: [] });
  const { blocks = [], notes = [] } = values.resolved ?? {};
  const lines = [
    ...blocks.flatMap((block) => (block.type === "paragraph" ? [resolvedText(block.content)] : [])),
    ...notes.map(({ content }) => resolvedText(content)),
  ];
  const messages = diagnostics
    .filter(({ code }) => code === "quotation-mark")
    .map(({ code, span }) => `${code} ${span?.source.position(span.start).line}:${span?.source.position(span.start).column}`);
  return { text: lines.join("\n").replaceAll("\u00a0", "~"), messages };
}

describe("marks typed as on a typewriter are printed as in a book", () => {
  it.each([
    ['He said "yes".', "He said “yes”."],
    ['"He said \'yes\' and "no"", it reads.', "“He said ‘yes’ and ‘no’”, it reads."],
    ['The "*whole* report" and *"more"* and "**bold**".', "The “whole report” and “more” and “bold”."],
    ['It ("quoted") says—"again"—and [“typed "within"”].', "It (“quoted”) says—“again”—and [“typed ‘within’”]."],
    ['A "quotation".^[See "this" note.] And "one^[Note.]".', "A “quotation”. And “one”.\nSee “this” note.\nNote."],
    [
      "It's the States' right, rock 'n' roll, the '90s, the 1990's, 'tis.",
      "It’s the States’ right, rock ’n’ roll, the ’90s, the 1990’s, ’tis.",
    ],
    ["The 'so-called' plan of 'the people'.", "The ‘so-called’ plan of ‘the people’."],
    ["A plank of 5'10\" and a screen of 17\", 6' long.", "A plank of 5′10″ and a screen of 17″, 6′ long."],
    [
      "She wrote ''so'' and \"of ''this''\", a plank of 5'10'' and 17''.",
      "She wrote “so” and “of ‘this’”, a plank of 5′10″ and 17″.",
    ],
    ["A '\"90s\" word' and 'one \"two 'three'\"'.", "A ‘“90s” word’ and ‘one “two ‘three’”’."],
    ['See "x","y" and ..."z", [12]"w".', "See “x”,“y” and ...“z”, [12]“w”."],
    ["\"He said 'the 'b''\".", "“He said ‘the “b”’”."],
    ["„Deutsch“ and «français» and “English” stay.", "„Deutsch“ and «français» and “English” stay."],
    ['Documents "E/CN.4/2005-1" and A/HRC/38/40-41.', "Documents “E/CN.4/2005-1” and A/HRC/38/40-41."],
  ])("%s", async (typed, expected) => {
    expect(await printed(typed)).toEqual({ text: expected, messages: [] });
  });

  it.each([
    [
      "pages 12-14, 2014-2015, 18-20 June, $10-15 million, 10-15 per cent (3-5).",
      "pages 12–14, 2014–2015, 18–20 June, $10–15 million, 10–15 per cent (3–5).",
    ],
    ["18 June-6 July 2018 and May-June.", "18 June–6 July 2018 and May–June."],
    ["The 1990s-2000s.", "The 1990s–2000s."],
    ["The report--as said--and -- again --- so. 3--5", "The report–as said–and – again — so. 3–5"],
  ])("%s", async (typed, expected) => {
    expect((await printed(typed)).text).toBe(expected);
  });

  it.each([
    "Resolution 2005-55 and resolution 1990-1995, decision 12-15, case No. 12-345.",
    "On 2018-04-20, of ISO 3166-1, call +41 22 917-9000 or 555-1234 or 1-800-555-0100.",
    "A 16-17-year-old, COVID-19, 3-D, 29-14-4, tool --to.",
    "Code `\"a\"--'b' 1-2` and [5'10\" 1-2]{.as-typed} and https://example.org/it's--1-2?a=\"b.",
  ])("%s stays", async (typed) => {
    const { text } = await printed(typed);
    expect(text).toBe(typed.replace(/`|\[(?=5)|\]\{\.as-typed\}/g, ""));
  });
});

describe("each language has its own marks", () => {
  it.each([
    ["fr", 'L\'"État" dit "le \'mot\' juste" aux pages 3-5.', "L’«~État~» dit «~le “mot” juste~» aux pages 3–5."],
    ["fr", '"C\'est l\'"affaire" du peuple".', "«~C’est l’“affaire” du peuple~»."],
    ["es", "El \"Estado dice 'no'\" en 3-5.", "El “Estado dice ‘no’” en 3–5."],
    ["ru", "Он сказал \"слово 'да'\", пункты 3-5.", "Он сказал «слово „да“», пункты 3–5."],
    ["zh", '他说"你好"。"再见"。', "他说“你好”。“再见”。"],
    ["ar", 'قال "نعم" في 3-5.', "قال ”نعم“ في 3-5."],
  ])("%s", async (language, typed, expected) => {
    expect(await printed(typed, `language: ${language}\n`)).toEqual({ text: expected, messages: [] });
  });
});

describe("what cannot be told is told", () => {
  it.each([
    ['One "half.', ["quotation-mark 8:5"]],
    ['Other half".', ["quotation-mark 8:11"]],
    ['Blanks " around.', ["quotation-mark 8:8"]],
    ['A wo"rd.', ["quotation-mark 8:5"]],
    ['In *bold and "one*.', ["quotation-mark 8:14"]],
    ["The 'half.", ["quotation-mark 8:5"]],
  ])("%s", async (typed, messages) => {
    expect((await printed(typed)).messages).toEqual(messages);
  });

  it("but a quotation of several paragraphs closes in the last", async () => {
    const { text, messages } = await printed('"First.\n\n"Second.\n\n"Third."');
    expect(text).toBe("“First.\n“Second.\n“Third.”");
    expect(messages).toEqual([]);
  });
});

describe("an author may want otherwise", () => {
  const typed = 'It\'s "so" -- on 3-5.';

  it("as-typed leaves all as it is", async () => {
    expect((await printed(typed, "typography: as-typed\n")).text).toBe(typed);
  });

  it("hyphens leaves ranges, and so does a date before 2018", async () => {
    const expected = "It’s “so” – on 3-5.";
    expect((await printed(typed, "typography: hyphens\n")).text).toBe(expected);
    expect((await printed(typed, "date: 2017-04-25\n")).text).toBe(expected);
  });

  it("a paragraph or an item of the class as-typed stays", async () => {
    expect((await printed(`${typed} {.as-typed}`)).text).toBe(typed);
  });
});

describe("marks are set wherever text stands", () => {
  const report = `---
type: report
symbol: A/HRC/99/1
title: The "title" of it[^*]
subtitle: It's a "second line"
body: The body's "name"
subsidiary-body: The group's "name"
session-dates: 18-20 June 2018
agenda-title: An "item"
author: The "office"
keywords: ["a 'key' word"]
summary: It's a "summary".
footnotes: { "*": The expert's "thanks". }
sources: { s: 'The "source"' }
---

# A "heading" {#h}

Text,^[[@s], p. 1.] see @h. {#p}

- An "item"

Table: The "table"

| A "head" |
|---|
| It's | \\
| - an "item"; | \\
| - it's 3-5 |

Source: The "source".

![The "figure"](map.svg){alt="A map's \\"alt\\""}

:::box The "box"
It's.
:::

> It's.
`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

  it("in every output", async () => {
    const world = memoryWorld({ "report.md": report, "map.svg": svg }, machineWorld());
    const { files, diagnostics } = await compile("report.md", { world, to: ["html", "text", "docx", "pdf"] });
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(4);
    const page = new TextDecoder()
      .decode(files[0]?.bytes)
      .replace(/<style>[\s\S]*?<\/style>/, "")
      .replace(/<[^>]*>/g, (tag) => tag.replace(/="[^"]*"/g, (value) => value.slice(2, -1)));
    expect(page.match(/"|(?<=\w)'/g)).toBeNull();
    expect(page).toContain("A map’s “alt”");
    expect(page).toContain("The “office”");
    expect(new TextDecoder().decode(files[1]?.bytes)).not.toMatch(/["']/);
  });
});

describe("any row of marks", () => {
  const english = { open: "“", close: "”", innerOpen: "‘", innerClose: "’" };
  const rows = fc
    .array(fc.constantFrom('"', "'", "“", "”", " ", "a", "5", "-", "--", "(", ")", ".", "n", "\n"), { maxLength: 40 })
    .map((pieces) => pieces.join(""));

  function set(text: string): string {
    const edits = [...readMarks(text, english, false).edits].reverse();
    return edits.reduce((row, { at, length, text: sign }) => row.slice(0, at) + sign + row.slice(at + length), text);
  }

  it("keeps every character but its marks", () => {
    fc.assert(
      fc.property(rows, (text) => {
        const bare = (row: string) => row.replace(/["'“”‘’″′]+/g, "'");
        expect(bare(set(text))).toBe(bare(text));
      }),
      cases(2000),
    );
  });

  it("says of every straight mark that is left why it is, but for those between figures and blanks", () => {
    fc.assert(
      fc.property(rows, (text) => {
        const { edits, unpaired, undecided } = readMarks(text, english, false);
        const known = new Set([...edits.map(({ at }) => at), ...unpaired, ...undecided]);
        for (const { index } of text.matchAll(/"/g)) expect(known.has(index)).toBe(true);
        for (const { index } of text.matchAll(/(?<=[a-z(])'/g)) expect(known.has(index)).toBe(true);
      }),
      cases(2000),
    );
  });
});
