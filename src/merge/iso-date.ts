/** The languages whose names of months are known: those in which documents are written. */
const languages = ["en", "fr", "es", "ru", "ar", "zh", "pt", "de"];

/** A date of a day, the name of a month and a year, in any of these languages, as yyyy-mm-dd; nothing where it is none. */
export function isoDate(shown: string): string | undefined {
  const text = shown.normalize("NFC").toLowerCase();
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length < 3);
  if (year === undefined || day === undefined || numbers.length > 3) return undefined;
  const month = numbers.length === 3 ? Number(numbers[1]) : monthIn(text);
  if (month === undefined || month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const last = numbers.length === 3 ? (numbers[2] ?? day) : day;
  return `${year}-${String(month).padStart(2, "0")}-${last.padStart(2, "0")}`;
}

function monthIn(text: string): number | undefined {
  const words = new Set(text.match(/\p{L}+/gu) ?? []);
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
      const name = parts.find(({ type }) => type === "month")?.value.toLowerCase();
      if (name !== undefined && words.has(name)) return month;
    }
  }
  return undefined;
}
