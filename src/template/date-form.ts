/** What a date holds besides its day, month and year. */
const fillers = new Set(["st", "nd", "rd", "th", "er", "of", "the", "de", "du", "del", "г", "года", "год"]);

/**
 * A date as yyyy-mm-dd, from the forms that can be read in one way only: `20 April 2018`, `April 20, 2018`, `20 avril 2018` in a French
 * document, `2018/4/20`, `20.4.2018`, and `20/04/2018`, in which 20 can be no month. Nothing for others; the calendar is not asked.
 */
export function readDate(text: string, language: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日$/.exec(text) ?? [];
  if (year !== "") return written(year, month, day);
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  return figures ? fromFigures(figures) : fromWords(text, language);
}

/** The two dates that figures may mean where the order of day and month is not known; none where there is only one. */
export function bothDates(text: string): readonly string[] {
  const [, one = "", sign, other = "", year = ""] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (sign === undefined || sign === "." || Number(one) > 12 || Number(other) > 12) return [];
  return [written(year, other, one), written(year, one, other)];
}

/** Points stand between day, month and year in this order; with other signs a number over 12 has to tell. */
function fromFigures([, one = "", sign, other = "", year = ""]: RegExpExecArray): string | undefined {
  if (sign === "." || Number(one) > 12) return written(year, other, one);
  return Number(other) > 12 ? written(year, one, other) : undefined;
}

function fromWords(text: string, language: string): string | undefined {
  const parts = text.toLowerCase().match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const words = parts.filter((part) => !/^\d/.test(part) && !fillers.has(part));
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  const [name, other] = words;
  if (name === undefined || other !== undefined || years.length !== 1 || days.length !== 1) return undefined;
  if (parts.length !== words.length + 2 + parts.filter((part) => fillers.has(part)).length) return undefined;
  const month = monthOf(name, language) ?? monthOf(name, "en");
  return month === undefined ? undefined : written(years[0] ?? "", String(month), days[0] ?? "");
}

/** The number of a month by its name in a language, or by three letters or more that no other begins with. */
function monthOf(name: string, language: string): number | undefined {
  const months = monthNames(language);
  const whole = months.findIndex((names) => names.includes(name));
  if (whole >= 0) return whole + 1;
  const begun = months.flatMap((names, index) => (names.some((one) => one.startsWith(name)) ? [index + 1] : []));
  return name.length >= 3 && begun.length === 1 ? begun[0] : undefined;
}

/** Names of the months in small letters, alone and as they stand in a date. */
function monthNames(language: string): readonly (readonly string[])[] {
  try {
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const dated = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => {
      const day = new Date(Date.UTC(2018, index, 2));
      const inDate = dated.formatToParts(day).find(({ type }) => type === "month")?.value ?? "";
      return [alone.format(day), inDate].map((one) => one.toLowerCase());
    });
  } catch {
    return [];
  }
}

function written(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
