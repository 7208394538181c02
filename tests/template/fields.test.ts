import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { Source } from "../../src/source.ts";
import { checkFields } from "../../src/template/fields.ts";
import type { Field } from "../../src/template/type.ts";
import { printed } from "./pipeline.ts";
import { field, typeOf } from "./sample-type.ts";

/** Checks one line of front matter, `x: …`, against one field. */
function check(yaml: string, ...fields: readonly Field[]) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const { frontMatter } = splitFrontMatter(new Source("report.md", `---\n${yaml}\n---\n`), report);
  const data = checkFields(frontMatter, typeOf(fields), report);
  return { data, said: diagnostics.map(printed), help: diagnostics.map(({ help }) => help) };
}

const item = (type: Field["type"]) => field("item", type);

/** What each kind of field makes of what is written. */
const good: readonly (readonly [Field, string, unknown])[] = [
  [field("x", "text"), "Geneva", "Geneva"],
  [field("x", "text"), "38", "38"],
  [field("x", "text"), "1.50", "1.50"],
  [field("x", "text"), "010", "010"],
  [field("x", "text"), "12:30", "12:30"],
  [field("x", "text"), "true", "true"],
  [field("x", "text"), "2018-04-20", "2018-04-20"],
  [field("x", "markdown"), "The *title*[^*]", "The *title*[^*]"],
  [field("x", "blocks"), "|\n  one\n\n  two", "one\n\ntwo\n"],
  [field("x", "integer"), "38", 38],
  [field("x", "date"), "2018-04-20", "2018-04-20"],
  [field("x", "date"), "2020-02-29", "2020-02-29"],
  [field("x", "date"), "20 April 2018", "2018-04-20"],
  [field("x", "date"), "April 20th, 2018", "2018-04-20"],
  [field("x", "date"), "'20 Sept. 2018'", "2018-09-20"],
  [field("x", "date"), "2018/4/20", "2018-04-20"],
  [field("x", "date"), "20.4.2018", "2018-04-20"],
  [field("x", "date"), "20/04/2018", "2018-04-20"],
  [field("x", "date"), "2018年4月20日", "2018-04-20"],
  [field("x", "ordinal"), "63", "63"],
  [field("x", "ordinal"), "63rd", "63"],
  [field("x", "ordinal"), "63rd session", "63"],
  [field("x", "ordinal"), "63e", "63"],
  [field("x", "ordinal"), "63º período de sesiones", "63"],
  [field("x", "ordinal"), "第六十三届会议", "第六十三届会议"],
  [field("x", "ordinal"), "第63届会议", "63"],
  [field("x", "ordinal"), "2018", "2018"],
  [field("x", "ordinal"), "Thirty-first special session", "Thirty-first special session"],
  [field("x", "item"), "3", "3"],
  [field("x", "item"), "Item 3", "3"],
  [field("x", "item"), "Agenda items 2 and 3 (a)", "2 and 3 (a)"],
  [field("x", "item"), "Point 3 de l’ordre du jour", "3"],
  [field("x", "item"), "3rd", "3"],
  [field("x", "item"), "Item 3 of the provisional agenda", "Item 3 of the provisional agenda"],
  [field("x", "period"), "18 June - 6 July 2018", "18 June–6 July 2018"],
  [field("x", "period"), "18 June – 6 July 2018", "18 June–6 July 2018"],
  [field("x", "period"), "18 June--6 July 2018", "18 June–6 July 2018"],
  [field("x", "period"), "6-23 June 2017", "6-23 June 2017"],
  [field("x", "period"), "18 June to 6 July 2018", "18 June to 6 July 2018"],
  [field("x", "language"), "English", "en"],
  [field("x", "language"), "FR", "fr"],
  [field("x", "language"), "fr_ch", "fr-CH"],
  [field("x", "language"), "Klingon", "Klingon"],
  [field("x", "languages"), "english/french", "English/French"],
  [field("x", "languages"), "EN, fr and es", "English/French/Spanish"],
  [field("x", "languages"), "ENGLISH ONLY", "English only"],
  [field("x", "languages"), "Portuguese", "Portuguese"],
  [field("x", "flag"), "false", false],
  [field("x", "symbol"), "A/HRC/38/40", "A/HRC/38/40"],
  [field("x", "symbol"), "A/72/865–S/2018/250", "A/72/865–S/2018/250"],
  [field("x", "symbol"), "'a/hrc/38/40 '", "A/HRC/38/40"],
  [field("x", "symbol"), "a/hrc/38/40/add. 1", "A/HRC/38/40/Add.1"],
  [field("x", "symbol"), "A / HRC / 38 / 40", "A/HRC/38/40"],
  [field("x", "symbol"), "A\\HRC\\38\\40", "A/HRC/38/40"],
  [field("x", "path"), "annex.md", "annex.md"],
  [field("x", "address"), "https://example.org/a", "https://example.org/a"],
  [field("x", "choice", { values: ["draft", "adopted"] }), "draft", "draft"],
  [field("x", "choice", { values: ["Draft", "adopted"] }), "DRAFT", "Draft"],
  [field("x", "list", { items: item("text") }), "[one, 2]", ["one", "2"]],
  [field("x", "map", { items: item("markdown") }), '{ "*": one, b: 2 }', { "*": "one", b: "2" }],
  [field("x", "any"), "{ a: [1, { b: true }] }", { a: [1, { b: true }] }],
  [field("x", "text", { default: "General" }), "", "General"],
  [field("x", "record", { fields: new Map([["a", field("a", "text")]]) }), "{ a: 1 }", { a: "1" }],
  [field("x", "record", { fields: new Map([["a", field("a", "text")]]), shorthand: "a" }), "short", { a: "short" }],
];

const bad: readonly (readonly [Field, string, string])[] = [
  [field("x", "text"), "[one]", "field-type"],
  [field("x", "text"), '"  "', "field-type"],
  [field("x", "integer"), "3.5", "field-type"],
  [field("x", "integer"), "three", "field-type"],
  [field("x", "date"), "2018-02-30", "date-invalid"],
  [field("x", "date"), "2018-13-01", "date-invalid"],
  [field("x", "date"), "04/05/2018", "date-invalid"],
  [field("x", "date"), "31 April 2018", "date-invalid"],
  [field("x", "date"), "20 Ju 2018", "date-invalid"],
  [field("x", "date"), "20 April 18", "date-invalid"],
  [field("x", "ordinal"), "38/40", "field-form"],
  [field("x", "ordinal"), "S-28", "field-form"],
  [field("x", "item"), "3/4", "field-form"],
  [field("x", "item"), "'?'", "field-form"],
  [field("x", "period"), "2018-06-18 to 2018-07-06", "field-form"],
  [field("x", "languages"), "'12'", "field-form"],
  [field("x", "date"), "0000-00-00", "date-invalid"],
  [field("x", "flag"), "yes", "field-type"],
  [field("x", "symbol"), "A-HRC-38-40", "symbol-form"],
  [field("x", "address"), "javascript:alert(1)", "field-type"],
  [field("x", "choice", { values: ["draft", "adopted"] }), "drafft", "field-choice"],
  [field("x", "list", { items: item("text") }), "one", "field-type"],
  [field("x", "list", { items: item("integer") }), "[1, two]", "field-type"],
  [field("x", "map", { items: item("text") }), "[one]", "field-type"],
  [field("x", "record", { fields: new Map() }), "one", "field-type"],
  [field("x", "record", { fields: new Map([["a", field("a", "text", { required: true })]]) }), "{}", "field-missing"],
  [field("x", "record", { fields: new Map([["title", field("title", "text")]]) }), "{ titel: a }", "field-unknown"],
];

describe("front matter", () => {
  for (const [one, yaml, value] of good) {
    it(`keeps ${one.type} ${JSON.stringify(yaml)}`, () => {
      const { data, said } = check(`x: ${yaml}`, one);
      expect(said).toEqual([]);
      expect(structuredClone(data)).toEqual({ x: value });
    });
  }

  for (const [one, yaml, code] of bad) {
    it(`reports ${code} for ${one.type} ${JSON.stringify(yaml)}`, () => {
      const { said } = check(`x: ${yaml}`, one);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(new RegExp(`^(error|warning) ${code} report\\.md:2:`));
    });
  }

  it("points at what is wrong, and names what was meant", () => {
    const { said, help } = check("titel: a\nnote: { titel: b }", field("title", "text"), {
      ...field("note", "record"),
      fields: new Map([["title", field("title", "text")]]),
    });
    expect(said).toEqual([
      "error field-unknown report.md:2:1 The type “sample” has no field “titel”.",
      "error field-unknown report.md:3:9 “note” has no field “titel”.",
    ]);
    expect(help).toEqual(["Did you mean “title”?", "Did you mean “title”?"]);
  });

  it("says what a missing field is for", () => {
    const { said, help } = check(
      "a: b",
      field("a", "text"),
      field("body", "text", { required: true, description: "The body.", example: "HRC" }),
    );
    expect(said).toEqual(["error field-missing report.md:2:1 The field “body” is missing."]);
    expect(help).toEqual(["Add it to the front matter, for example “body: HRC”. The body."]);
  });

  it("points at a required field that is empty, and not at the top of the file", () => {
    const { said } = check("a: b\nbody:", field("a", "text"), field("body", "text", { required: true }));
    expect(said).toEqual(["error field-missing report.md:3:1 The field “body” is empty."]);
  });

  it("does not propose a name that looks the same as the wrong one", () => {
    const { help } = check("bo\u200bdy: a", field("body", "text"));
    expect(help[0]).toContain("U+200B");
  });

  it("gives records that hold nothing but what was written", () => {
    const { data } = check("x: { a: b }\ny: [{ c: d }]", field("x", "any"), field("y", "list", { items: item("any") }));
    const values = [data, data.x, Array.isArray(data.y) ? data.y[0] : data];
    expect(values.map((value) => Object.getPrototypeOf(value))).toEqual([null, null, null]);
  });
});
