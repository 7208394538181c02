import makeBidi, { type Bidi } from "bidi-js";

/** The Unicode Bidirectional Algorithm (UAX 9); made when a text first has letters that are read from right to left. */
let made: Bidi | undefined;

function bidi(): Bidi {
  made ??= makeBidi();
  return made;
}

/** Whether a text has letters or digits that are read from right to left: without them, every line stands as it was typed. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, with their forms for presentation, and the marks of their direction. */
const rightToLeft = /[\u0590-\u08ff\u061c\u200f\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** Letters from right to left beyond the first plane, of which the algorithm sees halves. */
const beyond = /[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/g;

/**
 * The embedding level of each UTF-16 unit of a paragraph: odd where it is read from right to left. `direction` is that of the paragraph;
 * a line feed ends one. Marks of direction are heeded; embeddings and overrides never come so far, since no text may hold them.
 */
export function levelsOf(text: string, direction: "ltr" | "rtl"): Uint8Array {
  return bidi().getEmbeddingLevels(bounded(inOneOrder(text).replace(beyond, "\u05d0\u05d0")), direction).levels;
}

/** A telephone number as it is written for other countries: "+41 22 555 01 00", the code of a country and two groups at least. */
const telephone = /(?<!\d)\+\d{1,3}(?:[ \u00a0-]\d{2,4}){2,}/g;

/** A text with letters in the place of telephone numbers, whose groups and sign would else stand from right to left behind Arabic words. */
export function inOneOrder(text: string): string {
  return text.includes("+") ? text.replace(telephone, (number) => "a".repeat(number.length)) : text;
}

/** What a character shows when it is read from right to left, where that differs: a bracket opens to the other side. */
export function mirrored(character: string): string | undefined {
  return bidi().getMirroredCharacter(character) ?? undefined;
}

/** So far a digit looks back for the letter that decides its direction. */
const reach = 200;

/**
 * The text with digits as letters where no letter stands before them for long: the library looks back from each digit, which in a paragraph
 * of nothing but digits would take as long as the paragraph is, for each.
 */
function bounded(text: string): string {
  if (text.length <= reach) return text;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += reach) {
    const piece = text.slice(at, at + reach);
    pieces.push(/\p{L}/u.test(piece) ? piece : piece.replace(/\d/g, "a"));
  }
  return pieces.join("");
}

/** A stretch of a line that is read in one direction. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** The stretches of a line from left to right, as they are drawn (UAX 9, rule L2). `stretches` are those of the line in the order of reading. */
export function inDrawingOrder<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  const order = [...stretches];
  const levels = order.map(({ level }) => level);
  const lowest = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(0, ...levels); level >= lowest; level--) {
    for (let at = 0; at < order.length; at++) {
      const start = at;
      while ((order[at]?.level ?? -1) >= level) at++;
      if (at > start) order.splice(start, at - start, ...order.slice(start, at).reverse());
    }
  }
  return order;
}

/** Languages of the scripts that are one language's, or nearly so: whoever reads a text aloud needs to know. */
const languages: readonly (readonly [RegExp, string])[] = [
  [/[\u0590-\u05ff\ufb1d-\ufb4f]/, "he"],
  [/[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/, "ar"],
  [/[\u0700-\u074f]/, "syr"],
  [/[\u0780-\u07bf]/, "dv"],
  [/[\u07c0-\u07ff]/, "nqo"],
];

/** Nearly all that is read from right to left: signs of ASCII and the block of Arabic, of which some tell of their language. */
const arabicAlone = /^[\0-\u007f\u00a0\u0600-\u06ff]*$/;
const arabicLetter = /(?!\p{M})[\u0600-\u06ff]/u;

/** The language that a character's script tells of; none of what is no letter. */
function languageOf(character: string): string | undefined {
  if (character < "\u0590" || /\p{M}/u.test(character)) return undefined;
  return languages.find(([script]) => script.test(character))?.[1];
}

/** A stretch of text, and the language (BCP 47) that its script tells of. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly language: string | undefined;
}

/**
 * Cuts a part of a text that is read from right to left where its script changes; what is no letter belongs to those before it, and so do
 * marks, of whatever script: they stand on the letter.
 */
export function spokenStretches(text: string, start: number, end: number): readonly Spoken[] {
  const part = text.slice(start, end);
  if (arabicAlone.test(part)) return [{ start, end, language: arabicLetter.test(part) ? "ar" : undefined }];
  const found: { start: number; end: number; language: string | undefined }[] = [];
  let at = start;
  for (const character of part) {
    const language = languageOf(character);
    const last = found.at(-1);
    if (!last || (language !== undefined && last.language !== undefined && language !== last.language)) {
      found.push({ start: at, end: at + character.length, language });
    } else {
      last.end += character.length;
      last.language ??= language;
    }
    at += character.length;
  }
  return found;
}
