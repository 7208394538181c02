import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

/**
 * Reports a paragraph that was probably meant as something else, because a sign at its start misses what would make it one: it would be
 * printed with the sign. It stays a paragraph.
 */
export function reportMissedSign(content: Content, run: Run): void {
  const { text } = content;
  const [, signs = "", blank = ""] = (text.startsWith("#") ? missedHeading(text) : undefined) ?? [];
  if (signs !== "") {
    const between = blank === "" ? "no space" : "another character than a space";
    const fix = [{ span: content.span(0, signs.length + blank.length), text: `${signs} ` }];
    complain(run, "heading-space", `This line is no heading: ${between} stands behind “${signs}”.`, {
      span: content.span(0, signs.length),
      fix,
    });
  } else if (!reportMissedDefinition(content, run) && text.includes("\n")) reportMissedTable(content, run);
}

/** Number signs before a word; one sign alone only where the paragraph is a line without a stop, for it may be a word's own. */
function missedHeading(text: string): RegExpExecArray | null {
  return /^(#{2,6}|#(?!\d)(?![^\n]*\s#)(?=[^\n]*[^\n.;:!?]$))([^\S\n]*)(?=[\p{L}\p{N}“"‘'*_[])/u.exec(text);
}

/** `[name]: https://example.org/my page`: the definition of a link whose address holds blanks, which Markdown takes for text. */
function reportMissedDefinition(content: Content, run: Run): boolean {
  if (!content.text.startsWith("[")) return false;
  const [, before = "", address = ""] =
    /^(\[[^\]\n]{1,200}\]:[^\S\n]*)((?:https?:\/\/|www\.|mailto:)[^<>\n]*)/i.exec(content.text) ?? [];
  if (address === "") return false;
  const edit = { span: content.span(before.length, before.length + address.length), text: `<${address.trim()}>` };
  const message = "This line is printed as it stands: the address that it gives a name holds blanks.";
  const help = `Write the address between < and >: ${edit.text}`;
  complain(run, "link-target", message, { span: edit.span, help, fix: [edit] });
  return true;
}

/** Lines with bars or tabs, all of them, that are no table. */
function reportMissedTable(content: Content, run: Run): void {
  const [heads = "", under = "", ...rows] = content.text.split("\n");
  const wrong = wrongWithTable(heads, under, [heads, under, ...rows]);
  if (wrong === undefined) return;
  complain(run, "table-dashes", `These lines are no table: ${wrong}.`, { span: content.span(0, heads.length) });
}

/** What keeps lines from being a table: there are no dashes, or for another number of columns; nothing where none was meant. */
function wrongWithTable(heads: string, under: string, lines: readonly string[]): string | undefined {
  if (lines.every((line) => line.includes("\t"))) return "there are tabs between their cells, in place of bars";
  if (!lines.every((line) => /(?:^|[^\\])\|/.test(line))) return undefined;
  if (!isRuled(under)) return "there is no line of dashes under the first";
  const [columns, ruled] = [countCells(heads), countCells(under)];
  return columns === ruled
    ? "the line under the first has another sign than hyphens, bars and colons"
    : `the first has ${columns} cells, and the line of dashes under it ${ruled}`;
}

/** Whether a line is of dashes, of whatever length they are, with bars and colons between them. */
function isRuled(line: string): boolean {
  return /^[\s|:–—-]+$/.test(line) && /[–—-]/.test(line);
}

function countCells(line: string): number {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/).length;
}
