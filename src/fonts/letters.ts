import type { Part } from "./glyph-run.ts";
import type { Point } from "./mark-anchors.ts";
import { around, boxOf, type GlyphBox, placeByBox } from "./mark-place.ts";
import { steers } from "./steering.ts";
import type { TrueType } from "./truetype.ts";

/** Whether a text has marks that stand on the letter before them. */
export function hasMarks(text: string): boolean {
  return isBeyondLatin(text) && isMark(text);
}

/**
 * Whether a text has other characters than Latin letters and punctuation, among which are no marks, nothing that a font puts together and
 * nothing that is read from right to left: most texts need no more to be asked.
 */
export function isBeyondLatin(text: string): boolean {
  return beyondLatin.test(text);
}

const beyondLatin = /[\u0300-\u200f\u20d0-\uffff]/;

/** Marks that heap up on one letter beyond any use are not drawn on it. */
const longest = 9;

/** Whether a text holds a mark, or a character is one. */
function isMark(text: string): boolean {
  return /[\p{Mn}\p{Me}]/u.test(text);
}

/**
 * A text by its letters, each with the marks that stand on it. A mark that the font lacks stands alone, as a box, and so does one behind a
 * space or a character that is not drawn: there lines end, and spaces stretch.
 */
export function lettersOf(text: string, font: TrueType): string[] {
  const letters: string[] = [];
  for (const character of text) {
    const last = letters.at(-1);
    const joins = last !== undefined && last.length < longest && isMark(character) && last !== " " && !steers(last);
    if (joins && font.glyphOf(character.codePointAt(0) ?? 0) !== 0) letters[letters.length - 1] = last + character;
    else letters.push(character);
  }
  return letters;
}

/**
 * The glyphs that a letter with marks is put together of, the letter's first: composed as far as the font has it so, each mark that is left
 * where the font wants it or else where it is seen to belong. Marks take no room: the letter is as wide as it is without them.
 */
export function partsOf(letter: string, font: TrueType): readonly Part[] {
  const character = letter.codePointAt(0) ?? 0;
  const whole = letter.length === (character > 0xffff ? 2 : 1) ? font.glyphOf(character) : 0;
  if (whole !== 0) return [{ glyph: whole, x: 0, y: 0 }];
  const [base = "", ...left] = composed(letter, font);
  const glyph = font.glyphOf(base.codePointAt(0) ?? 0);
  const parts: Part[] = [{ glyph, x: 0, y: 0 }];
  const box = boxOf(font, glyph);
  let filled = box;
  for (const mark of left) {
    const part = placeMark(mark, parts, box, filled, font);
    parts.push(part);
    filled = around(filled, moved(boxOf(font, part.glyph), part));
  }
  return parts;
}

/** So many marks back one may be that carries the next. */
const nearest = 4;

/** A mark on a letter and the marks that it has: on one of those if the font says so, the last first. */
function placeMark(mark: string, parts: readonly Part[], letter: GlyphBox, filled: GlyphBox, font: TrueType): Part {
  const glyph = font.glyphOf(mark.codePointAt(0) ?? 0);
  const { anchors } = font;
  const [base, ...others] = parts;
  for (const other of others.slice(-nearest).reverse()) {
    const way = anchors.onMark(other.glyph, glyph);
    if (way) return { glyph, x: other.x + way.x, y: other.y + way.y };
  }
  const advance = font.advance(base?.glyph ?? 0);
  return { glyph, ...(anchors.onLetter(base?.glyph ?? 0, glyph) ?? placeByBox(font, mark, glyph, advance, letter, filled)) };
}

function moved(box: GlyphBox, { x, y }: Point): GlyphBox {
  return { left: box.left + x, bottom: box.bottom + y, right: box.right + x, top: box.top + y };
}

/** A letter and the marks that are left to place, in the largest pieces that the font has. */
function composed(letter: string, font: TrueType): string[] {
  const has = (character: string) => font.glyphOf(character.codePointAt(0) ?? 0) !== 0;
  const characters = [...letter.normalize("NFC")];
  const [first = "", ...rest] = characters;
  if (!has(first)) {
    const parts = [...first.normalize("NFD")];
    if (parts.length > 1 && parts.every(has)) return [...parts, ...rest];
  }
  return hebrewLetter.test(first) ? withHebrewForm(first, rest, has) : withoutDot(first, rest, font);
}

/** A letter that loses its dot under a mark: i with a tilde has none. */
function withoutDot(first: string, rest: readonly string[], font: TrueType): string[] {
  if (!rest.some((mark) => isOver(mark, font)) || !/\p{Soft_Dotted}/u.test(first)) return [first, ...rest];
  const [plain = "", ...own] = first.normalize("NFD");
  const dotless = plain === "i" ? "\u0131" : plain === "j" ? "\u0237" : plain;
  return [dotless, ...own, ...rest];
}

function isOver(mark: string, font: TrueType): boolean {
  return boxOf(font, font.glyphOf(mark.codePointAt(0) ?? 0)).bottom > font.xHeight;
}

const hebrewLetter = /[\u05d0-\u05ea]/;

/** Hebrew letters with points in one character, which Unicode never composes: by what they are made of. */
let forms: Map<string, string> | undefined;

function hebrewForms(): Map<string, string> {
  forms ??= new Map();
  if (forms.size > 0) return forms;
  for (let code = 0xfb1d; code <= 0xfb4e; code++) {
    const form = String.fromCharCode(code);
    const made = form.normalize("NFD");
    if (made.length > 1) forms.set(made, form);
  }
  return forms;
}

function withHebrewForm(first: string, rest: readonly string[], has: (character: string) => boolean): string[] {
  for (const size of [2, 1]) {
    for (let at = 0; at + size <= rest.length; at++) {
      const taken = rest.slice(at, at + size);
      const form = hebrewForms().get((first + taken.join("")).normalize("NFD"));
      if (form !== undefined && has(form)) return [form, ...rest.slice(0, at), ...rest.slice(at + size)];
    }
  }
  return [first, ...rest];
}
