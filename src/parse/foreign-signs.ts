import { reportForeign } from "./foreign-mark.ts";
import type { InlineState } from "./inline-state.ts";

/** A mark of another dialect within a line, and what to write instead. */
interface ForeignSign {
  /** Characters of which a text with it holds some; most texts with one kind of sign have none of the others. */
  readonly holds: readonly string[];
  /** `\0` stands for what is no plain text: an escape, code, a link, a sign of emphasis. */
  readonly pattern: RegExp;
  readonly help: string;
  /** How it is written, addresses and all, where not everything is meant that the pattern finds. */
  readonly written?: RegExp;
  /** The characters of it that are to be deleted, where that is all. */
  readonly surplus?: RegExp;
}

/** In the order in which they are looked for; one that overlaps an earlier one is not told. */
const signs: readonly ForeignSign[] = [
  {
    holds: ["{"],
    pattern: /\{(?:\+\+|--|~~|==|>>)[^{}]*\}/g,
    help: "Write `changes: shown` in the front matter (or `accepted`, `rejected`) to have it read as the mark of a change; else write the new words alone.",
  },
  {
    holds: ["~~"],
    pattern: /~~(?=[^\s~])[^~]+~~/g,
    help: "Delete the words that are struck out; Word compares two versions of a document. A sign that belongs to the text is written `\\~`.",
  },
  {
    holds: ["=="],
    pattern: /(?<![=\w])==(?=[^\s=])[^=]+==(?!=)/g,
    help: "Take the signs away, or write `*italic*` or `**bold**`.",
  },
  {
    holds: ["++"],
    pattern: /(?<![\w+])\+\+(?=[^\s+])[^+\n]+\+\+(?![\w+])/g,
    help: "Take the signs away, or write `*italic*` or `**bold**`.",
  },
  {
    holds: ["!["],
    pattern: /!\[[^[\]\n]*\]\([^()\n]*\)?/g,
    help: 'Write a picture as `![its caption](file.png){width="8cm"}`; a name with blanks or parentheses stands between < and >.',
  },
  {
    holds: ["]("],
    pattern: /\]\([\0<][^()\n]*\)?/g,
    help: "Write a link as `[text](https://…)`, all of it in one line, with no other link in its brackets; an address with blanks stands between < and >.",
  },
  {
    holds: ["]"],
    pattern: /\[[^[\]\n]{1,200}\](?:[ \t]{1,8}|[ \t]{0,8}\n[ \t]{0,8})\([^()\s]{1,2000}\)/g,
    written: /\]\s+\((?:(?:https?:\/\/|www\.|mailto:|tel:)\S+|[\w./-]+\.(?:md|pdf|html?))\)$/i,
    surplus: /(?<=\])\s+/,
    help: "For a link no blank stands between the text and the address: `[text](https://…)`.",
  },
  {
    holds: ["![["],
    pattern: /!\[\[[^[\]\n]+\]\]/g,
    help: "Write a picture as `![its caption](file.png)`, in a paragraph of its own.",
  },
  {
    holds: ["["],
    pattern: /\[\[_?(?:toc|TOC)_?\]\]|^\[(?:toc|TOC|_TOC_)\]$/g,
    help: "Delete it: the contents stand where the type of the document has a place for them.",
  },
  {
    holds: ["[["],
    pattern: /\[\[[^[\]\n]+\]\]/g,
    help: "Write a link as `[text](https://…)`, a reference to a label as `@label`; brackets of the text as `\\[`.",
  },
  {
    holds: ["]["],
    pattern: /!?\[[^[\]\n]+\]\[(?:\w[\w -]*)?\]/g,
    help: "No line gives the address of this name. Write the address itself, `[text](https://…)`, or `[name]: https://…` in a paragraph; brackets of the text with a blank between them, or as `\\[`.",
  },
  {
    holds: ["]_"],
    pattern: /\[(?:#|\d{1,3}|#?[A-Za-z][\w-]*)\]_(?!\w)/g,
    help: "Write the call of a note as `[^1]`, and its text in a paragraph `[^1]: …`.",
  },
  { holds: ["%%"], pattern: /%%[^%]+%%/g, help: "Write a remark that shall not be printed as `<!-- … -->`." },
  {
    holds: ["$$"],
    pattern: /\$\$[^$]*(?:\$\$)?/g,
    help: "Formulas are not set: write it in letters and signs, with `^2^` and `~2~` for what is raised or lowered, or take a picture of it in.",
  },
  {
    holds: ["$"],
    pattern: /(?<![\w$])\$(?![\s$])(?=[^$\n]*[\\^_=+<>{}]|[A-Za-z]\$)[^$\n]*[^\s$\\]\$(?![\w$])/g,
    help: "Formulas are not set: write it in letters and signs, with `^2^` and `~2~` for what is raised or lowered, or take a picture of it in.",
  },
  { holds: ["${"], pattern: /\$\{[^{}\n]+\}/g, help: "Write a field of front matter as `{{name}}`." },
  { holds: ["{%"], pattern: /\{%[^%\n]*%\}/g, help: "Conditions and loops are Handlebars': `{{#if name}} … {{/if}}`." },
  {
    holds: ["{:"],
    pattern: /\{:[^{}\n]*\}/g,
    help: "Write a label or a class at the end of the block as `{#label .class}`, without a colon.",
  },
  {
    holds: ["\\"],
    pattern: /(?<![\w\\:./\0])\\(?:newpage|pagebreak|clearpage)(?![\w\\])/g,
    help: "Write `::page-break` alone on a line where a page must start, or delete it.",
  },
  {
    holds: ["\\"],
    pattern: /(?<![\w\\:./\0])\\[A-Za-z]{2,}\*?(?![\w\\])/g,
    help: "Commands of TeX are not run. Write what it stands for in this dialect; a backslash of the text is written `\\\\`.",
  },
  {
    holds: [":"],
    pattern: /(?<![\w:\0]):[a-z][a-z0-9:+.-]*:(?=\0)/g,
    help: "Roles are not read: write a reference as `@label`, code between backticks alone.",
  },
  { holds: [":"], pattern: /(?<![\w:\0]):[a-z][a-z0-9_+-]+:(?![\w:\0])/g, help: "Write the sign itself, or leave it out." },
  {
    holds: ["["],
    pattern: /(?<![\w:])(?:image|video|include|xref|link|footnote|kbd|menu)::?[^\s[\]]*\[[^[\]\n]*\]/g,
    help: "Write a link as `[text](https://…)`, a picture as `![caption](file.png)`, a note as `^[its text]`, a reference as `@label`.",
  },
  {
    holds: ["^"],
    pattern: /(?<=\s)\^[A-Za-z0-9][\w-]*(?=\n|$)/g,
    help: "Write a label at the end of the block as `{#label}`.",
  },
  {
    holds: ["^", "~"],
    // Made when it is asked for: Unicode's own classes take long.
    get pattern() {
      return /(?<=[\p{L}\p{N})])\^(?=[\p{L}\p{N}+(-])[^\s^.,;:]*|(?<=\p{L})~(?=\d)[^\s~.,;:]*/gu;
    },
    help: "Write what is raised as `m^2^`, what is lowered as `CO~2~`, with the sign before and behind it and no blanks between; a sign that belongs to the text is written `\\^` or `\\~`.",
  },
  {
    holds: ["*"],
    pattern: /\*{1,2}(?![\s*])[^*\n\0]*[^\s*]\*{1,2}/g,
    help: "Signs of emphasis that touch a letter on one side and punctuation on the other mark nothing: put a blank between, or the punctuation behind the signs.",
  },
];

/** The signs that one of these starts with: a text without them is not looked at. Most texts that have any have calls of notes, `[^1]`, which are none. */
const first =
  /[^\s^~[]\^|[^\s~]~\d|!\[|\]\(|\]\s+\(|~~|==|\+\+|\[\[|\]\[|\]_|%%|\$|\{[%:+=>~-]|\\[A-Za-z]|:[a-z[]|\s\^|\*|\[(?:toc|TOC|_TOC_)\]/;

/** Reports the marks of other dialects in an inline text whose tokens are known: what is code, an escape or a link is none. */
export function reportForeignSigns(state: InlineState): void {
  const { content, run, src } = state;
  if (!first.test(src)) return;
  const text = plainOf(state);
  const told = new Uint8Array(src.length);
  for (const sign of signs) {
    if (!sign.holds.some((part) => text.includes(part))) continue;
    for (const { 0: mark, index } of text.matchAll(sign.pattern)) {
      const end = index + mark.length;
      const written = src.slice(index, end);
      if (sign.written && !sign.written.test(written)) continue;
      if (told.subarray(index, end).includes(1)) continue;
      told.fill(1, index, end);
      const surplus = sign.surplus?.exec(written) ?? undefined;
      const place = surplus && content.span(index + surplus.index, index + surplus.index + surplus[0].length);
      reportForeign(written, sign.help, content.span(index, end), run, place ? [{ span: place, text: "" }] : undefined);
    }
  }
}

/** The text with everything else of its length: `\0` for what is not plain, line ends as they are. */
function plainOf({ from, src, to, tokens }: InlineState): string {
  const pieces: string[] = [];
  let at = 0;
  let links = 0;
  for (const [index, { content, nesting, type }] of tokens.entries()) {
    if (type.startsWith("link_")) links += nesting;
    const [start = 0, end = -1] = [from[index], to[index]];
    if (!/^text/.test(type) || links > 0 || start < at || content !== src.slice(start, end)) continue;
    pieces.push(blanked(src, at, start), content);
    at = end;
  }
  return pieces.join("") + blanked(src, at, src.length);
}

function blanked(src: string, start: number, end: number): string {
  return src.slice(start, end).replace(/[^\n]/g, "\0");
}
