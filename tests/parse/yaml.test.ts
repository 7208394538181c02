import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { Source, type Span } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";
import { readYaml } from "../../src/yaml.ts";
import { cases } from "../cases.ts";

const written = ({ end, source, start }: Span) => source.text.slice(start, end);

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const yaml = readYaml(slice(new Source("fields.yaml", text)), (diagnostic) => diagnostics.push(diagnostic));
  return { yaml, value: yaml?.data, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

describe("YAML", () => {
  it.each([
    ["2018-04-20", "2018-04-20"],
    ["2018-04-20T10:00:00Z", "2018-04-20T10:00:00Z"],
    ["12:30", "12:30"],
    ["12:30:45", "12:30:45"],
    ["010", "010"],
    ["0x1F", "0x1F"],
    ["1_000", "1_000"],
    ["1.10", "1.10"],
    ["1e3", "1e3"],
    ["-0", "-0"],
    ["12345678901234567890", "12345678901234567890"],
    ["yes", "yes"],
    ["No", "No"],
    ["True", "True"],
    [".inf", ".inf"],
    ["<<", "<<"],
    ["38", 38],
    ["-7", -7],
    ["10.5", 10.5],
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
    ['"38"', "38"],
    ["'true'", "true"],
    ["!!str 38", "38"],
  ])("keeps what was written: %s", (text, value) => {
    expect(read(`a: ${text}`)).toMatchObject({ value: { a: value }, codes: [] });
  });

  it("gives records without a prototype", () => {
    const { value } = read("a: {b: c}");
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(JSON.stringify(value)).toBe('{"a":{"b":"c"}}');
  });

  it.each([
    ["session:\u00a099\ntitle: x\n", "Type the space after the colon anew."],
    ["title: *Report* of the year\n", "Put the whole value in double quotation marks."],
    ["title: 'It's late'\n", "Put the whole value in double quotation marks."],
    ["title: Report: part one\n", 'Put the value in quotation marks: `title: "Report: a summary"`.'],
  ])("says what to do about %j", (text, help) => {
    expect(read(text).diagnostics[0]?.help).toBe(help);
  });

  it("knows where values and keys stand", () => {
    const { yaml } = read("title: A title\nnote:\n  text: >-\n    One\n    two\nannexes: [a.md, 'b.md']\nempty:\n");
    expect(yaml && written(yaml.at("title"))).toBe("A title");
    expect(yaml && written(yaml.keyAt("title"))).toBe("title");
    expect(yaml && written(yaml.at("note", "text"))).toBe(">-\n    One\n    two");
    expect(yaml && written(yaml.at("annexes", 1))).toBe("'b.md'");
    expect(yaml && written(yaml.keyAt("note", "text"))).toBe("text");
    expect(yaml && written(yaml.at("note", "nothing"))).toBe("text: >-\n    One\n    two");
    expect(yaml?.at("empty").start).toBe(yaml?.keyAt("empty").end === undefined ? -1 : yaml.keyAt("empty").end + 1);
  });

  it.each([
    ["a: b: c", "yaml-syntax", "b"],
    ["a: @b", "yaml-syntax", "@"],
    ["\ta: b", "yaml-syntax", "\t"],
    ["a: 'b", "yaml-syntax", "'b"],
    ['a: "b\nc: d\ne: f', "yaml-syntax", '"b'],
    ["a: { <<: b }", "yaml-key", "<<"],
    ["a: [b", "yaml-syntax", ""],
    ["a: 1\nb\nc: 2", "yaml-syntax", "b"],
    ["a: 1\na: 2", "yaml-key-doubled", "a"],
    ["__proto__: 1", "yaml-key", "__proto__"],
    ["? [a]\n: b", "yaml-key", "[a]"],
    ["a: !!binary aGk=", "yaml-tag", "aGk="],
    ["a: !x b", "yaml-tag", "b"],
    ["a: *b", "yaml-alias", "*b"],
    ["a: &b [*b]", "yaml-alias", "*b"],
  ])("reports %j at its place", (text, code, place) => {
    const { value, codes, diagnostics } = read(text);
    expect([value, codes]).toEqual([undefined, [code]]);
    expect(diagnostics[0]?.span && written(diagnostics[0].span).trim()).toBe(place.trim());
  });

  it("tells every mistake of a text, one a line, each at its place", () => {
    const { diagnostics } = read('a: b: c\nd: @e\nf: "g" h\ni: "j\nk: l\n');
    expect(diagnostics.map(({ span }) => span?.source.position(span.start).line)).toEqual([1, 2, 3, 4]);
  });

  it("repeats a value by its alias, within bounds", () => {
    expect(read("a: &x [1, 2]\nb: *x")).toMatchObject({ value: { a: [1, 2], b: [1, 2] } });
    const laughs = Array.from({ length: 12 }, (_, row) => `a${row}: &x${row} [${`*x${row - 1}, `.repeat(row === 0 ? 0 : 9)}1]`);
    expect(read(laughs.join("\n")).codes).toEqual(["yaml-alias"]);
  });

  it.each(["[".repeat(50_000), "- ".repeat(50_000), "{a: ".repeat(50_000), `${" ".repeat(50_000)}a: b`])(
    "refuses text that nests without end",
    (text) => {
      expect(read(text).codes).toEqual(["yaml-too-deep"]);
    },
  );

  it("lets no character through that no output can hold", () => {
    expect(read('a: "x\\x01\\uD800y"')).toMatchObject({ value: { a: "x\ufffd\ufffdy" } });
    expect(read("a: x\u0002y").codes).toContain("control-character");
  });

  it("reads what the library writes, texts as texts", () => {
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.boolean(),
        fc.array(tie("value")),
        fc.dictionary(fc.string(), tie("value")),
      ),
    })).value;
    fc.assert(
      fc.property(value, (wanted) => {
        const text = stringify(wanted);
        if (/[^\t\n -~]|__proto__|\\/.test(text)) return;
        expect(JSON.stringify(read(text).value)).toBe(JSON.stringify(parse(text)));
      }),
    );
  });

  it("is read or told what is wrong with it, whatever is written", () => {
    const pieces = fc.constantFrom(
      ..."abc:-?[]{},&*!|>'\"%@`#~ \n\t0",
      "\n  ",
      "\n- ",
      ": ",
      "---\n",
      "...\n",
      "!!",
      "&a ",
      "*a",
      "<<: ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void read(parts.join(""))),
      cases(1000),
    );
  });
});
