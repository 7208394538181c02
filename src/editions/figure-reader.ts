import type { Words } from "../theme/words.ts";
import { type Time, timesIn } from "./times.ts";

/** A figure, a month or a symbol in a text, as what it comes to in any language. */
export interface Figure {
  /** "1500000", "month 4", "A/HRC/38/40": the same for the same. */
  readonly key: string;
  /** What a number comes to; absent for what is none. */
  readonly value?: number;
  /** As it is written, and where. */
  readonly text: string;
  readonly start: number;
}

/** How a language writes its figures. */
interface Form {
  /** The sign before decimals, and those between groups of three digits. */
  readonly decimal: string;
  readonly groups: string;
  /** Words and signs that stand for a power of ten behind a figure. */
  readonly scales: readonly (readonly [RegExp, number])[];
}

const spaces = "\\u00a0\\u202f ";

const forms: Readonly<Record<string, Form>> = {
  en: {
    decimal: ".",
    groups: `,${spaces}`,
    scales: [
      [/^\s?(?:thousand)\b/i, 1e3],
      [/^\s?(?:million|mn)\b/i, 1e6],
      [/^\s?(?:billion|bn)\b/i, 1e9],
      [/^\s?(?:trillion)\b/i, 1e12],
    ],
  },
  fr: {
    decimal: ",",
    groups: `.${spaces}`,
    scales: [
      [/^\s?mille\b/i, 1e3],
      [/^\s?millions?\b/i, 1e6],
      [/^\s?milliards?\b/i, 1e9],
      [/^\s?billions?\b/i, 1e12],
    ],
  },
  es: {
    decimal: ",",
    groups: `.${spaces}`,
    scales: [
      [/^\s?(?:mil|millares de) millones\b/i, 1e9],
      [/^\s?mil\b/i, 1e3],
      [/^\s?mill[oó]n(?:es)?\b/i, 1e6],
      [/^\s?bill[oó]n(?:es)?\b/i, 1e12],
    ],
  },
  ru: {
    decimal: ",",
    groups: `.${spaces}`,
    scales: [
      [/^\s?тыс(?:\.|яч)/i, 1e3],
      [/^\s?(?:млн|миллион)/i, 1e6],
      [/^\s?(?:млрд|миллиард)/i, 1e9],
      [/^\s?(?:трлн|триллион)/i, 1e12],
    ],
  },
  zh: {
    decimal: ".",
    groups: `,，${spaces}`,
    scales: [
      [/^\s?万亿/, 1e12],
      [/^\s?亿/, 1e8],
      [/^\s?千万/, 1e7],
      [/^\s?百万/, 1e6],
      [/^\s?万/, 1e4],
      [/^\s?千/, 1e3],
    ],
  },
  ar: {
    decimal: ".٫",
    groups: `٬${spaces}`,
    scales: [
      [/^\s?(?:ألف|آلاف|ألفا)/, 1e3],
      [/^\s?(?:مليون|ملايين)/, 1e6],
      [/^\s?(?:مليار|بليون|بلايين)/, 1e9],
      [/^\s?(?:تريليون)/, 1e12],
    ],
  },
};

/** Finds figures, months and symbols in the texts of one language. */
export class FigureReader {
  readonly #form: Form;
  readonly #language: string;
  readonly #isArabic: boolean;
  readonly #months: readonly (readonly [RegExp, number])[];
  readonly #number: RegExp;

  constructor({ language, months }: Pick<Words, "language" | "months">) {
    const code = primary(language);
    this.#form = forms[code] ?? (forms.en as Form);
    this.#language = code;
    this.#isArabic = code === "ar";
    this.#months = code === "zh" ? [] : months.map((month, index) => [monthPattern(month, code), index + 1] as const);
    const { groups } = this.#form;
    const turned = this.#isArabic ? `\\d{3}(?:[${groups}]\\d{3})*[${groups}]\\d{1,2}(?!\\d)|` : "";
    this.#number = new RegExp(`(?<!\\d)(?:${turned}\\d{1,3}(?:[${groups}]\\d{3})+(?!\\d)|\\d+)(?:[.,/٫]\\d+)*`, "g");
  }

  /** What a text says, in its order. Links to pages and addresses say nothing. */
  figures(written: string): readonly Figure[] {
    const found: Figure[] = [];
    let text = westernDigits(written);
    const take = (pattern: RegExp, read: (match: string, start: number) => Figure | undefined) => {
      for (const match of text.matchAll(pattern)) {
        const figure = read(match[0], match.index);
        if (figure) found.push(figure);
      }
      text = text.replace(pattern, (match) => " ".repeat(match.length));
    };
    const whole = (key: (text: string) => string) => (match: string, start: number) => ({
      key: key(match),
      text: match,
      start,
    });
    take(/https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+/g, () => undefined);
    take(
      /\b[A-Z]{1,6}(?:\.[A-Z]{1,3})?\/[A-Z0-9][\w.-]*(?:\/[\w.-]+)*/g,
      whole((symbol) => symbol.replace(/(?<![.-])[.-]+$/, "")),
    );
    for (const [pattern, number] of this.#months)
      take(
        pattern,
        whole(() => `month ${number}`),
      );
    if (this.#months.length === 0)
      take(
        /(?<!\d)\d{1,2}月/g,
        whole((month) => `month ${Number(month.slice(0, -1))}`),
      );
    const times = timesIn(text, this.#language);
    const pieces: string[] = [];
    let at = 0;
    for (const time of times) {
      found.push(...figuresOfTime(time));
      pieces.push(text.slice(at, time.start), " ".repeat(time.text.length));
      at = time.start + time.text.length;
    }
    text = pieces.join("") + text.slice(at);
    const source = text;
    take(this.#number, (match, start) => this.#readNumber(match, start, source));
    return found.sort((one, other) => one.start - other.start);
  }

  #readNumber(digits: string, start: number, text: string): Figure {
    if (digits.includes("/")) return { key: digits, text: digits, start };
    const after = text.slice(start + digits.length, start + digits.length + 20);
    const [, scale = 1] = this.#form.scales.find(([word]) => word.test(after)) ?? [];
    const value = Number((this.#value(digits) * scale).toPrecision(12));
    return { key: String(value), value, text: digits, start };
  }

  /** What digits with signs between them come to: groups of three, then perhaps decimals. */
  #value(digits: string): number {
    const { decimal, groups } = this.#form;
    const parts = digits.split(/\D/);
    if (this.#isTurned(digits, parts)) return Number(parts.reverse().join(""));
    const grouped = new RegExp(`^\\d{1,3}(?:[${groups}]\\d{3})+(?=[${decimal}]\\d+$|$)`).exec(digits)?.[0];
    if (grouped !== undefined) return Number(`${grouped.replace(/\D/g, "")}.${digits.slice(grouped.length + 1) || "0"}`);
    return Number(parts.length === 2 ? parts.join(".") : parts.join(""));
  }

  /** Arabic texts from elsewhere have groups that are parted by plain spaces typed from the last to the first, "000 55", so that they show in order. */
  #isTurned(digits: string, parts: readonly string[]): boolean {
    if (!this.#isArabic || parts.length < 2 || !/^[\d\s]*$/.test(digits)) return false;
    return parts[0]?.startsWith("0") === true || (parts.at(-1)?.length ?? 3) < 3;
  }
}

/** The figures of a time of day: its hour, and its minute where it is not the full hour. */
function figuresOfTime({ hour, minute, text, start }: Time): readonly Figure[] {
  const values = minute === 0 ? [hour] : [hour, minute];
  return values.map((value) => ({ key: String(value), value, text, start }));
}

/** A language without its region. */
export function primary(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

/** The figures of one text that another lacks: each is there as often as it says. */
export function figuresLacking(figures: readonly Figure[], other: readonly Figure[]): readonly Figure[] {
  const counts = new Map<string, number>();
  for (const { key } of other) counts.set(key, (counts.get(key) ?? 0) + 1);
  return figures.filter(({ key }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

/** A month in all the forms that its language gives it. The English May is a verb too, unless it stands beside a figure. */
function monthPattern(month: string, language: string): RegExp {
  if (language === "ar") {
    const [one = month, other = month] = month.split("/");
    return new RegExp(`(?<!\\p{L})[وبلفك]?(?:${one}\\s?/\\s?${other}|${one}|${other})(?!\\p{L})`, "gu");
  }
  if (language === "ru") {
    const stem = month.slice(0, -1);
    const ends = `(?:[аеуыйиюяь]|ом|ем|ём)${stem.length > 2 ? "?" : ""}`;
    return new RegExp(`(?<!\\p{L})${stem}${ends}(?!\\p{L})`, "giu");
  }
  const alone = language === "en" && month === "May" ? "(?:(?<=\\d\\s)May|May(?=\\s\\d))" : month;
  return new RegExp(`(?<!\\p{L})${alone}(?!\\p{L})`, language === "en" ? "gu" : "giu");
}

/** Eastern digits of Arabic texts as those of the others. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
