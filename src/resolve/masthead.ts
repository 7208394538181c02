import type { RFirstFoot, RMasthead } from "../document/first-page.ts";
import type { RImage } from "../document/resolved.ts";
import { splitSymbols, symbolParts } from "../document/symbol.ts";
import type { Document } from "../document/tree.ts";
import type { Span } from "../source.ts";
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

/** The foot of the first page; none where the user gave nothing to stand in it. */
export function writeFirstFoot(document: Document, words: Words, span: Span): RFirstFoot | undefined {
  const { data, frontMatter } = document;
  const job = fieldText(data, "job");
  const barcode = data.barcode === true ? barsOf(job) : fieldText(data, "barcode");
  const qr = data.qr === true ? addressOf(fieldTexts(data, "symbol")[0], words.language) : fieldText(data, "qr");
  if (job === undefined && barcode === undefined && qr === undefined) return undefined;
  const printed = job && jobNumber(job, fieldText(data, "date") ?? "", words);
  const places = { jobSpan: frontMatter.at("job"), barcodeSpan: frontMatter.at("barcode"), qrSpan: frontMatter.at("qr") };
  return { type: "first-foot", role: "first-foot", classes: [], span, ...places, ...given({ job: printed, barcode, qr }) };
}

/** Only what has a value. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** "GE.18-05683(E)": the letter of the language; two spaces before it except in the years 2017 to 2020 (un-format 3.4). */
function jobNumber(job: string, date: string, words: Words): string {
  if (/\([A-Z]\)/.test(job)) return job;
  const year = Number(date.slice(0, 4));
  const letter = `(${words.text["job-letter"] ?? ""})`;
  return year >= 2017 && year <= 2020 ? job + letter : `${job}\u00a0\u00a0${letter}`;
}

/** The digits of the job number: what the bars of the United Nations say. */
function barsOf(job: string | undefined): string | undefined {
  const digits = /(\d{2})-(\d{5})/.exec(job ?? "");
  return digits ? `${digits[1]}${digits[2]}` : undefined;
}

function addressOf(symbol: string | undefined, language: string): string | undefined {
  return symbol === undefined ? undefined : `https://undocs.org/${language.split("-")[0]}/${symbol.replace(/(?<!\*)\*+$/, "")}`;
}
