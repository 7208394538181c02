import type { Data, Value } from "../document/data.ts";
import type { RFirstFoot } from "../document/first-page.ts";
import { edgeRoles } from "../document/own-roles.ts";
import type { RInline } from "../document/resolved.ts";
import { traceValue } from "../document/trace-value.ts";
import { filled, joinedTexts } from "../document/traced-words.ts";
import type { Document } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, partOf, type TracedText, withReplacements } from "../trace.ts";
import { fieldText, fieldTexts } from "./fields.ts";
import { given } from "./masthead.ts";

/** The foot of the first page; none where the user gave nothing to stand in it. */
export function writeFirstFoot(document: Document, theme: Theme, words: Words, span: Span): RFirstFoot | undefined {
  const { data, frontMatter } = document;
  const number = jobNumber(document);
  const barcode = data.barcode === true ? barsOf(number?.text) : fieldText(data, "barcode");
  const qr = data.qr === true ? addressOf(fieldTexts(data, "symbol")[0], words.language) : fieldText(data, "qr");
  if (number === undefined && barcode === undefined && qr === undefined) return undefined;
  const lettered = number !== undefined && theme.page.firstFoot.job.letter ? withLetter(number, data, words) : number;
  const place = frontMatter.at("job");
  const dates = fieldTexts(jobOf(data), "dates").map((date) => computedAt(shortDate(date), place));
  const printed = lettered && joinedTexts([lettered, ...dates], betweenDates, place);
  const places = { barcodeSpan: frontMatter.at("barcode"), qrSpan: frontMatter.at("qr") };
  const shown = given({ job: printed?.text, jobTrace: printed?.trace, barcode, qr });
  return { type: "first-foot", role: edgeRoles.firstFoot, classes: [], span, ...places, ...shown };
}

/** The job number at the foot of every page, without its letter, where the user wants it there (un-format 4). */
export function runningJob(document: Document): readonly RInline[] {
  const number = jobNumber(document);
  if (!number || jobOf(document.data)["every-page"] !== true) return [];
  const found = letter.exec(number.text);
  const bare = found ? withReplacements(number, [{ at: found.index, length: found[0].length, text: "" }]) : number;
  const { text, trace } = partOf(bare, 0, bare.text.trimEnd().length);
  return text === "" ? [] : [{ type: "text", text, span: document.frontMatter.at("job"), trace }];
}

/** The job number as it is written. */
function jobNumber({ data, frontMatter }: Document): TracedText | undefined {
  const number = fieldText(jobOf(data), "number");
  return number === undefined ? undefined : traceValue(number, frontMatter, isRecord(data.job) ? ["job", "number"] : ["job"]);
}

/** The job number with what goes with it; a text is the number alone. */
function jobOf({ job }: Data): Data {
  return isRecord(job) ? job : { number: job ?? null };
}

function isRecord(value: Value | undefined): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The letter of a language behind a job number. */
const letter = /\([A-Z]\)/;

/** "GE.18-05683(E)": two spaces before the letter except in the years 2017 to 2020 (un-format 3.4). */
function withLetter(number: TracedText, data: Data, words: Words): TracedText {
  if (letter.test(number.text)) return number;
  const year = Number(fieldText(data, "date")?.slice(0, 4));
  const own = `(${words.text["job-letter"] ?? ""})`;
  const place = number.at(0, number.text.length);
  return filled(year >= 2017 && year <= 2020 ? `%${own}` : `%\u00a0\u00a0${own}`, [number], place);
}

const betweenDates = "\u00a0".repeat(4);

/** "130115" for 2015-01-13; what is no date stands as it is. */
function shortDate(date: string): string {
  return date.replace(/^\d\d(\d\d)-(\d\d)-(\d\d)$/, "$3$2$1");
}

/** The digits of the job number: what the bars of the United Nations say. */
function barsOf(job: string | undefined): string | undefined {
  const digits = /(\d{2})-(\d{5})/.exec(job ?? "");
  return digits ? `${digits[1]}${digits[2]}` : undefined;
}

function addressOf(symbol: string | undefined, language: string): string | undefined {
  return symbol === undefined ? undefined : `https://undocs.org/${language.split("-")[0]}/${symbol.replace(/(?<!\*)\*+$/, "")}`;
}
