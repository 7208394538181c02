import { isLetter } from "../document/alphanumeric.ts";
import type { Words } from "../theme/words.ts";
import type { Replacement } from "../trace.ts";

/** Two or three hyphens, no more. */
const hyphens = /(?<!-)-{2,3}(?!-)/g;

/** A whole number or one with decimals, groups or minutes. */
const figure = "(\\d{1,9}(?:[.,:]\\d{1,3}){0,3})";

/** What every range of figures has in it: few lines do, and the whole expression is slow. */
const figureHyphen = /\ds?-[$€£¥]?\d/;

/** Two figures with a hyphen between them and nothing else at them: no symbol, no telephone number, no date, no compound. */
const figures = `(?<![\\p{L}\\p{N}_./\\\\@#&=°+:)-])(?<![\\d)]\\s)[$€£¥]?${figure}s?-(?=[$€£¥]?${figure}s?(?![\\p{L}\\p{N}_/\\\\@#&=°-]|[.,:]\\d))`;

/** Hyphens that a language writes as dashes. */
export class Dashes {
  readonly #range: string;
  /** What comes before a number that is no range though it looks like one: “resolution 1990-1995”. */
  readonly #single: RegExp | undefined;
  readonly #months: readonly string[];
  /** The characters that a date behind a hyphen begins with: few compounds do. */
  readonly #beginnings: ReadonlySet<string>;
  #figures: RegExp | undefined;

  /** `ranges`: whether hyphens between figures and dates are dashes too. */
  constructor({ text, months }: Words, ranges: boolean) {
    this.#range = ranges ? (text["range-sign"] ?? "-") : "-";
    const words = (text["single-number"] ?? "")
      .split(/(?<!\s)\s*,\s*/)
      .filter(Boolean)
      .map(escaped);
    this.#single = words.length > 0 ? new RegExp(`(?:^|[\\s(])(?:${words.join("|")})\\s*$`, "iu") : undefined;
    this.#months = months.filter((name) => name !== "" && !/\d/.test(name));
    this.#beginnings = new Set([..."0123456789", ...this.#months.map((name) => name.charAt(0))]);
  }

  /** The hyphens of a line that become dashes. */
  edits(text: string): readonly Replacement[] {
    if (!text.includes("-")) return [];
    return [...this.#typed(text), ...(this.#range === "-" ? [] : this.#ranges(text))];
  }

  /** `--` and `---` with blanks on both sides or on none: one of them alone begins an option of a command, or ends a word that is cut off. */
  #typed(text: string): readonly Replacement[] {
    if (!text.includes("--")) return [];
    return [...text.matchAll(hyphens)].flatMap(({ index, 0: found }) => {
      const [before, after] = [text.charAt(index - 1), text.charAt(index + found.length)];
      const isDash = /\s/.test(before) === /\s/.test(after) || (before === "" ? /^\s?$/.test(after) : after === "");
      const isTag = /[<!]/.test(before) || after === ">";
      return isDash && !isTag ? [{ at: index, length: found.length, text: found.length === 2 ? "–" : "—" }] : [];
    });
  }

  #ranges(text: string): readonly Replacement[] {
    const found: Replacement[] = [];
    const add = (at: number) => found.push({ at, length: 1, text: this.#range });
    for (const match of this.#figureRanges(text)) {
      const [whole, from = "", to = ""] = match;
      if (isRange(from, to) && !this.#single?.test(text.slice(Math.max(0, match.index - 24), match.index)))
        add(match.index + whole.length - 1);
    }
    for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) if (this.#isBetweenMonths(text, at)) add(at);
    return found;
  }

  #figureRanges(text: string): Iterable<RegExpExecArray> {
    if (!figureHyphen.test(text)) return [];
    this.#figures ??= new RegExp(figures, "gu");
    return text.matchAll(this.#figures);
  }

  /** "May-June", "12 May 2018-3 June". */
  #isBetweenMonths(text: string, at: number): boolean {
    if (!this.#beginnings.has(text.charAt(at + 1))) return false;
    const day = /^\d{1,2} /.exec(text.slice(at + 1, at + 4))?.[0].length ?? 0;
    const next = at + 1 + day;
    if (!this.#months.some((name) => text.startsWith(name, next) && !isLetter(text.charAt(next + name.length)))) return false;
    const end = / \d{4}$/.test(text.slice(Math.max(0, at - 5), at)) ? at - 5 : at;
    return this.#months.some((name) => text.endsWith(name, end) && !isLetter(text.charAt(end - name.length - 1)));
  }
}

/** Whether two figures are the ends of a range: in their order, without leading zeros, and not as telephone numbers are written. */
function isRange(from: string, to: string): boolean {
  if (/^0\d/.test(from) || /^0\d/.test(to) || (/^\d{3}$/.test(from) && /^\d{4}$/.test(to))) return false;
  return Number(from.replace(/[,:]/g, "")) < Number(to.replace(/[,:]/g, ""));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
