import type { Span } from "../source.ts";

/** A place in a file that somebody wrote, as plain data. */
export interface Place {
  /** The path by which the file was read. */
  readonly file: string;
  readonly start: Point;
  /** Behind the last character; where `start` is, for a mere point. */
  readonly end: Point;
}

/** A point in a file: an offset in UTF-16 units of its text, without a mark at its beginning and with "\n" for each line end; line and column from 1. */
export interface Point {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A span as plain data. */
export function placeOf({ source, start, end }: Span): Place {
  const point = (offset: number): Point => ({ offset, ...source.position(offset) });
  return { file: source.path, start: point(start), end: point(end) };
}

/** The place of a name behind a sign ("#", "@", "^") in a span; the span itself where the name does not stand in it: a tag writes it there. */
export function nameIn({ source, start, end }: Span, sign: string, name: string): Place {
  const at = source.text.slice(start, end).indexOf(sign + name);
  const from = start + at + sign.length;
  return placeOf(at < 0 ? { source, start, end } : { source, start: from, end: from + name.length });
}
