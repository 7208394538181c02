import type { Data, Value } from "../document/data.ts";
import type { RFirstFoot } from "../document/first-page.ts";
import type { RInline } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import { fieldText, fieldTexts } from "./fields.ts";
import { given } from "./masthead.ts";

/** The foot of the first page; none where the user gave nothing to stand in it. */
export function writeFirstFoot(document: Document, theme: Theme, words: Words, span: Span): RFirstFoot | undefined {
  const { data, frontMatter } = document;
  const job = jobOf(data);
  const number = fieldText(job, "number");
  const barcode = data.barcode === true ? barsOf(number) : fieldText(data, "barcode");
  const qr = data.qr === true ? addressOf(fieldTexts(data, "symbol")[0], words.language) : fieldText(data, "qr");
  if (number === undefined && barcode === undefined && qr === undefined) return undefined;
  const lettered = number !== undefined && theme.page.firstFoot.job.letter ? withLetter(number, data, words) : number;
  const printed = lettered && [lettered, ...fieldTexts(job, "dates").map(shortDate)].join(betweenDates);
  const places = { jobSpan: frontMatter.at("job"), barcodeSpan: frontMatter.at("barcode"), qrSpan: frontMatter.at("qr") };
  return { type: "first-foot", role: "first-foot", classes: [], span, ...places, ...given({ job: printed, barcode, qr }) };
}

/** The job number at the foot of every page, without its letter, where the user wants it there (un-format 4). */
export function runningJob({ data, frontMatter }: Document): readonly RInline[] {
  const job = jobOf(data);
  const number = fieldText(job, "number")?.replace(letter, "").trimEnd();
  return job["every-page"] === true && number ? [{ type: "text", text: number, span: frontMatter.at("job") }] : [];
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
function withLetter(number: string, data: Data, words: Words): string {
  if (letter.test(number)) return number;
  const year = Number(fieldText(data, "date")?.slice(0, 4));
  const own = `(${words.text["job-letter"] ?? ""})`;
  return year >= 2017 && year <= 2020 ? number + own : `${number}\u00a0\u00a0${own}`;
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
