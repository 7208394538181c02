import { hasRightToLeft } from "../../text/bidi.ts";

/**
 * A line from right to left with the marks that a reader of plain text needs, who takes each line by itself. Symbols, addresses and telephone numbers are kept apart
 * (U+2066, U+2069), so that what stands beside them does not turn them round; a line whose first letter is from left to right, or that has
 * figures alone, says that it is from right to left all the same (U+200F).
 */
export function withMarks(line: string): string {
  const [letter] = line.replace(island, "").match(/\p{L}/u) ?? [];
  const says = letter === undefined ? !/[\p{L}\p{N}]/u.test(line) : hasRightToLeft(letter);
  return (says ? "" : "\u200f") + withIslands(line);
}

/** A line with its symbols and addresses kept apart. */
export function withIslands(line: string): string {
  return line.replace(island, "\u2066$&\u2069");
}

/** Latin letters with signs and figures among them, such as a symbol or an address, and a telephone number. */
const island = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[/.\-_@:&+'’#=?%~]+[A-Za-z0-9]+)+|\+\d+(?:[ \u00a0-]\d+)+/g;
