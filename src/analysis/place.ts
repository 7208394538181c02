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
