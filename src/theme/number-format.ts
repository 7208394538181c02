import { arabicAdverb, arabicLetter, arabicLetterName, arabicOrdinal } from "./arabic-numbers.ts";
import { chineseNumber } from "./chinese-number.ts";
import type { NumberFormat } from "./number-formats.ts";

/** A counter in its format without the signs around it: 4 → "4", "IV", "iv", "D", "d", "四". Nothing for a bullet. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case "decimal":
      return String(value);
    case "upper-roman":
      return roman(value);
    case "lower-roman":
      return roman(value).toLowerCase();
    case "upper-letter":
      return letters(value).toUpperCase();
    case "lower-letter":
      return letters(value);
    case "chinese":
      return chineseNumber(value);
    case "arabic-adverb":
      return arabicAdverb(value);
    case "arabic-name":
      return arabicLetterName(value);
    case "arabic-letter":
      return arabicLetter(value);
    case "arabic-ordinal":
      return arabicOrdinal(value);
    case "bullet":
      return "";
  }
}

/** A numbering pattern in its parts: "Box {parent}.%" is "Box ", what it counts under and the sign between, the number, and nothing. */
export interface NumberPattern {
  readonly before: string;
  /** "parent" is the number of what it stands under; another name is a field of front matter. */
  readonly under?: { readonly name: string; readonly joint: string };
  readonly after: string;
}

/** Reads a pattern: one "%" for the number, before it at most one name in braces. None for anything else. */
export function readPattern(text: string): NumberPattern | undefined {
  const found = patternForm.exec(text)?.groups;
  if (!found) return undefined;
  const { before = "", name, joint = "", after = "" } = found;
  return name === undefined ? { before, after } : { before, under: { name, joint }, after };
}

const patternForm = /^(?<before>[^{}%]*)(?:\{(?<name>[\w-]+)\}(?<joint>[^{}%]*))?%(?<after>[^{}%]*)$/;

/** Roman numerals as Word counts them: any thousands as so many M. Arabic digits below 1. */
export function roman(value: number): string {
  if (value < 1 || value > 32767) return String(value);
  let rest = value;
  let text = "";
  for (const [amount, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** a … z, then aa, bb … zz, aaa …: the United Nations' way and Word's (un-format 16, rule 124). Arabic digits below 1 and beyond 780. */
export function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
