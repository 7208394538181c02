import { parseSymbol, splitSymbols } from "../document/symbol.ts";
import { languageNames } from "../template/forms.ts";
import type { Words } from "../theme/words.ts";
import type { PlainBlock, PlainParagraph, PlainTable, WordView } from "../word/word-view.ts";
import type { Fields } from "./front-matter.ts";
import { plainOf, plainWords } from "./plain-words.ts";

/** What a masthead says, and what of it no rule took. */
export interface ReadMasthead {
  readonly fields: Fields;
  readonly left: readonly string[];
  /** The organ, as it is printed in large letters. */
  readonly organ?: string;
}

/** A masthead as it was found: its lines, and how many blocks of the body it takes. */
export interface FoundMasthead {
  readonly lines: readonly string[];
  readonly taken: number;
}

/** How many blocks of the body may stand before the table of a masthead. */
const reach = 4;

/** Looks for a masthead: in the first table of the body, as Geneva has it, or in the head of the first page, as New York has. */
export function findMasthead(view: WordView, words: readonly Words[]): FoundMasthead | undefined {
  for (const [index, block] of view.body.slice(0, reach).entries()) {
    if (block.kind === "table" && isMasthead(plainOf([block]), words)) return { lines: tableLines(block), taken: index + 1 };
  }
  for (const margin of view.margins) {
    if (margin.section !== 0 || margin.of !== "header") continue;
    const lines = margin.blocks.flatMap(linesOf);
    if (isMasthead(lines.join("\n"), words)) return { lines, taken: 0 };
  }
  return undefined;
}

/** What stands in the head of the first page of a file without a masthead, a line each. */
export function firstHeadOf({ margins }: WordView): readonly string[] {
  return margins
    .filter(({ of, pages, section }) => of === "header" && pages === "first" && section === 0)
    .flatMap(({ blocks }) => blocks.flatMap(linesOf))
    .filter((line) => /\p{L}/u.test(line));
}

/** The language whose words a masthead has; English where none does. */
export function languageOf(lines: readonly string[], words: readonly Words[]): Words | undefined {
  const all = lines.map(plain).join("\n");
  const scored = words.map((one) => ({ one, score: keys.filter((key) => all.includes(stem(one, key))).length }));
  return scored.reduce<{ one: Words; score: number } | undefined>(
    (best, own) => (own.score > (best?.score ?? 0) ? own : best),
    undefined,
  )?.one;
}

const keys = ["organization", "distribution", "original"] as const;

function stem(words: Words, key: string): string {
  return plain((words.text[key] ?? "").split("%")[0] ?? "") || "\u0000";
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

function isMasthead(text: string, words: readonly Words[]): boolean {
  const all = plain(text);
  return words.some(
    (one) =>
      all.includes(stem(one, "organization")) &&
      (all.includes(stem(one, "distribution")) || all.includes(stem(one, "original"))),
  );
}

function tableLines({ rows }: PlainTable): readonly string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)));
}

function linesOf(block: PlainBlock): readonly string[] {
  if (block.kind === "paragraph") return paragraphLines(block);
  return block.kind === "table" ? tableLines(block) : block.blocks.flatMap(linesOf);
}

/** The lines of a paragraph, where a break ends one. */
export function paragraphLines({ tokens }: PlainParagraph): readonly string[] {
  return plainWords(tokens)
    .split("\n")
    .map((line) => line.replace(/[\t ]+/g, " ").trim())
    .filter((line) => line !== "");
}

/**
 * Reads the lines of a masthead: organization, symbol, organ, advance version, distribution, date, language. `english` are the words of the
 * block on distribution in languages that leave it in English.
 */
export function readMasthead(lines: readonly string[], words: Words, english: Words): ReadMasthead {
  const fields: Fields = new Map();
  const left = lines.filter((line) => !takeLine(line, fields, words) && !takeLine(line, fields, english));
  const organs = Object.entries(words.text).flatMap(([key, name]) => (key.startsWith("organ-") ? [plain(name)] : []));
  const all = plain(left.join(" "));
  if (organs.includes(all)) return { fields, left: [], organ: left.join(" ") };
  return { fields, left: left.filter((line) => !organs.some((name) => name === plain(line))) };
}

function takeLine(line: string, fields: Fields, words: Words): boolean {
  const text = line.replace(/\u00a0/g, " ").trim();
  const small = plain(text);
  if (small === plain(words.text.organization ?? "")) return true;
  const symbol = text
    .split("/")
    .map((part) => part.trim())
    .join("/");
  if (
    !fields.has("symbol") &&
    (splitSymbols(symbol).every((one) => parseSymbol(one)) ||
      /^[A-Z]{1,6}(?:\/[A-Za-z0-9.-]+){1,8}(?: \([^()]*\))?\*{0,4}$/.test(symbol))
  ) {
    fields.set("symbol", symbol);
    return true;
  }
  return (
    takeDistribution(text, fields, words) ||
    takeDate(text, fields, words) ||
    isLanguage(small, words) ||
    takeLanguage(text, fields, words) ||
    takeAdvance(small, fields)
  );
}

function takeDistribution(text: string, fields: Fields, words: Words): boolean {
  for (const kind of ["general", "limited", "restricted"]) {
    if (plain(text) !== plain(words.text[`distribution-${kind}`] ?? "")) continue;
    fields.set("distribution", kind.charAt(0).toUpperCase() + kind.slice(1));
    return true;
  }
  return false;
}

/** A date as the language writes it; one that is not finished ("xx May 2025") is no date. */
function takeDate(text: string, fields: Fields, words: Words): boolean {
  const date = dateIn(text, words);
  if (date === undefined || fields.has("date")) return false;
  fields.set("date", date);
  return true;
}

/** The day that a text is, as year, month and day. */
export function dateIn(text: string, words: Words): string | undefined {
  const small = plain(text);
  const month = words.months.findIndex((name) => small.includes(name.toLowerCase()) && !/^\d+$/.test(name));
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(small.replace(/\s/g, ""));
  if (chinese) return iso(chinese[1], chinese[2], chinese[3]);
  const day = /(?:^|\D)(\d{1,2})(?!\d)/.exec(small)?.[1];
  const year = /(?:^|\D)(\d{4})(?!\d)/.exec(small)?.[1];
  return month >= 0 && day !== undefined && year !== undefined && small.length < 40
    ? iso(year, String(month + 1), day)
    : undefined;
}

function iso(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Whether a line is the name of the document's language, which the page prints by itself. */
function isLanguage(small: string, { language, text }: Words): boolean {
  return small === plain(text[`language-${language}`] ?? "") || small === plain(languageNames[language] ?? "");
}

function takeLanguage(text: string, fields: Fields, words: Words): boolean {
  const [before = ""] = (words.text.original ?? "").split("%");
  if (before.trim() !== "" && plain(text).startsWith(plain(before))) {
    const names = text.slice(text.indexOf(before.trim().slice(-1)) + 1).trim();
    fields.set("original", englishNames(names, words));
    return true;
  }
  const only = (words.text.only ?? "% only").replace("%", "");
  if (/\p{L}/u.test(only) && plain(text).endsWith(plain(only)) && text.length < 40) {
    fields.set("original", `${englishNames(text.slice(0, text.length - only.trim().length).trim(), words)} only`);
    return true;
  }
  return false;
}

/** Languages by their English names, as front matter has them. */
function englishNames(names: string, words: Words): string {
  return names
    .split("/")
    .map(
      (name) => Object.keys(languageNames).find((code) => plain(words.text[`language-${code}`] ?? "") === plain(name)) ?? name,
    )
    .map((code) => languageNames[code] ?? code)
    .join("/");
}

function takeAdvance(small: string, fields: Fields): boolean {
  const advance = /advance (un)?edited/.exec(small);
  if (!advance) return false;
  fields.set("advance", advance[1] ? "unedited" : "edited");
  return true;
}
