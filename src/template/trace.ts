import type { FrontMatter } from "../document/data.ts";
import { withoutRemarks } from "../parse/remarks.ts";
import { type Span, slice, type TracedText } from "../source.ts";

/** How far an unlike character of a value may stand from its place in the file: past an escape, an indentation, a block's head. */
const farthest = 400;

/**
 * The text of a front-matter value, each character of which knows its place in the file. YAML folds lines, drops quotes and indentation
 * and undoes escapes, and remarks are gone from it, so the value is laid beside what was written, character by character; one with no likeness (an escaped letter)
 * takes the place of the one before it.
 */
export function traceValue(value: string, frontMatter: FrontMatter, path: readonly (string | number)[]): TracedText {
  const expanded = frontMatter.expanded?.(...path);
  if (expanded?.text === value) return expanded;
  const place = frontMatter.at(...path);
  const written = withoutRemarks(slice(place.source, place.start, place.end), () => {});
  if (written.text === value) return written;
  let places: Int32Array | undefined;
  return {
    text: value,
    at: (from, to) => {
      places ??= align(value, written.text);
      const start = places[Math.min(from, value.length)] ?? 0;
      return written.at(start, to > from ? Math.max(start, (places[to - 1] ?? start) + 1) : start);
    },
  };
}

/** A part of a traced text. */
export function partOf(text: TracedText, start: number, end: number): TracedText {
  return { text: text.text.slice(start, end), at: (from, to) => text.at(start + from, start + to) };
}

/** Text that stands for one place as a whole: a fixed word, a helper's result. */
export function textAt(text: string, place: Span): TracedText {
  return { text, at: () => place };
}

/** For each character of `value`, and for its end, where it is in `written`. Linear: both are walked once. */
function align(value: string, written: string): Int32Array {
  const places = new Int32Array(value.length + 1);
  let next = blockStart(written);
  for (let index = 0; index < value.length; index++) {
    const found = find(value.charCodeAt(index), written, next);
    places[index] = found >= 0 ? found : Math.max(next - 1, 0);
    if (found >= 0) next = found + 1;
  }
  places[value.length] = Math.min(next, written.length);
  return places;
}

/** Behind the head of a block scalar (`>-` and its line), else 0. */
function blockStart(written: string): number {
  return /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\n/.exec(written)?.[0].length ?? 0;
}

/** Looks for a character from `next` on, passing only over what YAML drops. A space is found in a folded line end. */
function find(wanted: number, written: string, next: number): number {
  const limit = Math.min(written.length, next + farthest);
  for (let at = next; at < limit; at++) {
    const here = written.charCodeAt(at);
    if (here === wanted || (isWhite(here) && isWhite(wanted))) return at;
    if (!isDropped(here)) return -1;
  }
  return -1;
}

function isWhite(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

/** White space, quotes and the backslash. */
function isDropped(code: number): boolean {
  return isWhite(code) || code === 0x22 || code === 0x27 || code === 0x5c;
}
