import type { ReferenceCase } from "../document/reference-case.ts";
import { formatNumber } from "../theme/number-format.ts";
import type { Words } from "../theme/words.ts";
import type { NumberPart } from "./levels.ts";
import type { TargetKind } from "./targets.ts";

/** Where the words of a reference stand, as far as languages care. */
export interface WordPlace {
  /** In notes and parentheses: "para." for "paragraph". */
  readonly short: boolean;
  /** The case in which a language that declines nouns has them. */
  readonly case?: ReferenceCase | undefined;
  /** Behind a preposition, where Arabic has another dual. */
  readonly oblique?: boolean;
}

/** What a kind of thing is called, "%" for its numbers: one, exactly two, several, and the only one of its kind. */
export interface ReferenceWords {
  readonly one: string;
  readonly two: string;
  readonly several: string;
  readonly only: string;
}

/** What a kind of thing is called at a place. */
export function wordsOf(kind: string, place: WordPlace, words: Words): ReferenceWords {
  const { case: asked, oblique, short } = place;
  const named = words.forms[`refer-${kind}`];
  const declined = asked && named?.[asked];
  if (declined !== undefined) {
    const [one = "%", several = one, only = kind] = listOf(declined);
    return { one, two: several, several, only };
  }
  const [one = "%", several = one, shortOne = one, shortSeveral = several, only = kind, shortOnly = only] = listOf(
    words.text[`refer-${kind}`] ?? "%",
  );
  const two = (oblique ? named?.["two-oblique"] : undefined) ?? named?.two;
  return short
    ? { one: shortOne, two: two ?? shortSeveral, several: shortSeveral, only: shortOnly }
    : { one, two: two ?? several, several, only };
}

/** Whether a kind of thing has a form for a case. */
export function hasCase(kind: TargetKind, asked: ReferenceCase, words: Words): boolean {
  return asked === "nom" || words.forms[`refer-${kind}`]?.[asked] !== undefined;
}

/** The words of a list with commas. */
function listOf(text: string): readonly string[] {
  return text.split(",").map((word) => word.trim());
}

/** The longest phrase of a list with which a text ends, a blank behind it; a part of a word is none. */
export function endingOf(before: string, phrases: string | undefined): string | undefined {
  if (phrases === undefined) return undefined;
  const text = before.trimEnd().toLowerCase();
  if (text === before.toLowerCase()) return undefined;
  const found = listOf(phrases).filter((phrase) => text.endsWith(phrase) && !isLetterAt(text, text.length - phrase.length - 1));
  return found.sort((one, other) => other.length - one.length)[0];
}

/** The prefix of a list with which a text ends, where what follows is written as one with it: "ل" of "وفقا ل", a stretched letter or not. */
export function prefixBefore(before: string, prefixes: string | undefined): string | undefined {
  if (prefixes === undefined) return undefined;
  const text = before.replace(/\u0640$/, "");
  return listOf(prefixes).find((prefix) => text.endsWith(prefix) && !isLetterAt(text, text.length - prefix.length - 1));
}

/** A word without the letter that its article loses behind a prefix: "لفقرة" behind "ل", which makes "للفقرة". */
export function contracted(word: string, before: string, { text }: Words): string {
  const { "definite-article": article = "", "article-behind-prefix": short = "", "contracting-prefixes": prefixes } = text;
  const isContracted = word.startsWith(article) && prefixBefore(before, prefixes) !== undefined;
  return isContracted ? short + word.slice(article.length) : word;
}

function isLetterAt(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

/**
 * The parts of a number as a reference writes them: the number of a chapter, ثانياً before it, may be الثاني there (`number-of`), its items may
 * have other signs around them and nothing between (113(b)), and other signs may join chapters. The same parts where the language says nothing.
 */
export function partsInReference(parts: readonly NumberPart[], kind: string, words: Words): readonly NumberPart[] {
  const { text, numberOf } = words;
  const format = parts.length === 1 ? numberOf[kind] : undefined;
  const { "sub-number": pattern, "sub-joint": joint, "section-joint": sections } = text;
  if (format === undefined && pattern === undefined && joint === undefined && sections === undefined) return parts;
  return parts.map((part, index) => {
    const { value, number } = part;
    if (index === 0)
      return format && Number.isInteger(value) && value > 0 ? { ...part, text: formatNumber(value, format) } : part;
    if (part.joint !== undefined) return part;
    if (!/[()]/.test(part.text)) return kind === "section" && sections !== undefined ? { ...part, gap: sections } : part;
    const shown = pattern !== undefined && number ? pattern.replace("%", number.bare) : part.text;
    return { ...part, text: shown, ...(joint !== undefined && { gap: joint }) };
  });
}
