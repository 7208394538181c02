import { isIdeographic, mayPart } from "../../fonts/wide-marks.ts";

/** Columns of a text file: what mail programs and terminals show without turning lines. */
export const columns = 72;

/** Columns that a string takes: combining marks none, wide East Asian characters two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Cf}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
      ? 2
      : 1;
  }
  return width;
}

/** Where the lines of a paragraph start, as the strings that stand before them. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

/**
 * Breaks text at spaces, and Chinese between its characters as its marks allow it, into lines of at most `columns`; a longer word stands alone on
 * its line. "\n" breaks where it stands.
 */
export function wrap(text: string, indent: Indent = { first: "", rest: "" }, width = columns): string[] {
  const lines: string[] = [];
  for (const part of text.split("\n")) {
    let line = lines.length === 0 ? indent.first : indent.rest;
    let length = widthOf(line);
    let empty = true;
    for (const word of part.split(" ").filter(Boolean)) {
      for (const [index, piece] of unbreakable(word).entries()) {
        const size = widthOf(piece);
        const gap = index === 0 && !empty ? " " : "";
        if (!empty && length + gap.length + size > width) {
          lines.push(line);
          line = indent.rest + piece;
          length = widthOf(line);
        } else {
          line += gap + piece;
          length += gap.length + size;
        }
        empty = false;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** The pieces of a word between which a line may end: several only where it has characters that are words of their own. */
export function unbreakable(word: string): readonly string[] {
  if (!wide.test(word)) return [word];
  const pieces: string[] = [];
  let last = 0;
  for (const character of word) {
    const unit = character.charCodeAt(0);
    const before = pieces.at(-1);
    const mayEnd = isIdeographic(last) || isIdeographic(unit) ? mayPart(last, unit) && !/\p{M}/u.test(character) : false;
    if (before === undefined || (mayEnd && character !== "[")) pieces.push(character);
    else pieces[pieces.length - 1] = before + character;
    last = unit;
  }
  return pieces;
}

/** What may be a character that is a word of its own. */
const wide = /[\u2e80-\uffff]/;

/** A line in the middle of the page. */
export function center(text: string, width = columns): string {
  return " ".repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
}

/** Two pieces at the ends of a line, or on two lines where they do not fit. */
export function ends(start: string, end: string, width = columns): string[] {
  const gap = width - widthOf(start) - widthOf(end);
  return gap > 0 ? [start + " ".repeat(gap) + end] : [...wrap(start), end];
}
