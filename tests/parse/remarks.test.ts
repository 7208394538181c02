import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutRemarks } from "../../src/parse/remarks.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";
import { cases } from "../cases.ts";

/** What is left of a text, and the codes of what was found wrong. */
function cleaned(text: string): { readonly left: string; readonly codes: readonly string[] } {
  const codes: string[] = [];
  const left = withoutRemarks(slice(new Source("report.md", text)), ({ code }) => void codes.push(code));
  return { left: left.text, codes };
}

/** Texts with remarks, and what they are without. */
const texts: readonly (readonly [name: string, written: string, left: string])[] = [
  ["in a line", "One <!-- r --> two.", "One two."],
  ["glued to words", "One<!-- r -->two.", "Onetwo."],
  ["before a stop", "One <!-- r -->. Two<!-- r -->.", "One. Two."],
  ["at the start of a line", "<!-- r -->   One.", "One."],
  ["at the end of a line", "One  <!-- r -->\ntwo.", "One\ntwo."],
  ["before a line break", "One <!-- r -->  \ntwo.", "One  \ntwo."],
  ["several in a row", "One <!-- r --> <!-- r --> {{! r }} two.", "One two."],
  ["over paragraphs", "One <!-- r\n\nr\n\nr --> two.", "One two."],
  ["on a line of its own in a paragraph", "One\n<!-- r -->\ntwo.", "One\ntwo."],
  ["over lines of its own in a paragraph", "One\n  <!-- r\n\n# r --> \ntwo.", "One\ntwo."],
  ["between items", "- one\n<!-- r -->\n- two", "- one\n- two"],
  ["at the start of an item", "1. <!-- r --> One", "1. One"],
  ["in an item's second paragraph", "1. One\n\n   <!-- r --> two", "1. One\n\n   two"],
  ["in a quotation", "> one\n> <!-- r -->\n> two", "> one\n> two"],
  ["over lines of a quotation", "> one <!-- r\n> r --> two", "> one two"],
  ["with Handlebars", "One <!-- {{#if}} {{nothing}} --> two.", "One two."],
  ["with code", "One <!-- ` --> two ` three.", "One two ` three."],
  ["in a heading", "# <!-- r --> One <!-- r -->", "# One"],
  ["before braces", "One <!-- r --> {#one} <!-- r -->", "One {#one}"],
  ["in cells", "| <!-- a | b --> | c |\n<!-- r -->\n| d |", "| | c |\n| d |"],
  ["around a container", ":::box A <!-- r -->\nOne.\n::: <!-- r -->", ":::box A\nOne.\n:::"],
  ["empty", "One<!----><!--> two<!---> three", "One two three"],
  ["in the manner of Handlebars", "One {{! r }} two {{!-- }} --}} three.\n{{! r }}\n> {{! r }}\nfour", "One two three.\nfour"],
  ["alone", "<!-- r -->", ""],
  ["alone at the end", "One.\n\n<!-- r -->", "One.\n\n"],
];

/** Texts in which the signs are signs. */
const signs: readonly (readonly [name: string, text: string])[] = [
  ["code", "One `<!-- r -->` two."],
  ["code over lines", "One ``<!-- `\nr -->`` two."],
  ["code in a quotation", "> `<!--\n> -->`"],
  ["a fenced block", "```\n<!-- r -->\n```"],
  ["a fenced block in an item", "1. One\n\n   ~~~ html\n   <!-- r -->\n   ~~\n   {{! r }}\n   ~~~"],
  ["an indented block", "One.\n\n    <!-- r -->\n\n    <!-- r -->"],
  ["an escape", "\\<!-- One \\--> \\{{! two }}"],
  ["Handlebars' own way with blanks", "One {{~! r ~}} two"],
];

describe("remarks", () => {
  it.each(texts)("%s", (_, written, left) => {
    expect(cleaned(written)).toEqual({ left, codes: [] });
  });

  it.each(signs)("are none in %s", (_, text) => {
    expect(cleaned(text)).toEqual({ left: text, codes: [] });
  });

  it("are found again behind code and verbatim blocks", () => {
    const text = "`a` <!-- r --> b\n\n```\n`\n```\n\n1. c\n\n       <!-- r --> d `\n\n<!-- r -->e";
    expect(cleaned(text)).toEqual({ left: "`a` b\n\n```\n`\n```\n\n1. c\n\n       d `\n\ne", codes: [] });
  });

  it("are reported when they are not closed, or not opened", () => {
    expect(cleaned("One <!-- two <!-- three")).toEqual({ left: "One two three", codes: ["remark-open", "remark-open"] });
    expect(cleaned("<!-- one <!-- two --> three --> four")).toEqual({ left: "three --> four", codes: ["remark-unopened"] });
  });

  it("leave every other character in its place", () => {
    const pieces = fc.constantFrom(..."ab \n`>-\\", "<!--", "-->", "<!-- r -->", "{{! r }}", "```\n", "    ", "\n\n", "1. ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const source = new Source("report.md", parts.join(""));
        const { text, at } = withoutRemarks(slice(source), () => {});
        let last = -1;
        for (let index = 0; index < text.length; index++) {
          const { start, end } = at(index, index + 1);
          expect(source.text.slice(start, end)).toBe(text[index]);
          expect(start).toBeGreaterThan(last);
          last = start;
        }
        expect(text.length === 0 || at(0, text.length).end === last + 1).toBe(true);
      }),
      cases(1000),
    );
  });

  it.each([
    ["remarks in one line", "<!-- r -->a".repeat(50_000)],
    ["signs that open", "<!-- ".repeat(50_000)],
    ["signs that close", "--> ".repeat(50_000)],
    ["runs of backticks", Array.from({ length: 500 }, (_, index) => "`".repeat(index)).join("a <!-- r -->")],
    ["backticks", "`a ``b <!-- r --> ".repeat(50_000)],
    ["lines", "> a\n\n    b `\n<!-- r -->\n".repeat(20_000)],
  ])("are gone from a text of many %s", (_, text) => {
    expect(cleaned(text).left).not.toContain("r -->a");
  });
});
