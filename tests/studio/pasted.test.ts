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
  if (!found || found === "cannot be read") return `${found ?? "as it is"}\n`;
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
    ["<p>one <b>two <i>three</b></i> four", "block", "one **two&#32;**_**three**_ four"],
    ["<b>one<p>two</b> three", "block", "**one**\n\n**two** three"],
    ["<ul><li>one<li>two<ol><li>three</ul>after", "block", "- one\n- two\n  1. three\n\nafter"],
    ["<table>before<tr><td>a<td>b<p>c<tr><td>1<td>2</table>", "block", /^before\n\n\| a +\| b[\s\S]*\| 1 +\| 2/],
    ["<td>a</td><td>b</td>", "line", "ab"],
    ["<p><![if !supportLists]><b>not</b> hidden<![endif]><!--[if gte mso 9]><p>hidden<![endif]-->", "line", "**not** hidden"],
    ["<p>Caf&eacute &amp; &#x80;5 &lt;b> &notin; &unknown; A&B", "line", "Café & €5 \\<b> ∉ &amp;unknown; A&B"],
    ["</p></div><o:p></o:p><p =x a=1 a=2>still <x:y z>read</p", "line", "still read"],
  ] as const)("of %j in a %s", (html, place, expected) => {
    const read = pasted({ html, text: "" }, place, []);
    const found = typeof read === "object" ? read.text : read;
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });

  it.each([
    ["as deep as pages are", `${"<div>".repeat(400)}deep`, "deep"],
    ["deeper than browsers go", `${"<div>".repeat(5_000)}deep`, "cannot be read"],
    [
      "with bold left open over and over",
      `<p>${Array.from({ length: 900 }, (_, n) => `<b id=${n}>`).join("")}${"<p>x".repeat(2_000)}`,
      "cannot be read",
    ],
  ])("of a page %s is read, or said not to be", (_, html, expected) => {
    const read = pasted({ html, text: "" }, "block", []);
    expect(typeof read === "object" ? read.text : read).toBe(expected);
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
        expect(typeof found === "object" ? found.text : "").not.toMatch(/<script|(?<!\\)\{\{|(?<![\\!])\]\(<?javascript/);
      }),
      { numRuns: 150 },
    );
  });
});
