import type { RMasthead } from "../document/first-page.ts";
import type { RImage } from "../document/resolved.ts";
import { splitSymbols, symbolParts } from "../document/symbol.ts";
import { joinedTexts } from "../document/traced-words.ts";
import type { Document } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";
import { partOf, readAs, type TracedText } from "../trace.ts";
import { distributionLines } from "./distribution.ts";
import { writtenField, writtenFields } from "./fields.ts";
import type { Placed } from "./placed.ts";
import { agendaItem, agendaTitle, seriesOf, sessionDates, sessionName } from "./session.ts";

/**
 * The head of the first page from front matter and words (un-format 3.2); what is not given is not printed, nor the title of the agenda
 * item where the page says so (`::masthead{.without-agenda-title}`).
 */
export function writeMasthead(document: Document, words: Words, place: Placed, emblem: RImage | undefined): RMasthead {
  const { classes, span } = place;
  const symbols = writtenFields(document, "symbol").flatMap(singleSymbols);
  const parts = symbols.map(({ text }) => symbolParts(text));
  const distribution = distributionLines(document, words);
  const session = writtenField(document, "session");
  const dates = writtenField(document, "session-dates");
  const series = seriesOf(symbols[0]?.text);
  const title = classes.includes("without-agenda-title") ? undefined : writtenField(document, "agenda-title");
  const organ = words.text[`organ-${(parts[0]?.organ ?? "").toLowerCase()}`] ?? "";
  const body = writtenField(document, "body");
  const lines = given({
    // The organ itself is printed in large letters, and not once more under them.
    body: body?.text.toLowerCase() === organ.toLowerCase() ? undefined : body,
    subsidiaryBody: writtenField(document, "subsidiary-body"),
    session: session && sessionName(session, words, series),
    sessionDates: dates && sessionDates(dates, words),
    agendaItem: agendaItem(writtenFields(document, "agenda-item"), words, series),
  });
  const broken = title && agendaTitle(title);
  const texts = given({
    ...lines,
    symbols: joinedTexts(symbols, "\n", span),
    distribution: joinedTexts(distribution, "\n", span),
    agendaTitle: broken,
  });
  return {
    type: "masthead",
    role: "masthead",
    classes,
    span,
    organization: words.text.organization ?? "",
    organ,
    symbols: parts,
    distribution: distribution.map(({ text }) => text),
    agendaTitle: broken ? broken.text.split("\n") : [],
    traces: mapped(texts, (text) => readAs(text, "characters").trace),
    ...mapped(lines, ({ text }) => text),
    ...given({ emblem }),
  };
}

function mapped<T extends object, V>(record: T, change: (value: TracedText) => V): { [K in keyof T]: V } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)])) as never;
}

/** The symbols that one text names, each by itself. */
function singleSymbols(text: TracedText): readonly TracedText[] {
  let next = 0;
  return splitSymbols(text.text).map((symbol) => {
    const at = text.text.indexOf(symbol, next);
    next = at + symbol.length;
    return partOf(text, at, next);
  });
}

/** Only what has a value. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
