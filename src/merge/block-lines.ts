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
}

/** The lines of what is written; nothing of what stands in front matter, in a value or in a template. */
export function blockLines({ trace }: Written): BlockLines | undefined {
  const [first] = trace;
  const { source } = first ?? {};
  if (!first || !source || source.shipped) return undefined;
  const { scalar } = first.notation;
  const starts = source.lineStarts();
  const start = starts[indexAt(starts, first.start)] ?? 0;
  if (scalar !== undefined && !(scalar === "block" && isLiteral(source, start))) return undefined;
  const ends = trace.filter((one) => one.source === source && one.notation.scalar === scalar).map(({ end }) => end);
  const lastLine = source.text.indexOf("\n", Math.max(first.start, ...ends));
  const end = lastLine < 0 ? source.text.length : lastLine;
  const prefix =
    /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+|#{1,6}\s+|\|\s*|(?:Table|Source|Sources|Note|Notes):\s+|\[\^[^\]\s]+\]:\s+)?/.exec(
      source.text.slice(start, end),
    )?.[0] ?? "";
  return { source, start, end, prefix };
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

/** What parts a new block from the one before it, and what stands before its text. */
export function leadOf(prefix: string, before: BlockLines | undefined): string {
  const quote = /^[\s>]*>/.test(prefix) ? prefix.replace(/[^\s>].*$/, "") : "";
  if (before === undefined) return prefix;
  if (/\|\s*$/.test(prefix)) return `\n${prefix}`;
  if (isItem(prefix) && isItem(before.prefix)) return `\n${prefix}`;
  const isQuoted = quote !== "" && /^[\s>]*>/.test(before.prefix);
  return isQuoted ? `\n${quote.trimEnd()}\n${prefix}` : `\n\n${prefix}`;
}

/**
 * Numbers of ordered items counted anew around places that were edited, where their lists counted by one before: `places` are offsets in the
 * text. Lists in which every item has the same number stay so.
 */
export function renumbered(text: string, places: readonly number[]): string {
  const lines = text.split("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const done = new Set<number>();
  for (const place of places) {
    for (
      let index = Math.max(0, indexAt(starts, place) - 1);
      index < Math.min(lines.length, indexAt(starts, place) + 4);
      index++
    ) {
      const marker = markerOf(lines[index]);
      if (marker) countList(lines, listStart(lines, index, marker.indent), marker.indent, done);
    }
  }
  return lines.join("\n");
}

interface Marker {
  readonly indent: number;
  readonly number: number;
  readonly sign: string;
}

function markerOf(line: string | undefined): Marker | undefined {
  const [, indent, number, sign] = /^(\s*)(\d{1,9})([.)])\s/.exec(line ?? "") ?? [];
  return indent === undefined || number === undefined || sign === undefined
    ? undefined
    : { indent: indent.length, number: Number(number), sign };
}

/** The first line of the list that a line's item is in. */
function listStart(lines: readonly string[], from: number, indent: number): number {
  let first = from;
  for (let index = from - 1; index >= 0; index--) {
    const marker = markerOf(lines[index]);
    if (marker?.indent === indent) first = index;
    else if (lines[index]?.trim() !== "" && indentOf(lines[index]) <= indent) break;
  }
  return first;
}

function countList(lines: string[], from: number, indent: number, done: Set<number>): void {
  if (done.has(from)) return;
  done.add(from);
  const items: number[] = [];
  for (let index = from; index < lines.length; index++) {
    const marker = markerOf(lines[index]);
    if (marker?.indent === indent) items.push(index);
    else if (lines[index]?.trim() !== "" && indentOf(lines[index]) <= indent) break;
  }
  const numbers = items.map((index) => markerOf(lines[index])?.number ?? 0);
  const [first = 1] = numbers;
  if (items.length < 2 || numbers.every((number) => number === first)) return;
  for (const [count, index] of items.entries())
    lines[index] = (lines[index] ?? "").replace(/^(\s*)\d{1,9}/, (_, blank: string) => `${blank}${first + count}`);
}

function indentOf(line = ""): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
