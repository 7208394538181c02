import { bodyStart } from "../parse/front-matter.ts";
import { indexAt, type Source, type Span, span } from "../source.ts";
import type { Written } from "./written.ts";

/** The lines of a file in which a paragraph, an item, a heading or a row is written. */
export interface BlockLines {
  readonly source: Source;
  /** From the start of its first line to the end of its last, without the line end. */
  readonly start: number;
  readonly end: number;
  /** What stands before its text in its first line: the marker of an item, the signs of a heading. */
  readonly prefix: string;
  /** The end of its text, before the attributes at the end of it. */
  readonly textEnd: number;
  /** Whether it is written between fences. */
  readonly isVerbatim: boolean;
}

/** The lines of what is written; nothing of what stands in front matter, in a value or in a template. */
export function blockLines({ trace }: Pick<Written, "trace">): BlockLines | undefined {
  const [first] = trace;
  const { source } = first ?? {};
  if (!first || !source || source.shipped) return undefined;
  const { scalar } = first.notation;
  const starts = source.lineStarts();
  const start = rowStart(source.text, starts[indexAt(starts, first.start)] ?? 0);
  if (first.start < bodyStart(source) && !(scalar === "block" && isLiteral(source, start))) return undefined;
  const own = trace.filter((one) => one.source === source && one.start >= first.start && one.notation.scalar === scalar);
  const last = own.reduce((end, one) => Math.max(end, one.end), first.start);
  const end = lineEnd(source.text, last);
  const above = source.text.slice(source.text.lastIndexOf("\n", start - 2) + 1, start);
  const fence = start > 0 && /^[ >]*(?:`{3}|~{3})/.test(above) ? above : undefined;
  if (fence !== undefined) {
    const close = lineEnd(source.text, Math.min(end + 1, source.text.length));
    return { source, start: start - fence.length, end: close, prefix: "", textEnd: close, isVerbatim: true };
  }
  const lines = source.text.slice(start, end);
  const prefix =
    /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+|#{1,6}\s+|\|\s*|(?:Table|Source|Sources|Note|Notes):\s+|:{3,9} {0,3}[^\s:]{1,60} {1,3}|\[\^[^\]\s]+\]:\s+)?/.exec(
      lines,
    )?.[0] ?? "";
  const textEnd = start + Math.max(textLength(lines), last - start);
  return { source, start, end, prefix, textEnd, isVerbatim: false };
}

/** How long the lines of a block are without the attributes at their end. */
function textLength(lines: string): number {
  const text = lines.trimEnd();
  const open = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  return open < 0 || text.slice(open, -1).includes("}") ? text.length : text.slice(0, open).trimEnd().length;
}

/** The start of the first line of a row that goes on in this one. */
function rowStart(text: string, start: number): number {
  return text.endsWith("| \\", start - 1) ? rowStart(text, text.lastIndexOf("\n", start - 2) + 1) : start;
}

/** The end of the last line of what ends in a line; a row goes on in the lines behind a backslash. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  const end = found < 0 ? text.length : found;
  return found >= 0 && text.endsWith("| \\", end) ? lineEnd(text, end + 1) : end;
}

/** Whether a line of front matter belongs to a value after `|`, in which lines and empty lines are kept as they are. */
function isLiteral({ text }: Source, start: number): boolean {
  const indent = indentOf(text.slice(start, start + 200));
  for (let end = start - 1; end >= 0; ) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(from, end);
    if (line.trim() !== "" && indentOf(line) < indent) return /[:-]\s+\|[-+0-9]*\s*$/.test(line);
    end = from - 1;
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** What is taken away with a block: its lines, and the empty line behind it where one stands before it too. */
export function wholeBlock({ source: { text }, source, start, end }: BlockLines): Span {
  const behind = text[end] === "\n" ? end + 1 : end;
  const emptyBefore = start === 0 || /\n[> \t]*\n$/.test(text.slice(Math.max(0, start - 40), start));
  const emptyBehind = /^[> \t]*(?:\n|$)/.exec(text.slice(behind, behind + 80));
  const takes = emptyBefore && emptyBehind && behind < text.length ? emptyBehind[0].length : 0;
  return span(source, start, behind + takes);
}

/** Whether a prefix is the marker of an item. */
export function isItem(prefix: string): boolean {
  return /(?:[-*+]|\d{1,9}[.)])\s+$/.test(prefix);
}

/** The marker of an item at the start of a line. */
export function markerIn(line: string): string | undefined {
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+/.exec(line)?.[0];
}

/** Whether a text is all that its block says, and not a note within it: only signs stand before it. */
export function beginsBlock(written: Pick<Written, "trace">, { source, start, prefix, isVerbatim }: BlockLines): boolean {
  const [first] = written.trace;
  return first !== undefined && (isVerbatim || !/[\p{L}\p{N}^]/u.test(source.text.slice(start + prefix.length, first.start)));
}

/** Whether lines hold their block alone: what they are the title of, such as a box or a picture, would go with them. */
export function isWhole({ source, start, end, prefix }: BlockLines): boolean {
  return !prefix.startsWith(":::") && !/^[\s>]*!\[/.test(source.text.slice(start, end));
}

/** Whether lines are the title of a table or say what a picture is: between them and that nothing can stand. */
export function isTitle({ source, start, end, prefix }: BlockLines): boolean {
  return /^[\s>]*Table:/.test(prefix) || /^[\s>]*!\[/.test(source.text.slice(start, end));
}

/** Whether lines are a source or a remark under a table or a figure. */
export function isUnderTable({ prefix }: BlockLines): boolean {
  return /^[\s>]*(?:Sources?|Notes?):/.test(prefix);
}

/** What stands between a block and the one before it. */
export function parting(prefix: string, before: string): string {
  if (isRow(prefix) || (isItem(prefix) && isItem(before))) return "\n";
  const quote = /^[\s>]*>/.exec(prefix)?.[0];
  return quote !== undefined && /^[\s>]*>/.test(before) ? `\n${quote}\n` : "\n\n";
}

/** What stands behind a block that was put behind another, before the line that followed that: an empty line, where neither is of one list or table. */
export function partingBehind(prefix: string, { source, end }: BlockLines, indent: string): string {
  const next = source.text.slice(end + 1, end + 200).split("\n", 1)[0] ?? "";
  const isEnd = next.trim() === "" || !next.startsWith(indent);
  return isEnd || (isItem(prefix) && markerIn(next) !== undefined) || (isRow(prefix) && isRow(next)) ? "" : "\n";
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith("|");
}

/** Whether lines are the only row above the line of dashes of a table, which has to stay. */
export function isLoneHead({ source: { text }, start, end }: BlockLines): boolean {
  const isDashes = (line: string) => /^[\s>]*\|[\s:|-]+$/.test(line) && line.includes("-");
  const before = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1));
  const behind = text.slice(end + 1).split("\n", 1)[0] ?? "";
  return isDashes(behind) && !/^[\s>]*\|/.test(before);
}
