import { capitalizedText, filled, joinedTexts } from "../document/traced-words.ts";
import type { Span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, type TracedText, withReplacements } from "../trace.ts";

/** "Thirty-eighth session" from 38, "2018 session" from a year; figures where the language has no word for it. What is written in words is kept. */
export function sessionName(session: TracedText, words: Words): TracedText {
  const { text } = session;
  if (!/^\d+$/.test(text)) return session;
  const place = session.at(0, text.length);
  if (text.length === 4) return filled(words.text.session ?? "%", [session], place);
  const number = Number(text);
  const ordinal = words.ordinals[number - 1];
  if (ordinal !== undefined) return capitalizedText(filled(words.text.session ?? "%", [computedAt(ordinal, place)], place));
  const form = new Intl.PluralRules(words.language, { type: "ordinal" }).select(number);
  return filled(words.text[`session-${form}`] ?? words.text["session-other"] ?? "%", [session], place);
}

/** "Agenda item 3", "Agenda items 2 and 3"; what is no number is kept as it is written. */
export function agendaItem(items: readonly TracedText[], words: Words): TracedText | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const place = first.at(0, first.text.length);
  const { "agenda-item": one = "%", "agenda-items": several = "%" } = words.text;
  if (items.length > 1) return filled(several, [enumerated(items, words, place)], place);
  if (/^\d+(?:\s*\([a-z]+\))*$/.test(first.text)) return filled(one, [first], place);
  return /^\d/.test(first.text) ? filled(several, [first], place) : first;
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
