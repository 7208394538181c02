import { symbolNature } from "../document/symbol.ts";
import { capitalizedText, filled } from "../document/traced-words.ts";
import type { Document } from "../document/tree.ts";
import { longDate } from "../theme/long-date.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, partOf, type TracedText, withReplacements } from "../trace.ts";
import { writtenField } from "./fields.ts";

/**
 * The lines of the Distr. block (un-format 3.2, 3.3): an advance version's own line, the distribution, the date, the language of a
 * document that was not written in it alone or an empty line, the original language.
 */
export function distributionLines(document: Fields, words: Words): readonly TracedText[] {
  const distribution = writtenField(document, "distribution") ?? bySymbol(writtenField(document, "symbol"));
  const date = writtenField(document, "date");
  const original = writtenField(document, "original");
  const lines: TracedText[] = [];
  const advance = advanceLine(document, words);
  if (advance !== undefined) lines.push(advance);
  if (distribution !== undefined) lines.push(distributionLine(distribution, words));
  if (date !== undefined) lines.push(dateLine(date, words));
  if (original === undefined) return lines;
  const printed = originalLine(original, words);
  if (isOnly(original.text)) return [...lines, printed];
  const own = isOwn(original.text, words) ? "" : (words.text["own-language"] ?? "");
  return [...lines, madeOf(original, own), printed];
}

type Fields = Pick<Document, "data" | "frontMatter">;

/** Words that stand for a text as a whole. */
function madeOf({ text, at }: TracedText, words: string): TracedText {
  return computedAt(words, at(0, text.length));
}

/** The distribution of a document whose front matter has none: drafts, of the L. series, are limited. */
function bySymbol(symbol: TracedText | undefined): TracedText | undefined {
  return symbol && madeOf(symbol, symbolNature(symbol.text) === "L" ? "Limited" : "General");
}

/** "English only" stands in place of the language and of the original (un-format 3.3). */
function isOnly(original: string): boolean {
  return / only$/i.test(original);
}

function advanceLine(document: Fields, words: Words): TracedText | undefined {
  const { data, frontMatter } = document;
  const advance = data.advance === true ? computedAt("edited", frontMatter.at("advance")) : writtenField(document, "advance");
  const fixed = advance && words.text[`advance-${advance.text}`];
  return advance && fixed !== undefined ? madeOf(advance, fixed) : advance;
}

function distributionLine(distribution: TracedText, words: Words): TracedText {
  const { text, at } = distribution;
  const fixed = words.text[`distribution-${text.toLowerCase()}`];
  return fixed === undefined
    ? filled(words.text.distribution ?? "%", [distribution], at(0, text.length))
    : madeOf(distribution, fixed);
}

/**
 * "20 April 2018", from yyyy-mm-dd; a date written otherwise is printed as it stands. Russian, Chinese and Arabic documents keep the
 * whole block in English (un-format 18), which their words say as `distribution-language`.
 */
function dateLine(date: TracedText, words: Words): TracedText {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.text) ?? [];
  if (words.text["distribution-language"] === "en" && year !== undefined)
    return madeOf(date, `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`);
  const long = longDate(date.text, words);
  return long === undefined ? date : madeOf(date, long);
}

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Original: English", "Original: English/French"; "English only" says it all in one line. */
function originalLine(original: TracedText, words: Words): TracedText {
  const { text, at } = original;
  const [, only] = /^(.*) only$/i.exec(text) ?? [];
  const pattern = (only === undefined ? words.text.original : words.text.only) ?? "%";
  const given = only === undefined ? original : partOf(original, 0, only.length);
  const names = wordsOf(given.text).map(({ 0: name, index }) => ({
    at: index,
    length: name.length,
    text: languageName(name, words),
  }));
  return capitalizedText(filled(pattern, [withReplacements(given, names)], at(0, text.length)));
}

/** Front matter names languages in English or by their codes. */
function languageName(name: string, words: Words): string {
  const code = codes[name.toLowerCase()] ?? name.toLowerCase();
  return words.text[`language-${code}`] ?? name;
}

const codes: Readonly<Record<string, string>> = {
  english: "en",
  french: "fr",
  spanish: "es",
  russian: "ru",
  chinese: "zh",
  arabic: "ar",
};

/** Whether the original is in the language of the document and in no other: else the document says its own above it (un-format 24.7). */
function isOwn(original: string, words: Words): boolean {
  const own = words.language.split("-")[0]?.toLowerCase();
  return wordsOf(original.toLowerCase()).every(({ 0: name }) => (codes[name] ?? name) === own);
}

/** The code of the language in which a document was written, of what front matter says of it; none where it says several, or another. */
export function originalLanguage(original: string): string | undefined {
  const [name = "", ...others] = wordsOf(original.replace(/ only$/i, "").toLowerCase());
  const code = others.length > 0 || name === "" ? "" : name[0];
  return codes[code] ?? Object.values(codes).find((known) => known === code);
}

/** The words of a text, with their places. */
function wordsOf(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(/^[ -~]*$/.test(text) ? /[A-Za-z]+/g : /\p{L}+/gu)];
}
