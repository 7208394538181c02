import { describe, expect, it } from "vitest";
import { parsed } from "./kit.ts";

/** What is found in a text of two paragraphs: the code, and the characters that are meant. */
function told(text: string): readonly string[] {
  const { diagnostics } = parsed(`Before.\n\n${text}\n`);
  return diagnostics.map(({ code, span }) => `${code} ${span?.source.text.slice(span.start, span.end)}`);
}

/** Marks of other dialects, each with where it is told. */
const marks: readonly (readonly [name: string, text: string, mark: string])[] = [
  ["struck out", "Some ~~struck *out*~~ words.", "~~struck *out*~~"],
  ["highlighted", "Some ==marked== words.", "==marked=="],
  ["inserted", "Some ++new++ words.", "++new++"],
  ["changes", "Some {++new++} words.", "{++new++}"],
  ["a change", "Some {~~old~>new~~} words.", "{~~old~>new~~}"],
  ["a comment on a change", "Some words{>>why?<<}.", "{>>why?<<}"],
  ["a link of a wiki", "See [[Page|this page]].", "[[Page|this page]]"],
  ["a picture of a wiki", "![[picture.png]]", "![[picture.png]]"],
  ["a link without an address", "See [the page][nowhere].", "[the page][nowhere]"],
  ["a link by its own words", "See [the page][].", "[the page][]"],
  ["a picture without a file", "![A picture][nowhere]", "![A picture][nowhere]"],
  ["a picture's width in a wiki", "![A well|300](one.png)", "|300"],
  ["a picture with a size", "![A picture](one.png =300x200)", "![A picture](one.png =300x200)"],
  ["a link in a link", "See [[one](https://un.org)](https://example.org).", "](https://example.org)"],
  ["a link over two lines", "See [it](https://example.org\n/path) there.", "](https://example.org"],
  ["a link with blanks and a title", 'See [it](https://example.org/a b.pdf "It").', '](https://example.org/a b.pdf "It")'],
  ["a link whose bracket is open", "See [it](<https://example.org) there.", "](<https://example.org)"],
  ["a power", "It is 2^10 times more.", "^10"],
  ["an open superscript", "On the 2^nd day.", "^nd"],
  ["an open subscript", "Less CO~2 is better.", "~2"],
  ["a remark", "Words %% not to be printed %% here.", "%% not to be printed %%"],
  ["a formula", "It is $E = mc^2$ here.", "$E = mc^2$"],
  ["a letter", "It is $x$ here.", "$x$"],
  ["a fraction", "It is $\\frac{1}{2}$.", "$\\frac{1}{2}$"],
  ["a formula of its own", "$$\nE = mc^2\n$$", "$$\nE = mc^2\n$$"],
  ["a page break", "Text\n\\newpage", "\\newpage"],
  ["a command", "As \\cite{key} says.", "\\cite"],
  ["a label in a command", "See \\ref{fig:one}.", "\\ref"],
  ["a shortcode", "Good :smile: day.", ":smile:"],
  ["a role", "See :ref:`label`.", ":ref:"],
  ["a placeholder", "Dear $\u007bname},", "$\u007bname}"],
  ["a condition", "{% if x %} words", "{% if x %}"],
  ["a class with a colon", "Words. {: .class}", "{: .class}"],
  ["a note of AsciiDoc", "Words.footnote:[Its text.]", "footnote:[Its text.]"],
  ["a picture of AsciiDoc", "image::one.png[One]", "image::one.png[One]"],
  ["a note of reStructuredText", "Words [#one]_ here.", "[#one]_"],
  ["a block's name", "Words at the end ^abc123", "^abc123"],
  ["contents", "[TOC]", "[TOC]"],
  ["contents of a wiki", "[[_TOC_]]", "[[_TOC_]]"],
  ["bold before a letter", "**Note:**text", "**Note:**"],
  ["a task", "- [ ] To do", "[ ]"],
  ["a task that is done", "- [x] Done", "[x]"],
  ["an alert", "> [!NOTE]\n> Words.", "[!NOTE]"],
  ["an admonition", "!!! note\n    Words.", "!!! note"],
  ["a folded admonition", '??? warning "Words"', '??? warning "Words"'],
  ["a definition", "Term\n: What it means", ": What it means"],
  ["a caption", ": A caption {#tbl:x}", ": A caption {#tbl:x}"],
  ["a table as a grid", "+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+", "+---+---+"],
  ["a simple table", "A    B\n---- ----\n1    2", "---- ----"],
  ["a table of reStructuredText", "==== ====\nA    B\n==== ====", "==== ===="],
  ["a table of AsciiDoc", "|===\nA", "|==="],
  ["a directive", ".. note:: Words.", ".. note:: Words."],
  ["a directive in a fence", "```{note}\nWords.\n```", "```"],
  ["a diagram", "```mermaid\ngraph TD\n```", "```"],
  ["a target of MyST", "(label)=", "(label)="],
  ["a heading of AsciiDoc", "== Words", "== Words"],
  ["a heading of Textile", "h2. Words", "h2. Words"],
  ["a setting of Org", "#+TITLE: Words", "#+TITLE: Words"],
  ["a page break of AsciiDoc", "<<<", "<<<"],
  ["a comment of AsciiDoc", "// not to be printed", "// not to be printed"],
  ["a comment of TeX", "% not to be printed", "% not to be printed"],
  ["an abbreviation", "*[UN]: United Nations", "*[UN]: United Nations"],
  ["tags", "#draft #todo", "#draft #todo"],
  ["an example list", "(@) One", "(@)"],
];

/** What looks alike and is a text's own. */
const texts = [
  "It costs $5 to $10, or US$5–US$10, or between $5 and 10$.",
  "It costs $2=€1.8/$3, and A$x.",
  "At 10:30:15, in a ratio of 1:2:3, in John 3:16:17.",
  "In A/HRC/38/40 and C:\\Users\\me\\file.txt, \\\\server\\share or /usr/share:/bin:/x.",
  "He said [sic] that [State] [may] agree [emphasis added].",
  "Mail name@example.org or see https://example.org/~name/a==b?c=$d$e=f.",
  "In C++ and C++, with x == y, at 50%, 60%% and 70%.",
  "A `~~struck~~` and `$x$` and `\\newpage` in code.",
  "An escaped \\~~struck\\~~, \\==marked\\==, \\$x=y\\$, \\[[Page\\]].",
  "H~2~O and m^2^ and CO~2~.",
  "~100 and ~200, 5~6, a~b and c ~ d, 2\\^10 and CO\\~2, n^-1^ and a ^ b.",
  "The word [sic](ly) and array[0](1), see (https://example.org).",
  "A campaign #StandUp4HumanRights, as #MeToo was.",
  "A note: this; urn:isbn:123; key:value:pair.",
  "An arrow -> and <- and <= and >=.",
  "**Bold:** and *italic* words, **bold**ly.",
  "[A link](https://example.org)[^1]\n\n[^1]: Text.",
  "The words {are} braces, {0} too.",
  "A footnote: [see there].",
  "- - -",
  "…\n…",
  "1/2 cup, 3°, § 5.",
];

describe("marks of other dialects", () => {
  it.each(marks)("%s", (_, text, mark) => {
    expect(told(text)).toEqual([`mark-foreign ${mark}`]);
  });

  it.each(["# A ==heading==", "| a ==cell== |\n|---|", ":::box A ==title==\nText.\n:::", "Text.[^1]\n\n[^1]: A ==note==."])(
    "are told wherever text is: %j",
    (text) => {
      expect(told(text)).toHaveLength(1);
    },
  );

  it.each(texts)("are none in %j", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("what looks like a heading", () => {
  it.each(["**Conclusions**", "__A short bold line__", "***Both***", "**Findings:**"])("%j is told", (text) => {
    expect(told(text)).toEqual([`heading-bold ${text}`]);
  });

  it.each([
    "**Bold.**",
    "**Bold** and more",
    "**Bold** **twice**",
    "**Check against delivery** {.unnumbered}",
    "1. **An item**",
    "> **Quoted**",
  ])("%j is none", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(["A sentence.\n---", "A first line\nand a second\n===", "Words\n-", `${"words ".repeat(30)}\n---`])(
    "%j is a heading that was hardly meant",
    (text) => {
      expect(told(text).map((each) => each.split(" ")[0])).toEqual(["heading-underlined"]);
    },
  );

  it.each(["Words\n---", "Words\n=====", "First\\\nsecond\n---"])("%j is a heading", (text) => {
    expect(told(text)).toEqual([]);
  });
});
