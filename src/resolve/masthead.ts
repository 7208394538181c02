import type { RMasthead } from "../document/first-page.ts";
import type { RImage } from "../document/resolved.ts";
import { splitSymbols, symbolParts } from "../document/symbol.ts";
import type { Document } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";
import { distributionLines } from "./distribution.ts";
import { fieldText, fieldTexts } from "./fields.ts";
import type { Placed } from "./placed.ts";
import { agendaItem, agendaTitle, sessionName } from "./session.ts";

/**
 * The head of the first page from front matter and words (un-format 3.2); what is not given is not printed, nor the title of the agenda
 * item where the page says so (`::masthead{.without-agenda-title}`).
 */
export function writeMasthead(document: Document, words: Words, place: Placed, emblem: RImage | undefined): RMasthead {
  const { classes, span } = place;
  const { data, frontMatter } = document;
  const at = (...fields: string[]) => fields.map((field) => frontMatter.at(field));
  const symbols = fieldTexts(data, "symbol").flatMap(splitSymbols).map(symbolParts);
  const optional = {
    body: fieldText(data, "body"),
    subsidiaryBody: fieldText(data, "subsidiary-body"),
    session: sessionName(data.session, words),
    sessionDates: fieldText(data, "session-dates"),
    agendaItem: agendaItem(data["agenda-item"], words),
    emblem,
  };
  return {
    type: "masthead",
    role: "masthead",
    classes,
    span,
    organization: words.text.organization ?? "",
    organ: words.text[`organ-${(symbols[0]?.organ ?? "").toLowerCase()}`] ?? "",
    symbols,
    distribution: distributionLines(data, words),
    agendaTitle: classes.includes("without-agenda-title") ? [] : agendaTitle(fieldText(data, "agenda-title") ?? ""),
    places: {
      symbols: at("symbol"),
      distribution: at("distribution", "date", "original", "advance"),
      body: at("body"),
      subsidiaryBody: at("subsidiary-body"),
      session: at("session"),
      sessionDates: at("session-dates"),
      agendaItem: at("agenda-item"),
      agendaTitle: at("agenda-title"),
    },
    ...given(optional),
  };
}

/** Only what has a value. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
