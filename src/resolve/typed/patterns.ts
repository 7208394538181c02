import { isLetter, isWordCharacter } from "../../parse/letters.ts";
import type { Words } from "../../theme/words.ts";
import type { TargetKind } from "../targets.ts";

/** A reference whose number is typed, as it stands in a line. */
export interface Typed {
  readonly kind: TargetKind;
  /** Its word is short: "para.". */
  readonly short: boolean;
  /** Its word is used of much else as well ("note", "chapter"): it counts only where the text says that it means this document. */
  readonly loose: boolean;
  /** The word and the numbers, as they are written. */
  readonly text: string;
  /** Each number as it would be printed without its signs: "12", "7 (b)", "V.B". */
  readonly numbers: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A word that stands in front of numbers. */
interface Word extends Pick<Typed, "kind" | "short" | "loose"> {
  /** It stands in front of several. */
  readonly several: boolean;
}

const kinds = ["paragraph", "section", "part", "article", "annex", "appendix", "table", "figure", "box", "footnote"] as const;

/** Words of a language for these kinds that mean other things as well. */
const looseWords: Readonly<Record<string, readonly (readonly [TargetKind, string])[]>> = {
  en: [
    ["section", "chapter %, chapters %, chap. %, chaps. %"],
    ["footnote", "note %, notes %"],
    ["paragraph", "recommendation %, recommendations %"],
  ],
};

const blanks = " \u00a0\u202f";
const blank = `[${blanks}]`;
const under = `(?:${blank}?\\((?:[a-z]{1,3}|[ivx]{1,5})\\))`;
const number =
  "(?:\\d{1,4}(?:\\.(?:\\d{1,3}|[IVXLC]{1,7}(?![A-Za-z])))*|[IVXLC]{1,7}(?:\\.[A-Z](?:\\.\\d{1,2})?)?|[A-Z](?:\\.\\d{1,2})?)";

/** What a number may follow. Numbers are looked for first, since few words stand before one. */
const candidate = new RegExp(`${blank}(?=\\d|[IVXLC]{1,7}(?![a-z])|[A-Z](?![A-Za-z]))`, "g");

/** What lists are made of: in one expression these would be written many times over, and take milliseconds to be made ready. */
const item = new RegExp(`${number}${under}*`, "y");
const items = new RegExp(`${under}+`, "y");

/** More characters than the longest of the words has. */
const longest = 24;

/** Finds references whose numbers are typed, by the words that the program itself would write; languages that put the number into the word have none. */
export class TypedPatterns {
  readonly #words = new Map<string, Word>();
  /** What stands before the last of a list. */
  readonly #and: RegExp;

  constructor(words: Words) {
    for (const kind of kinds) this.#learn(kind, words.text[`refer-${kind}`] ?? "", false);
    for (const [kind, forms] of looseWords[words.language] ?? []) this.#learn(kind, forms, true);
    const joint = [words.text.and ?? "and", "to", "or"].map((word) => escaped(word.trim())).join("|");
    this.#and = new RegExp(`,?${blank}(?:${joint})${blank}`, "y");
  }

  /** All of a line, in its order. */
  find(text: string): readonly Typed[] {
    const all: Typed[] = [];
    candidate.lastIndex = 0;
    while (candidate.test(text)) {
      const index = candidate.lastIndex - 1;
      const [start, word] = wordBefore(text, index);
      const known = this.#words.get(word.toLowerCase());
      if (!known) continue;
      const end = this.#endOfList(text, index + 1, known.several);
      if (end === undefined || goesOn(text, end)) continue;
      all.push({ ...known, text: text.slice(start, end), numbers: numbersOf(text.slice(index + 1, end)), start, end });
    }
    return all;
  }

  /** Where the numbers end that begin at a place: "3–5", "7 (a) and (b)", behind a word for several "3, 7 (a)–(c) and 12". */
  #endOfList(text: string, start: number, several: boolean): number | undefined {
    const first = endOfRange(text, start);
    if (first === undefined) return undefined;
    if (!several) return endOf(items, text, endOf(this.#and, text, first)) ?? first;
    let last = first;
    for (let next: number | undefined = first; next !== undefined; next = endOfMore(text, endOf(comma, text, next)))
      last = next;
    return endOfMore(text, endOf(this.#and, text, last)) ?? first;
  }

  /** The words of a kind, for one and for several, and both in short; a word may be the same for all. */
  #learn(kind: TargetKind, forms: string, loose: boolean): void {
    for (const [index, form] of forms.split(",").slice(0, 4).entries()) {
      const [, word, stop] = /^\s*(\S+?)(\.?) %$/.exec(form) ?? [];
      if (word === undefined) continue;
      const key = word.toLowerCase();
      const known = this.#words.get(key);
      const several = index % 2 === 1 || known?.several === true;
      this.#words.set(key, { kind, short: stop !== "", loose, ...known, several });
    }
  }
}

/** The word right before a place, with a stop and a blank behind it at most, and where it starts; empty where it is a part of a longer one. */
function wordBefore(text: string, at: number): readonly [start: number, word: string] {
  const last = blanks.includes(text.charAt(at - 1)) ? at - 1 : at;
  const end = text.charAt(last - 1) === "." ? last - 1 : last;
  let start = end;
  while (start > end - longest && isLetter(text, start - 1)) start -= 1;
  const isPart = isWordCharacter(text, start - 1) || text.charAt(start - 1) === "-";
  return [start, isPart ? "" : text.slice(start, end)];
}

/** Whether what stands behind a number makes it another: "12th", "12%", "12.5". */
function goesOn(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === "%" || next === "/" || isWordCharacter(text, at) || (next === "." && /\d/.test(text.charAt(at + 1)));
}

const comma = new RegExp(`,${blank}`, "y");

/** Where what an expression finds right at a place ends. */
function endOf(expression: RegExp, text: string, start: number | undefined): number | undefined {
  if (start === undefined) return undefined;
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : undefined;
}

/** The end of "7 (a)", of "3–5" or of "7 (a)–(c)". */
function endOfRange(text: string, start: number | undefined): number | undefined {
  const from = endOf(item, text, start);
  if (from === undefined || !/[–—‑-]/.test(text.charAt(from))) return from;
  return endOf(item, text, from + 1) ?? endOf(items, text, from + 1) ?? from;
}

/** The end of what a list goes on with: the same, or "(b)" under the number before it. */
function endOfMore(text: string, start: number | undefined): number | undefined {
  return endOfRange(text, start) ?? endOf(items, text, start);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const token = new RegExp(`(?<range>[–—‑-]|\\bto\\b)|(?<head>${number})?(?<items>${under}*)`, "g");

/** More numbers than anybody lists. */
const most = 60;

/** The numbers of "3–5 and 7 (a), (c)": 3, 4, 5, 7 (a), 7 (c). Between Roman numerals only the ends are known. */
function numbersOf(written: string): readonly string[] {
  if (/^\d+$/.test(written)) return [written];
  const numbers: string[] = [];
  let range = false;
  let before = "";
  for (const { groups } of written.matchAll(token)) {
    const { head, items = "" } = groups ?? {};
    if (groups?.range !== undefined) range = true;
    if (head === undefined && items === "") continue;
    const under = (items.match(/\([a-z]+\)/g) ?? []).join(" ");
    const base = head ?? before.replace(/ \([a-z]+\)$/, "");
    const next = under === "" ? base : `${base} ${under}`;
    if (range) numbers.push(...between(before, next));
    numbers.push(next);
    before = next;
    range = false;
  }
  return numbers.slice(0, most);
}

/** What lies between two ends of a range: figures or letters of which only the last part differs. */
function between(first: string, last: string): readonly string[] {
  const parts = (text: string) => /^(.*?)(\d+|\([a-z]\))$/.exec(text) ?? [];
  const [[, stem, from], [, other, to]] = [parts(first), parts(last)];
  if (from === undefined || to === undefined || stem !== other) return [];
  const letters = from.startsWith("(");
  const value = (text: string) => (letters ? text.charCodeAt(1) : Number(text));
  const count = Math.min(value(to) - value(from) - 1, most);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const next = value(from) + index + 1;
    return `${stem}${letters ? `(${String.fromCharCode(next)})` : next}`;
  });
}
