import { roman } from "../theme/number-format.ts";
import type { WListNumber } from "../word/word-view.ts";
import { closeNumeral, foreignNumeral, plainSigns } from "./foreign-numerals.ts";

/**
 * How a number is written, which says what it numbers: `12.` a paragraph or heading, `25.1` a paragraph under its chapter, `12 bis.` one put
 * in later, `(a)`, `a)` and `a.` an item, `I.` and `A.` a heading, `Article 3` what the word says.
 */
export type Form =
  | "arabic"
  | "chaptered"
  | "inserted"
  | "bracket"
  | "closing"
  | "point"
  | "roman"
  | "letter"
  | "word"
  | "bullet"
  | "outline";

/** A number as it stands in a file, typed or made by a list. */
export interface Numeral {
  readonly form: Form;
  /** As it is shown, without the blanks around it. */
  readonly text: string;
  /** What it counts, as far as its form leaves that open: `(i)` is the ninth letter and the first Roman number. */
  readonly letter?: number;
  readonly roman?: number;
  readonly arabic?: number;
  /** In capitals and in English, of a form with a word: ARTICLE, PART, ANNEX, APPENDIX. */
  readonly word?: string;
  /** How deep in its list, from 0; none of a typed number. */
  readonly level?: number;
  /** Whether it was typed. */
  readonly isTyped: boolean;
}

/** A number at the start of a paragraph, and how many of its characters it takes with the blanks and tabs around it. */
export interface TypedNumeral {
  readonly numeral: Numeral;
  readonly length: number;
}

/** Forms of numbers as they are typed, and as lists make them; the first that fits. */
const forms: readonly (readonly [Form, RegExp])[] = [
  ["arabic", /^(\d{1,4})\.$/],
  ["inserted", /^(\d{1,4})(?: (?:bis|ter|quater|quinquies)|[A-Z])\.$/],
  ["chaptered", /^\d{1,3}\.?[A-Z]?\.(?:[IVX]{1,5}\.)?(\d{1,4})\.?$/],
  ["outline", /^\d{1,2}(?:\.\d{1,2}){1,4}\.(\d{1,2})\.?$/],
  ["bracket", /^\(([A-Za-z]{1,5}|\d{1,3})\)$/],
  ["closing", /^([a-z]{1,5}|\d{1,3})\)$/],
  ["roman", /^([IVXLC]{2,7}|[IVX])\.$/],
  ["letter", /^([A-Z]{1,2})\.$/],
  ["point", /^([a-z]{1,5})\.$/],
];

/** What words of other languages before numbers are in English. */
const englishWords: Readonly<Record<string, string>> = {
  PARTIE: "PART",
  PARTE: "PART",
  ЧАСТЬ: "PART",
  ARTÍCULO: "ARTICLE",
  СТАТЬЯ: "ARTICLE",
  ANNEXE: "ANNEX",
  ANEXO: "ANNEX",
  ПРИЛОЖЕНИЕ: "ANNEX",
  APPENDICE: "APPENDIX",
};

/** Words that stand before a number that is one of headings. */
const wordForm =
  /^(article|part|partie|annex|annexe|appendix|appendice|section|chapter|item|artículo|parte|anexo|статья|часть|приложение)\s+([ivxlc]{1,7}|\d{1,3}|[a-z])\b[.:]?$/iu;

const bulletSigns = "•●▪◦○■□–—·‣⁃\uf0b7\uf0a7\uf02d\uf0fc-";

/** A number as the list of a paragraph shows it; none where it shows nothing. */
export function listNumeral(number: WListNumber): Numeral | undefined {
  const { format, level, value } = number;
  const text = number.text.trim();
  if (format === "bullet") return { form: "bullet", text, level, isTyped: false };
  if (format === "none" || text === "") return undefined;
  const read = readNumeral(text);
  const counted = read?.form === "word" ? {} : countedBy(format, value);
  // Of a list, 1.1 is an item under 1, and no paragraph of a chapter.
  const isNested = read?.form === "chaptered" && level > 0;
  if (read && !isNested)
    return {
      form: read.form,
      text,
      ...(read.word !== undefined && { word: read.word }),
      ...(read.form === "word" ? readCounts(read) : counted),
      level,
      isTyped: false,
    };
  return {
    form: /\d/.test(text) || /^[(‘]?\p{L}{1,3}[-–.)’]$/u.test(text) ? "outline" : "bullet",
    text,
    ...counted,
    level,
    isTyped: false,
  };
}

function readCounts({ arabic, letter, roman }: Numeral): Pick<Numeral, "arabic" | "letter" | "roman"> {
  return {
    ...(arabic !== undefined && { arabic }),
    ...(letter !== undefined && { letter }),
    ...(roman !== undefined && { roman }),
  };
}

function countedBy(format: string, value: number): Pick<Numeral, "arabic" | "letter" | "roman"> {
  if (/letter$/i.test(format)) return { letter: value };
  return /roman$/i.test(format) ? { roman: value } : { arabic: value };
}

/** The number that a paragraph begins with: followed by a tab, or by blanks where `loose` allows it. `start` is the beginning of its text, tabs as tabs. */
export function typedNumeral(start: string, loose: (numeral: Numeral) => boolean): TypedNumeral | undefined {
  const lead = start.length - start.replace(/^[\t \u00a0\u3000]+/, "").length;
  const rest = start.slice(lead);
  const bullet = bulletSigns.includes(rest.charAt(0)) && /^.(?:\t|[ \u00a0])/u.test(rest);
  if (bullet) {
    const after = /^[\t \u00a0]+/.exec(rest.slice(1))?.[0] ?? "";
    const numeral: Numeral = { form: "bullet", text: rest.charAt(0), isTyped: true };
    return after.includes("\t") || loose(numeral) ? { numeral, length: lead + 1 + after.length } : undefined;
  }
  const close = closeNumeral(rest);
  const numeral = close === undefined ? undefined : readNumeral(close);
  if (close !== undefined && numeral) {
    const after = /^[\t \u00a0\u3000]*/.exec(rest.slice(close.length))?.[0] ?? "";
    return { numeral, length: lead + close.length + after.length };
  }
  for (const candidate of candidates(rest)) {
    const numeral = readNumeral(candidate.trim());
    const after = /^[\t \u00a0]*/.exec(rest.slice(candidate.length))?.[0] ?? "";
    const ends = after.length > 0 || rest.length === candidate.length;
    if (numeral && ends && (after.includes("\t") || loose(numeral)))
      return { numeral, length: lead + candidate.length + after.length };
  }
  return undefined;
}

/** What of a line could be its number: up to the first tab, then up to the second and the first blank. */
function candidates(rest: string): readonly string[] {
  const tab = rest.indexOf("\t");
  const whole = tab < 0 ? rest : rest.slice(0, tab);
  const first = /^[^\s\u00a0]+/.exec(rest)?.[0] ?? "";
  const second = /^[^\s\u00a0]+[ \u00a0][^\s\u00a0]+/.exec(rest)?.[0] ?? "";
  return [...new Set([whole, second, first])].filter((one) => one.length > 0 && one.length <= 24);
}

/** Reads a number of any form; none where it is none. */
function readNumeral(text: string): Numeral | undefined {
  const foreign = foreignNumeral(text);
  if (foreign) return { ...foreign, isTyped: true };
  const plain = plainSigns(text.replaceAll("\u00a0", " "));
  const worded = wordForm.exec(plain);
  if (worded) {
    const [, word = "", count = ""] = worded;
    const named = word.toUpperCase();
    return { form: "word", text, word: englishWords[named] ?? named, isTyped: true, ...countsOf(count) };
  }
  for (const [form, expression] of forms) {
    const count = expression.exec(plain)?.[1];
    if (count === undefined) continue;
    const counts = countsOf(count);
    if (Object.keys(counts).length > 0) return { form, text, isTyped: true, ...counts };
  }
  return undefined;
}

/** What letters or figures can count; nothing for words that are neither. */
function countsOf(count: string): Pick<Numeral, "arabic" | "letter" | "roman"> {
  if (/^\d+$/.test(count)) return { arabic: Number(count) };
  const small = count.toLowerCase();
  const letter = letterValue(small);
  const value = romanValue(small);
  return { ...(letter > 0 && { letter }), ...(value > 0 && { roman: value }) };
}

/** a is 1, z 26, aa 27, bb 28 (as the United Nations and Word go on); 0 for what is no such letter. */
function letterValue(small: string): number {
  const first = small.charCodeAt(0) - 96;
  const alike = [...small].every((one) => one === small.charAt(0));
  if (alike && small.length <= 3) return first + (small.length - 1) * 26;
  return small.length === 2 && first === 1 ? 26 + small.charCodeAt(1) - 96 : 0;
}

/** Roman numbers up to 89; 0 for others. */
function romanValue(small: string): number {
  if (!/^[ivxlc]+$/.test(small)) return 0;
  for (let value = 1; value < 90; value++) if (roman(value) === small.toUpperCase()) return value;
  return 0;
}
