import type { Data } from "../document/data.ts";
import { symbolNature } from "../document/symbol.ts";
import { longDate } from "../theme/long-date.ts";
import type { Words } from "../theme/words.ts";
import { fieldText } from "./fields.ts";

/**
 * The lines of the Distr. block (un-format 3.2, 3.3): an advance version's own line, the distribution, the date, the language of a
 * document that was not written in it alone or an empty line, the original language.
 */
export function distributionLines(data: Data, words: Words): readonly string[] {
  const distribution = fieldText(data, "distribution") ?? bySymbol(fieldText(data, "symbol"));
  const date = fieldText(data, "date");
  const original = fieldText(data, "original");
  const lines: string[] = [];
  const advance = advanceLine(data, words);
  if (advance !== undefined) lines.push(advance);
  if (distribution !== undefined) lines.push(distributionLine(distribution, words));
  if (date !== undefined) lines.push(dateLine(date, words));
  if (original === undefined) return lines;
  if (isOnly(original)) return [...lines, originalLine(original, words)];
  return [...lines, isOwn(original, words) ? "" : (words.text["own-language"] ?? ""), originalLine(original, words)];
}

/** The distribution of a document whose front matter has none: drafts, of the L. series, are limited. */
function bySymbol(symbol: string | undefined): string | undefined {
  if (symbol === undefined) return undefined;
  return symbolNature(symbol) === "L" ? "Limited" : "General";
}

/** "English only" stands in place of the language and of the original (un-format 3.3). */
function isOnly(original: string): boolean {
  return / only$/i.test(original);
}

function advanceLine(data: Data, words: Words): string | undefined {
  const advance = data.advance === true ? "edited" : fieldText(data, "advance");
  return advance === undefined ? undefined : (words.text[`advance-${advance}`] ?? advance);
}

function distributionLine(distribution: string, words: Words): string {
  const fixed = words.text[`distribution-${distribution.toLowerCase()}`];
  return fixed ?? (words.text.distribution ?? "%").replace("%", () => distribution);
}

/**
 * "20 April 2018", from yyyy-mm-dd; a date written otherwise is printed as it stands. Russian, Chinese and Arabic documents keep the
 * whole block in English (un-format 18), which their words say as `distribution-language`.
 */
function dateLine(date: string, words: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (words.text["distribution-language"] === "en" && year !== undefined)
    return `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
  return longDate(date, words) ?? date;
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
function originalLine(original: string, words: Words): string {
  const [, only] = /^(.*) only$/i.exec(original) ?? [];
  const pattern = (only === undefined ? words.text.original : words.text.only) ?? "%";
  const names = (only ?? original).replace(/\p{L}+/gu, (name) => languageName(name, words));
  return capitalized(pattern.replace("%", () => names));
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
  const originals = original.toLowerCase().match(/\p{L}+/gu) ?? [];
  return originals.every((name) => (codes[name] ?? name) === own);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
