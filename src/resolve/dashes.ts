import type { Words } from "../theme/words.ts";
import type { Replacement } from "../trace.ts";

/** Two or three hyphens, no more. */
const hyphens = /(?<!-)-{2,3}(?!-)/g;

/** A whole number or one with decimals, groups or minutes. */
const figure = "(\\d{1,9}(?:[.,:]\\d{1,3}){0,3})";

/** Two figures with a hyphen between them and nothing else at them: no symbol, no telephone number, no date, no compound. */
const figures = new RegExp(
  `(?<![\\p{L}\\p{N}_./\\\\@#&=°+:)-])(?<![\\d)]\\s)[$€£¥]?${figure}s?-(?=[$€£¥]?${figure}s?(?![\\p{L}\\p{N}_/\\\\@#&=°-]|[.,:]\\d))`,
  "gu",
);

/** Hyphens that a language writes as dashes. */
export class Dashes {
  readonly #range: string;
  /** What comes before a number that is no range though it looks like one: “resolution 1990-1995”. */
  readonly #single: RegExp | undefined;
  readonly #months: RegExp | undefined;

  /** `ranges`: whether hyphens between figures and dates are dashes too. */
  constructor({ text, months }: Words, ranges: boolean) {
    this.#range = ranges ? (text["range-sign"] ?? "-") : "-";
    const words = (text["single-number"] ?? "")
      .split(/(?<!\s)\s*,\s*/)
      .filter(Boolean)
      .map(escaped);
    this.#single = words.length > 0 ? new RegExp(`(?:^|[\\s(])(?:${words.join("|")})\\s*$`, "iu") : undefined;
    const names = months
      .filter((name) => !/\d/.test(name))
      .map(escaped)
      .join("|");
    this.#months =
      names === ""
        ? undefined
        : new RegExp(`(?<=(?<!\\p{L})(?:${names})(?: \\d{4})?)-(?=(?:\\d{1,2} )?(?:${names})(?!\\p{L}))`, "gu");
  }

  /** The hyphens of a line that become dashes. */
  edits(text: string): readonly Replacement[] {
    if (!text.includes("-")) return [];
    return [...this.#typed(text), ...(this.#range === "-" ? [] : this.#ranges(text))];
  }

  /** `--` and `---` with blanks on both sides or on none: one of them alone begins an option of a command, or ends a word that is cut off. */
  #typed(text: string): readonly Replacement[] {
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
    for (const match of text.matchAll(figures)) {
      const [whole, from = "", to = ""] = match;
      if (isRange(from, to) && !this.#single?.test(text.slice(Math.max(0, match.index - 24), match.index)))
        add(match.index + whole.length - 1);
    }
    if (this.#months) for (const { index } of text.matchAll(this.#months)) add(index);
    return found;
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
