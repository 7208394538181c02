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
  [field("x", "flag"), "false", false],
  [field("x", "symbol"), "A/HRC/38/40", "A/HRC/38/40"],
  [field("x", "symbol"), "A/72/865–S/2018/250", "A/72/865–S/2018/250"],
  [field("x", "path"), "annex.md", "annex.md"],
  [field("x", "address"), "https://example.org/a", "https://example.org/a"],
  [field("x", "choice", { values: ["draft", "adopted"] }), "draft", "draft"],
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
  [field("x", "date"), "20 April 2018", "date-invalid"],
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
