import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pasted } from "../../src/studio/worker/pasted/pasted.ts";

const folder = fileURLToPath(new URL("pasted", import.meta.url));
const copies = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name));

/** What is copied as it is shown: the text, its notes, and what was left out. */
function shown(name: string, copy: string): string {
  const copied = name.endsWith(".txt") ? { html: "", text: copy } : { html: copy, text: "" };
  const found = pasted(copied, "block", ["told-island"]);
  if (!found) return "as it is\n";
  const { text, notes, pictures, lostCalls } = found;
  const left = pictures + lostCalls > 0 ? `<!-- left out: ${pictures} pictures, ${lostCalls} calls -->` : "";
  return `${[text, notes, left].filter((part) => part !== "").join("\n\n")}\n`;
}

/** What programs put into a clipboard would else come in as bare words, and somebody would make its lists, tables and notes again by hand. */
describe("what is pasted", () => {
  it.each(copies)("of %s becomes the dialect", (name) => {
    const copy = readFileSync(join(folder, name), "utf8");
    const expected = join(folder, name.replace(/\.\w+$/, ".md"));
    const found = shown(name, copy);
    if (process.env.UPDATE) writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, "utf8"));
  });

  it.each([
    ["<p>only <b>bold</b> words", "line", "only **bold** words"],
    ["<p>1990. A year", "line", "1990. A year"],
    ["<p>1990. A year", "block", "1990\\. A year"],
    ["<p>a | b<br>c", "cell", "a \\| b<br>c"],
    ["<p>one<p>two", "cell", undefined],
    ["<pre><code># as it is\n</code></pre>", "block", undefined],
    ['<meta charset="utf-8"><div style="font-family: Menlo, monospace;white-space: pre;"># as it is</div>', "block", undefined],
    ["<p>  <p>&nbsp;</p>", "block", undefined],
    ["<table><tr><td>alone</td></tr></table>", "block", "alone"],
    ["<table><tr><td colspan=9999999 rowspan=9999999>a<td>b<tr><td>c</table>", "block", /a .*\| b/],
    ["<p>one <!-- never ends", "block", "one"],
    ["<p>one <a href='x", "block", "one"],
  ] as const)("of %j in a %s", (html, place, expected) => {
    const found = pasted({ html, text: "" }, place, [])?.text;
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });

  it("of any pieces of HTML is read to its end, and brings no markup of its own", () => {
    const piece = fc.constantFrom(
      ...[
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td colspan=3>",
        "</td>",
        "</table>",
        "<ul>",
        "<li>",
        "</ul>",
        "<b>",
        "</b>",
        "<br>",
      ],
      ...[
        "<h2>",
        "<a href='#n'>1</a>",
        "<li id=n>",
        "<a href=javascript:x>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<",
        "&",
        "&#0;",
      ],
      ...[
        "words ",
        "| ",
        "{{field}}",
        "[^1]",
        ":::",
        "12.\t",
        "<span style='mso-list:Ignore'>",
        "<p style='mso-list:l0 level9'>",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = pasted({ html: `<p>x${pieces.join("")}`, text: "" }, "block", ["n"]);
        expect(found?.text ?? "").not.toMatch(/<script|(?<!\\)\{\{|(?<![\\!])\]\(<?javascript/);
      }),
      { numRuns: 150 },
    );
  });
});
