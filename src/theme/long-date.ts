import type { Words } from "./words.ts";

/** A yyyy-mm-dd date in the words of a language, “20 April 2018”, “1er mai 2018”; none for what is not written so. */
export function longDate(date: string, words: Words): string | undefined {
  const { year = "", month = "", day = "" } = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(date)?.groups ?? {};
  const name = words.months[Number(month) - 1];
  if (name === undefined) return undefined;
  const pattern = (day === "01" && words.text["date-first"]) || (words.text.date ?? "{day} {month} {year}");
  return filledDate(pattern, { day: String(Number(day)), month: name, year });
}

/**
 * Two dates with a slash between them (ISO 8601), `2018-06-18/2018-07-06`, in the words of a language: “18 June–6 July 2018”, “9 a 20 de marzo de
 * 2015”. None for what is not written so.
 */
export function longDateRange(dates: string, words: Words): string | undefined {
  const [, from = "", to = ""] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(dates) ?? [];
  const [first, last] = [partsOf(from, words), partsOf(to, words)];
  if (!first || !last) return undefined;
  const key = first.year !== last.year ? "-years" : first.month !== last.month ? "-months" : "";
  const { day, month, year } = last;
  return filledDate(words.text[`date-range${key}`] ?? "", { ...first, "to-day": day, "to-month": month, "to-year": year });
}

function partsOf(date: string, { months, text }: Words) {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = months[Number(month) - 1];
  const number = (day === "01" && text["day-first"]) || String(Number(day));
  return name === undefined ? undefined : { day: number, month: name, year };
}

function filledDate(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z-]+)\}/g, (_, part: string) => parts[part] ?? "");
}
