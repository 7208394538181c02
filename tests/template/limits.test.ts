import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases, share } from "../cases.ts";
import { expandOver } from "./sample-type.ts";

const small = "x: [a, b]\ny: plain\nz: false";
const large = `${small}\nm:\n${Array.from({ length: 5000 }, (_, index) => `  k${index}: some words\n`).join("")}`;

/** Texts that would hurt if anything were done more than once: each must come to an end, with a message or without. */
const hard: Readonly<Record<string, readonly [string, string | undefined]>> = {
  "20,000 tags": ["some text {{y}}\n".repeat(share(20_000)), undefined],
  "20,000 comments": ["some text {{!-- {{#if}} --}}\n{{! c }}\n".repeat(share(10_000)), undefined],
  "20,000 blocks": ["{{#if y}}\ntext\n{{/if}}\n".repeat(share(20_000)), undefined],
  "10,000 nested blocks": [`${"{{#if y}}".repeat(10_000)}${"{{/if}}".repeat(10_000)}`, "template-syntax"],
  "10,000 nested helpers": [`{{not ${"(not ".repeat(10_000)}y${")".repeat(10_000)}}}`, "template-syntax"],
  "100,000 openings": ["{{ ".repeat(100_000), "template-syntax"],
  "100,000 unclosed comments": ["{{!-- ".repeat(100_000), "template-syntax"],
  "100,000 unclosed blocks": ["{{#if y}}".repeat(100_000), "template-syntax"],
  "loops in loops": [`${"{{#each @root.x}}".repeat(60)}t${"{{/each}}".repeat(60)}`, "expansion-too-long"],
  "20,000 branches": [`{{#if x}}a${"{{else if y}}b".repeat(20_000)}{{/if}}`, "template-syntax"],
  "500 branches": [`{{#if z}}a${"{{else if y}}b".repeat(499)}{{/if}}`, undefined],
  "loops with no inside at all": [`${"{{#each @root.m}}".repeat(4)}${"{{else}}{{/each}}".repeat(4)}`, "expansion-too-long"],
  "a list that is joined for each of another": [
    '{{#each m}}{{#if (eq (join @root.m) "")}}{{/if}}{{/each}}',
    "expansion-too-long",
  ],
  "a separator that multiplies": [
    `{{#each m}}{{#if (eq (join @root.m "${" ".repeat(50_000)}") "")}}{{/if}}{{/each}}`,
    "expansion-too-long",
  ],
  "a map gone through once": ["{{#each m}}{{@key}}{{this}}{{/each}}", undefined],
  "loops that print nothing": [`${"{{#each @root.x}}".repeat(60)}{{/each}}${"{{/each}}".repeat(59)}`, "expansion-too-long"],
};

describe("expanding ends", () => {
  for (const [name, [text, code]] of Object.entries(hard)) {
    it(name, () => {
      const { diagnostics } = expandOver(text.includes("m}}") ? large : small, text);
      expect(diagnostics.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
    });
  }

  const calls: Readonly<Record<string, (number: number) => string>> = {
    "each take in the next twice": (number) => `{{> p${number + 1}}} {{> p${number + 1}}}`,
    "are indented": (number) => `${" ".repeat(number === 0 ? 200_000 : 0)}{{> lines}}\n`,
    "take themselves in with more names each time": (number) => `{{#*inline "a"}}{{> a n${number}=this}}{{/inline}}{{> a}}`,
    "are blocks that take in their own inside": () => "{{#> block}}{{#> block}}{{> @partial-block}}{{/block}}{{/block}}",
    "each take in all others": () => names.map((name) => `{{> ${name}}}`).join(""),
    "take in the next with other values each time": (number) => `{{> p${number + 1} a=x}}{{> p${number + 1} a=y}}`,
    "put each other into blocks": (number) =>
      `{{#> p${number + 1}}}a{{/p${number + 1}}}{{#> p${number + 1}}}b{{/p${number + 1}}}`,
  };
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`);

  describe("with partials that", () => {
    it.each(Object.keys(calls))("%s", (kind) => {
      const partials = {
        ...Object.fromEntries(names.map((name, index) => [name, index < 39 ? (calls[kind]?.(index) ?? "") : "{{wrong}}"])),
        lines: "a\n".repeat(20_000),
        block: "{{> @partial-block}}",
      };
      const codes = (text: string) => expandOver(small, text, undefined, partials).diagnostics.map(({ code }) => code);
      for (const found of [codes("{{#if z}}{{> p0}}{{/if}}"), codes("{{> p0}}")]) {
        expect([...new Set(found)].filter((code) => !ends.includes(code))).toEqual([]);
      }
    });
    const ends = ["template-name-unknown", "expansion-too-long", "partial-loop"];
  });

  it("with whatever is written between braces", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{{",
        "}}",
        "{{{",
        "}}}",
        "{{#",
        "{{/",
        "{{^",
        "{{!",
        "--",
        "{{>",
        "{{#*inline",
        "\\",
        "~",
        "(",
        ")",
        "|",
        "as",
      ),
      fc.constantFrom(
        "if",
        "each",
        "else",
        "x",
        "y",
        "this",
        "../",
        "@index",
        ".",
        "[",
        "]",
        '"',
        "'",
        "=",
        " ",
        "\n",
        "1",
        "true",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { output, diagnostics, template } = expandOver(small, pieces.join(""));
        for (const { span } of diagnostics) {
          expect(span?.source).toBe(template);
          expect(span && span.start >= 0 && span.start <= span.end && span.end <= template.text.length).toBe(true);
        }
        output.at(0, output.text.length);
      }),
      cases(1000),
    );
  });
});
