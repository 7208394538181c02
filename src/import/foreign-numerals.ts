import { arabicAdverb, arabicLetter, arabicLetterName, arabicOrdinal } from "../theme/arabic-numbers.ts";
import { chineseNumber } from "../theme/chinese-number.ts";
import type { Numeral } from "./numeral.ts";

/** As far as words for numbers are known: chapters, parts and letters of a document. */
const most = 60;

/** Numbers by what a function makes of them, without the marks of vowels, which are typed or not. */
function valuesBy(make: (value: number) => string, count = most): ReadonlyMap<string, number> {
  const values = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(values.map((value) => [bare(make(value)), value]));
}

/** Without the marks over and under Arabic letters, and without the mark that lengthens a line. */
function bare(text: string): string {
  return text.replace(/[\u0640\u064b-\u0655]/g, "").trim();
}

const chinese = valuesBy(chineseNumber, 99);
const adverbs = valuesBy(arabicAdverb);
const letterNames = valuesBy(arabicLetterName, 28);
const arabicLetters = valuesBy(arabicLetter, 28);
const ordinals = valuesBy(arabicOrdinal);
const cyrillic = [..."абвгдежзиклмнопрстуфхцчшщэюя"];

/** Words before or around numbers of headings. */
const words: Readonly<Record<string, string>> = { 章: "CHAPTER", 条: "ARTICLE", 節: "SECTION", 节: "SECTION", 部分: "PART" };
const arabicWords: Readonly<Record<string, string>> = { المادة: "ARTICLE", الجزء: "PART", الفصل: "CHAPTER", القسم: "SECTION" };

/** Signs in full width, and digits of Arabic, as those of Latin script. */
export function plainSigns(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/[．、]/g, ".")
    .replace(/[٠-٩]/.test(text) ? /^(\d{1,4}) ?[-–—]$/ : /^(\d{1,3})-$/, "$1.");
}

/** A number of Chinese, Arabic or Russian, which Latin forms do not say: 一、 （三） 第二条 أولاً - ألف - (ب) а) Б. */
export function foreignNumeral(text: string): Omit<Numeral, "isTyped"> | undefined {
  return chineseNumeral(text) ?? arabicNumeral(text) ?? russianNumeral(text);
}

function chineseNumeral(text: string): Omit<Numeral, "isTyped"> | undefined {
  const plain = plainSigns(text);
  const [, named = "", word = ""] = /^第([一二三四五六七八九十百\d]{1,5})(章|条|節|节|部分)$/.exec(plain) ?? [];
  const counted = chinese.get(named) ?? Number(named);
  if (word !== "" && counted > 0) return { form: "word", text, word: words[word] ?? "", arabic: counted };
  const chapter = chinese.get(/^([一二三四五六七八九十]{1,3})\.$/.exec(plain)?.[1] ?? "");
  if (chapter !== undefined) return { form: "roman", text, roman: chapter };
  const inner = chinese.get(/^\(([一二三四五六七八九十]{1,3})\)$/.exec(plain)?.[1] ?? "");
  return inner === undefined ? undefined : { form: "bracket", text, letter: inner };
}

/** Whether a number is one that headings of any rank have: （二） stands under 一、 and on its own. */
export function isOfEveryRank({ form, text }: Numeral): boolean {
  return form === "bracket" && /\p{Script=Han}/u.test(text);
}

function arabicNumeral(text: string): Omit<Numeral, "isTyped"> | undefined {
  if (!/\p{Script=Arabic}/u.test(text)) return undefined;
  const plain = bare(plainSigns(text));
  const [, named = "", count = ""] = /^(المادة|الجزء|الفصل|القسم) (\S{1,20})[:.]?$/u.exec(plain) ?? [];
  const counted = ordinals.get(count) ?? Number(count);
  if (named !== "" && counted > 0) return { form: "word", text, word: arabicWords[named] ?? "", arabic: counted };
  const letter = arabicLetters.get(/^\((\p{L}{1,2})\)$/u.exec(plain)?.[1] ?? "");
  if (letter !== undefined) return { form: "bracket", text, letter };
  const stem = /^(.{2,20}?) ?[-–—:.]$/u.exec(plain)?.[1] ?? "";
  const roman = adverbs.get(stem);
  if (roman !== undefined) return { form: "roman", text, roman };
  const heading = letterNames.get(stem);
  return heading === undefined ? undefined : { form: "letter", text, letter: heading };
}

function russianNumeral(text: string): Omit<Numeral, "isTyped"> | undefined {
  const [, open = "", sign = "", close = ""] = /^(\(?)([а-яё])([).])$/iu.exec(text) ?? [];
  const letter = cyrillic.indexOf(sign.toLowerCase()) + 1;
  if (letter === 0 || (open !== "" && close === ".")) return undefined;
  if (open !== "") return { form: "bracket", text, letter };
  if (close === ")") return { form: "closing", text, letter };
  return { form: sign === sign.toLowerCase() ? "point" : "letter", text, letter };
}

/** A number at the start of a text that needs no blank behind it: 一、引言, （一）背景, 1、导言, 第一条. */
export function closeNumeral(start: string): string | undefined {
  return /^(?:[一二三四五六七八九十]{1,3}[、．]|（[一二三四五六七八九十\d０-９]{1,3}）|[\d０-９]{1,3}[、．]|第[一二三四五六七八九十百\d]{1,5}(?:章|条|節|节|部分)(?=[\s\u3000]|$))/.exec(
    start,
  )?.[0];
}
