import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrintable } from "../../src/diagnostics/characters.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { plainText } from "../../src/document/plain.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { mayHoldRemarks } from "../../src/parse/remarks.ts";
import { expandOver } from "./sample-type.ts";

/** What a reader of the Markdown sees of a value put where `{{text}}` stands: the one paragraph's characters. */
function seen(value: string, template = "{{text}}"): string | undefined {
  const { output, diagnostics } = expandOver(`text: ${JSON.stringify(value)}`, template);
  expect(diagnostics).toEqual([]);
  const said: Diagnostic[] = [];
  const { blocks, notes } = parseBody(output, (diagnostic) => said.push(diagnostic));
  expect(said.filter(({ code }) => code !== "number-typed" && code !== "bullet-typed")).toEqual([]);
  expect(notes).toEqual([]);
  const [block, ...others] = blocks;
  if (others.length > 0 || block?.type !== "paragraph") return undefined;
  return block.content.every((inline) => inline.type === "text") ? written(plainText(block.content)) : undefined;
}

const written = (value: string) => value.replace(/[ \t\n]+/g, " ").trim();

const samples = [
  "# a heading",
  "1. an item",
  "12) an item",
  "- an item",
  "+ an item",
  "* an item *",
  "---",
  "===",
  "> a quotation",
  "    four spaces",
  "```",
  "~~~ x",
  "| a | b |",
  ":::box",
  "::body",
  "Table: a title",
  "Source: a source",
  "[^1]: a note",
  "[^1] ^[a note] [@key, para. 7] @label",
  "{#id .class}",
  "{{field}}",
  "a {.class}",
  "&amp; &#35; &copy;",
  "<b>bold</b> <!DOCTYPE x> <https://example.org>",
  "https://example.org www.example.org name@example.org",
  "![picture](file.png) [text](address) [text]",
  "a_b_c __d__ *e* **f** `g` ~~h~~ ==i== H~2~O x^2^",
  "a\\\nb",
  "two  \nlines",
  "one\n\ntwo",
  "Ms. Dandan’s “report” – 14.5 per cent – A/HRC/38/40/Add.1*",
  "\\",
  "!",
  "(a) an item",
  "I. A chapter",
];

describe("{{x}} prints the characters of x and nothing else", () => {
  for (const sample of samples) {
    it(JSON.stringify(sample), () => {
      expect(seen(sample)).toBe(written(sample));
      expect(seen(sample, "Before {{text}} after")).toBe(written(`Before ${sample} after`));
      expect(seen(sample, "Before\n{{text}}\nafter")).toBe(written(`Before ${sample} after`));
    });
  }

  it("any text", () => {
    const piece = fc.oneof(
      fc.constantFrom(...samples, ..."\\`*_{}[]()<>#+-.!|@^~&:=\"' \n\t0a"),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("\ufffc", "\ufff9", "\u200b", "\u2060", "\ufeff", "\ue000"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const value = pieces.join("");
        fc.pre(
          /[^\s\p{Cf}]/u.test(value) &&
            isPrintable(value) &&
            !mayHoldRemarks(value) &&
            !/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(value.replace(/[\n\t]/g, "")),
        );
        expect(seen(value)).toBe(written(value));
      }),
      { numRuns: 500 },
    );
  });
});
