import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandOver } from "./sample-type.ts";

const yaml = "x: [a, b]\ny: plain";

/** Texts that would hurt if anything were done more than once: each must come to an end, with a message or without. */
const hard: Readonly<Record<string, readonly [string, string | undefined]>> = {
  "20,000 tags": ["some text {{y}}\n".repeat(20_000), undefined],
  "20,000 comments": ["some text {{!-- {{#if}} --}}\n{{! c }}\n".repeat(10_000), undefined],
  "20,000 blocks": ["{{#if y}}\ntext\n{{/if}}\n".repeat(20_000), undefined],
  "10,000 nested blocks": [`${"{{#if y}}".repeat(10_000)}${"{{/if}}".repeat(10_000)}`, "template-syntax"],
  "10,000 nested helpers": [`{{not ${"(not ".repeat(10_000)}y${")".repeat(10_000)}}}`, "template-syntax"],
  "100,000 openings": ["{{ ".repeat(100_000), "template-syntax"],
  "100,000 unclosed comments": ["{{!-- ".repeat(100_000), "template-syntax"],
  "100,000 unclosed blocks": ["{{#if y}}".repeat(100_000), "template-syntax"],
  "loops in loops": [`${"{{#each @root.x}}".repeat(60)}t${"{{/each}}".repeat(60)}`, "expansion-too-long"],
  "loops that print nothing": [`${"{{#each @root.x}}".repeat(60)}{{/each}}${"{{/each}}".repeat(59)}`, "expansion-too-long"],
};

describe("expanding ends", () => {
  for (const [name, [text, code]] of Object.entries(hard)) {
    it(name, () => {
      const { diagnostics } = expandOver(yaml, text);
      expect(diagnostics.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
    });
  }

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
        const { output, diagnostics, template } = expandOver(yaml, pieces.join(""));
        for (const { span } of diagnostics) {
          expect(span?.source).toBe(template);
          expect(span && span.start >= 0 && span.start <= span.end && span.end <= template.text.length).toBe(true);
        }
        output.at(0, output.text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
