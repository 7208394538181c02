import fc from "fast-check";

/** Words that stand in no other piece, so that a test can follow them. */
export const words = ["alpha", "bravo", "charlie", "delta", "echo"];

/** Every sign of the dialect and what people type around them. */
const signs = [
  ..." .|*_`[](){}<&\\!^:@#~=+-'\"\t$",
  ...["a", "b c", "é", "漢", "字", "😀", "\u00a0", "\u200b", "\u0001", "\ud800", "“", "  ", "\n", "\n\n", "\n    ", "\n  "],
  ...[
    "**",
    "__",
    "***",
    "~2~",
    "^2^",
    "<sub>",
    "</sub>",
    "<sup>x</sup>",
    "</sup>",
    "<br>",
    "<BR />",
    "```",
    "{#id}",
    ' {#id .c k="v|x"}',
    "]{.k}",
    "[^1]",
    "[^1]: ",
    "\n\n[^1]: ",
    "^[",
    "[^*]",
    "(a) ",
  ],
  ...[
    "@a",
    "[@a; @b]",
    "[-@c]",
    "[@k, p. 7; see @o]",
    "[@k, ",
    "[*see* @k, `;` &amp; ",
    "@2",
    ";",
    "name@x.org",
    "![x](y.png)",
    '[x](http://u.org "t")',
    "[x]{.k}",
  ],
  ...[
    "[j](javascript:a)",
    "[f](a b.md)",
    "![f](a (1).png)",
    "<www.x.org/a b>",
    "[x][y]",
    "\n[y]: http://r.org\n",
    "http://x.org/a_b",
    "www.x.org",
    "https://",
    "<http://z.org>",
  ],
  ...["<me@x.org>", "<b>", "<!-- c -->", "<div>\n", "&amp;", "&#32;", "&nbsp;", "&#10;", "\\\n", "  \n", "12\\. ", "1) "],
  ...[
    "\n|a|b|\n|-|-|\n|c|d|\n",
    "\n| ",
    "\n|e| - f|\\\n| | - g|\n",
    "\n|^^|<<|\n",
    " | \\\n| ",
    "\n|a|<<|\n|^^|b|\n|-|-|\n|c|d|\\\n|| |\\\n||1. e|\n",
    "\n# ",
    "\n## ",
    "#\n",
    "\n- ",
    "\n* ",
    "\n1. ",
    "\n2) ",
    "\n  - ",
    "\n> ",
    "> ",
  ],
  ...["\n:::box T\n", "\n:::\n", "\n::dir{x=1}\n", "\n---\n", "\n===\n", "\n```\n", "\n~~~", "\nTable: t {#t}\n\n"],
  ...["\n\nSource: s\n\n", "\nNote: n\n", "\n    - ", "\n    1. ", "\n\n    > ", "\n\n[^1]: a\n\n    1. b\n       "],
];

/** Texts in which anything may follow anything. */
export const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...signs) }, { weight: 1, arbitrary: fc.constantFrom(...words) }), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(""));

/** Texts of the characters of emphasis and what decides about them. */
export const emphasis = fc
  .array(
    fc.constantFrom(
      ...["a", "b", " ", ".", "*", "**", "_", "__", "***", "*a*", "**b**", "_c_", "é", "&eacute;", "&nbsp;", '"', "(", ")"],
      ...["`x`", "[", "]", "[^1]", "[z](u)", "{.k}", "]{.k}", "\\", "\\\n", "\n", "|", "@a", "!", "漢", "😀", "^["],
      ...["~", "^", "~~", "~x~", "^y^", "<sup>", "</sup>", "<br>"],
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(""));
