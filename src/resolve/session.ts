import { capitalizedText, filled, joinedTexts } from "../document/traced-words.ts";
import type { Span } from "../source.ts";
import { longDateRange } from "../theme/long-date.ts";
import { formatNumber } from "../theme/number-format.ts";
import type { NumberFormat } from "../theme/number-formats.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, partOf, type TracedText, withReplacements } from "../trace.ts";

/** Whose document it is, as far as words differ by that: the General Assembly, the Human Rights Council, or others. */
export type Series = "ga" | "hrc";

/** Whose a document is, of its symbol. */
export function seriesOf(symbol: string | undefined): Series | undefined {
  if (symbol?.startsWith("A/HRC/")) return "hrc";
  return symbol !== undefined && /^A\/(?:\d|(?:RES|DEC|INF|BUR)\/|C\.\d|L\.)/.test(symbol) ? "ga" : undefined;
}

/**
 * "Thirty-eighth session" from 38, "2018 session" from a year; figures where the language has no word for it, or has words for some
 * documents only (`session-words-for`). What is written in words is kept.
 */
export function sessionName(session: TracedText, words: Words, series?: Series): TracedText {
  const { text } = session;
  if (!/^\d+$/.test(text)) return session;
  const place = session.at(0, text.length);
  if (text.length === 4) return filled(words.text.session ?? "%", [session], place);
  const number = Number(text);
  const worded = words.text["session-words-for"];
  const ordinal = worded === undefined || worded === series ? words.ordinals[number - 1] : undefined;
  if (ordinal !== undefined) return capitalizedText(filled(words.text.session ?? "%", [computedAt(ordinal, place)], place));
  const form = new Intl.PluralRules(words.language, { type: "ordinal" }).select(number);
  return filled(words.text[`session-${form}`] ?? words.text["session-other"] ?? "%", [session], place);
}

/** The dates of a session: two dates with a slash between them in the words of the language, anything else as it is written, with its dash. */
export function sessionDates(dates: TracedText, words: Words): TracedText {
  const long = longDateRange(dates.text, words);
  if (long !== undefined) return computedAt(long, dates.at(0, dates.text.length));
  const dash = words.text["date-dash"];
  const found = dash === undefined ? [] : [...dates.text.matchAll(/–/g)];
  return found.length === 0
    ? dates
    : withReplacements(
        dates,
        found.map(({ index }) => ({ at: index, length: 1, text: dash ?? "" })),
      );
}

/** "Agenda item 3", "Agenda items 2 and 3"; what is no number is kept as it is written. */
export function agendaItem(given: readonly TracedText[], words: Words, series?: Series): TracedText | undefined {
  const items = given.length === 1 ? given.flatMap(singleItems) : given;
  const [first] = items;
  if (first === undefined) return undefined;
  const place = first.at(0, first.text.length);
  const pattern = (key: string) => words.text[`${key}-${series}`] ?? words.text[key] ?? "%";
  if (items.length > 1) {
    const two = items.length === 2 ? words.text["agenda-items-two"] : undefined;
    const numbers = items.map((item) => withSubItem(item, words));
    return filled(two ?? pattern("agenda-items"), [enumerated(numbers, words, place)], place);
  }
  if (/^\d+(?:\s*\([a-z]+\))*$/.test(first.text)) return filled(pattern("agenda-item"), [withSubItem(first, words)], place);
  return /^\d/.test(first.text) ? filled(pattern("agenda-items"), [first], place) : first;
}

/** The items that one text names with nothing but commas and an "and" between them; the text itself where it says anything else. */
function singleItems(text: TracedText): readonly TracedText[] {
  const found = [...text.text.matchAll(/\d+(?: ?\([a-z]+\))*/g)];
  const rest = text.text.replace(/\d+(?: ?\([a-z]+\))*/g, "#");
  if (!/^#(?:(?:, ?| and | et | y | и |和|、| و ?)#)+$/.test(rest)) return [text];
  return found.map(({ 0: item, index }) => partOf(text, index, index + item.length));
}

/** "113 (b)" as the language writes it: "113 b)", "113(b)", "113 (ب)". */
function withSubItem(item: TracedText, { text, numbering }: Words): TracedText {
  const pattern = text["agenda-sub-item"];
  if (pattern === undefined) return item;
  const subs = [...item.text.matchAll(/(?<!\s)\s*\(([a-z]+)\)/g)].map(({ 0: written, 1: letter = "", index }) => ({
    at: index,
    length: written.length,
    text: pattern.replace("%", letterIn(letter, numbering["item-1"]?.format)),
  }));
  return subs.length > 0 ? withReplacements(item, subs) : item;
}

/** A Latin letter as a language counts its items. */
function letterIn(letter: string, format: NumberFormat | undefined): string {
  return format === undefined || letter.length > 1 ? letter : formatNumber(letter.charCodeAt(0) - 96, format);
}

function enumerated(items: readonly TracedText[], words: Words, place: Span): TracedText {
  const { comma = ", ", and = " and " } = words.text;
  return joinedTexts([joinedTexts(items.slice(0, -1), comma, place), ...items.slice(-1)], and, place);
}

/** The longest line of an agenda item's title, in characters (un-format 3.2, row 15). */
const longestLine = 52;

/**
 * The title of the agenda item in lines of at most 52 characters, broken at spaces as the United Nations breaks it by hand. Lines that the
 * author made stay lines: items that are taken together have a title each.
 */
export function agendaTitle(title: TracedText): TracedText {
  const words = [...title.text.matchAll(/\S+/g)];
  let length = 0;
  let end = 0;
  const blanks = words.map(({ 0: word, index }) => {
    const breaks = length > 0 && (length + 1 + word.length > longestLine || title.text.slice(end, index).includes("\n"));
    length = breaks || length === 0 ? word.length : length + 1 + word.length;
    const blank = { at: end, length: index - end, text: end === 0 ? "" : breaks ? "\n" : " " };
    end = index + word.length;
    return blank;
  });
  return withReplacements(title, [...blanks, { at: end, length: title.text.length - end, text: "" }]);
}
