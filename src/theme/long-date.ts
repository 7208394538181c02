import type { Words } from "./words.ts";

/** A yyyy-mm-dd date in the words of a language, “20 April 2018”, “1er mai 2018”; none for what is not written so. */
export function longDate(date: string, words: Words): string | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const name = words.months[Number(month) - 1];
  if (name === undefined) return undefined;
  const pattern = (day === "01" && words.text["date-first"]) || (words.text.date ?? "{day} {month} {year}");
  const parts: Readonly<Record<string, string>> = { day: String(Number(day)), month: name, year };
  return pattern.replace(/\{(day|month|year)\}/g, (_, part: string) => parts[part] ?? "");
}
