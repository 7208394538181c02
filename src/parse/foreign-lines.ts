import type { Content } from "./content.ts";
import { reportForeign } from "./foreign-mark.ts";
import type { Run } from "./run.ts";

/** A mark of another dialect that makes a line something else, and what to write instead. */
interface ForeignLine {
  readonly pattern: RegExp;
  readonly help: string;
  /** Told only where the line is the first of its paragraph. */
  readonly first?: true;
}

const box = "Write it as a box: `:::box Its title`, the text, and a line `:::`.";
const table = "Write it with bars: `| A | B |`, under it `|---|---|`, then a line for each row; before it `Table: its title`.";
const heading = "Write a heading as `# Its words`, with more number signs for a lower level.";
const remark = "Write a remark that shall not be printed as `<!-- … -->`.";

const lines: readonly ForeignLine[] = [
  { pattern: /^\[[ xX]\](?=[ \t])/, help: "Take the brackets away: a list has no boxes to tick." },
  { pattern: /^\[!\w+\][+-]?/, help: box },
  { pattern: /^(?:!!!|\?\?\?\+?)[ \t]*["\w].*/, help: box },
  { pattern: /^\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|source\b[^\]]*|quote\b[^\]]*)\]$/, help: box, first: true },
  {
    pattern: /^\.\.[ \t]+(?:[\w:.-]+::|_[\w -]+:|\[).*/,
    help: "Directives are not read: write a box as `:::box`, a picture as `![caption](file.png)`, a note as `[^1]: …`.",
  },
  { pattern: /^\([\w-]+\)=$/, help: "Write a label at the end of the block as `{#label}`." },
  { pattern: /^\+(?:[-=:]+\+)+$/, help: table },
  { pattern: /^[-=]{2,}(?:[ \t]+[-=]{2,})+$/, help: table },
  { pattern: /^\|={3,}$/, help: table },
  { pattern: /^={1,6}[ \t]+\S.*/, help: heading },
  { pattern: /^h[1-6]\.[ \t]+\S.*/, help: heading, first: true },
  { pattern: /^#\+\w+:.*/, help: "Write what the document is about in front matter, `title: …`." },
  { pattern: /^(["^+=])\1{2,}$/, help: heading },
  {
    pattern: /^<{3,}$/,
    help: "Write `::page-break`, or delete it: pages are broken by the program, and headings stay with their text.",
  },
  { pattern: /^\/\/[ \t].*/, help: remark },
  { pattern: /^%[ \t]+\S.*/, help: remark, first: true },
  { pattern: /^\*\[[^\]\n]+\]:.*/, help: "Abbreviations are not explained on paper: write them out where they first stand." },
  { pattern: /^#[\w/-]+(?:[ \t]+#[\w/-]+)+$/, help: "Write words to find the document by in front matter, `keywords: …`." },
  {
    pattern: /^:[ \t]+\S.*/,
    help: "Write the title of a table as `Table: its title {#label}`, right before or after it; a definition as `**Term**: what it means.`, in a paragraph or in a table of two columns.",
  },
  { pattern: /^(?:\(@[\w-]*\)|#\.)(?=[ \t])/, help: "Write `1. ` in its place." },
];

/** What these lines begin with. */
const first = /^(?:[[!?.(+=|#"^</%*:-]|h\d)/m;

/** Reports lines of a paragraph that are something else in other dialects. */
export function reportForeignLines(content: Content, run: Run): void {
  if (!first.test(content.text)) return;
  let start = 0;
  const told = new Set<string>();
  for (const [index, line] of content.text.split("\n").entries()) {
    const [mark, help] = foreignLine(line.trimEnd(), index) ?? [];
    if (mark !== undefined && help !== undefined && !told.has(help)) {
      reportForeign(mark, help, content.span(start, start + mark.length), run);
      told.add(help);
    }
    start += line.length + 1;
  }
}

function foreignLine(line: string, index: number): readonly [mark: string, help: string] | undefined {
  if (!first.test(line)) return undefined;
  for (const { pattern, help, first: only } of lines) {
    const mark = only && index > 0 ? undefined : pattern.exec(line)?.[0];
    if (mark !== undefined) return [mark, help];
  }
  return undefined;
}

/** Reports the size of a picture at the `end` of its caption, where a wiki has it: `![A well|300](well.png)`. */
export function reportForeignSize(content: Content, end: number, run: Run): void {
  const [size, width] = /\|(\d{1,5})(?:x\d{1,5})?$/.exec(content.text.slice(Math.max(2, end - 12), end)) ?? [];
  if (size === undefined) return;
  const help = `Write the width behind the picture: \`![caption](file.png){width="${width}px"}\`.`;
  reportForeign(size, help, content.span(end - size.length, end), run);
}

/** What the words behind a fence ask for in other dialects, in a block that is printed letter for letter here. */
export function foreignFence(info: string): string | undefined {
  if (info.startsWith("{")) return box;
  return /^(?:mermaid|plantuml|graphviz|dot|math|latex|tex)\b/i.test(info)
    ? "Nothing is drawn from it: take a picture in, as `![caption](file.svg)`."
    : undefined;
}

/** What a line of hyphens in groups is in other dialects: the line under the heads of a table; nothing where it is one line across. */
export function foreignRule(line: string): string | undefined {
  return /^-{2,}(?:[ \t]+-{2,})+$/.test(line.trim()) ? table : undefined;
}
