import type { Span } from "../source.ts";

/** Columns of a line that are shown; a paragraph is one line in many files. */
const shown = 100;

/** Columns that are shown before the place where there are more. */
const before = 40;

/** A line of the file with the place in it: what an editor would show. */
export interface CodeFrame {
  readonly line: number;
  /** The line, or the part of it around the place. */
  readonly text: string;
  /** The blanks before the marks that stand under the place. */
  readonly indent: string;
  /** The marks: as many as the place is wide, up to the end of the line. */
  readonly marks: string;
}

/** The first line of a span as a frame. */
export function codeFrame(span: Span): CodeFrame {
  const { source, start, end } = span;
  const { line, column } = source.position(start);
  const lineStart = start - column + 1;
  const newline = source.text.indexOf("\n", lineStart);
  const lineEnd = newline < 0 ? source.text.length : newline;
  const from = start - lineStart > shown - before ? start - before : lineStart;
  const to = Math.min(lineEnd, from + shown);
  const marked = printable(source.text.slice(start, Math.min(end, to)));
  return {
    line,
    text: (from > lineStart ? "…" : "") + printable(source.text.slice(from, to)) + (to < lineEnd ? "…" : ""),
    indent: " ".repeat((from > lineStart ? 1 : 0) + width(printable(source.text.slice(from, start)))),
    marks: "^".repeat(Math.max(1, width(marked))),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const signals = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** Text that a terminal can show in one line, as many characters as there are: signals for it, which a file may hold, become harmless. */
function printable(text: string): string {
  return text.replace(/[\t\n]/g, " ").replace(signals, "\ufffd");
}

/** Characters of one column each, as nearly all of English is. */
const narrow = /^[ -~\u2010-\u2027]*$/;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The columns that a text takes on a terminal: East Asian characters take two, combining ones none. */
function width(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += /\p{Mn}|\p{Me}|\p{Cf}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
