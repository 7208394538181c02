import { attribute, child, children, type Element, valOf } from "./xml.ts";

/*
 * Counts as Word counts, from the parts of a file alone: numbering.xml and styles.xml say how, the paragraphs come in their order. Written
 * from the standard (ISO/IEC 29500-1, 17.9), not from the writer, so that the two can disagree.
 */

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface Use {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** What numbering a style brings. */
interface StyleNumbering {
  readonly num: string | undefined;
  readonly level: number | undefined;
  readonly basedOn: string | undefined;
}

/** What the standard leaves open, and programs decide differently. */
export interface CountingHabits {
  /** A level that a deeper one passes over has had its first number. */
  readonly skippedCount: boolean;
  /** A use of a list that says where it starts counts by itself, and does not carry others along. */
  readonly usesApart: boolean;
}

/** Every way to count that is about. */
export const allHabits: readonly CountingHabits[] = [false, true].flatMap((skippedCount) =>
  [false, true].map((usesApart) => ({ skippedCount, usesApart })),
);

/** A counter of one file. */
export class WordCount {
  readonly #habits: CountingHabits;
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #uses = new Map<string, Use>();
  readonly #styles = new Map<string, StyleNumbering>();
  /** Levels that name a style: the style's paragraphs stand there, whatever the style says. */
  readonly #tied = new Map<string, number>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Element, styles: Element, habits: CountingHabits = { skippedCount: false, usesApart: false }) {
    this.#habits = habits;
    for (const list of children(numbering, "w:abstractNum")) this.#readList(list);
    for (const use of children(numbering, "w:num")) this.#readUse(use);
    for (const style of children(styles, "w:style")) this.#readStyle(style);
  }

  /** The number in front of the next paragraph; nothing where it has none. */
  next(paragraph: Element): string | undefined {
    const { num, level } = this.#placeOf(child(paragraph, "w:pPr"));
    const use = num === undefined || num === "0" ? undefined : this.#uses.get(num);
    if (!use || num === undefined) return undefined;
    const levels = this.#lists.get(use.list);
    const look = levels?.get(level);
    if (!levels || !look) throw new Error(`num ${num} has no level ${level}`);
    const key = this.#habits.usesApart && use.starts.size > 0 ? `num ${num}` : use.list;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    const startOf = (at: number) => use.starts.get(at) ?? levels.get(at)?.start ?? 1;
    if (this.#habits.skippedCount) for (let above = 0; above < level; above++) counts[above] ??= startOf(above);
    const first = !this.#begun.has(`${num}/${level}`);
    const override = use.starts.get(level);
    if (first && override !== undefined) counts[level] = override;
    else counts[level] = counts[level] === undefined ? (override ?? look.start) : counts[level] + 1;
    this.#begun.add(`${num}/${level}`);
    counts.splice(level + 1);
    return look.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      // A level that has not counted yet is shown with its start (as LibreOffice does where a use counts by itself).
      return write(counts[at] ?? use.starts.get(at) ?? 0, levels.get(at)?.format ?? "decimal");
    });
  }

  #placeOf(properties: Element | undefined): { num: string | undefined; level: number } {
    const own = child(properties, "w:numPr");
    const style = valOf(properties, "w:pStyle");
    const inherited = this.#ofStyle(style);
    const num = valOf(own, "w:numId") ?? inherited.num;
    const level = valOf(own, "w:ilvl") ?? (own ? "0" : undefined);
    return { num, level: level === undefined ? (inherited.level ?? 0) : Number(level) };
  }

  #ofStyle(id: string | undefined): { num: string | undefined; level: number | undefined } {
    for (let at = id; at !== undefined; at = this.#styles.get(at)?.basedOn) {
      const style = this.#styles.get(at);
      if (style?.num !== undefined)
        return { num: style.num, level: this.#tied.get(`${this.#uses.get(style.num)?.list}/${at}`) ?? style.level };
    }
    return { num: undefined, level: undefined };
  }

  #readList(list: Element): void {
    const id = attribute(list, "w:abstractNumId") ?? "";
    const levels = new Map<number, Level>();
    for (const level of children(list, "w:lvl")) {
      const at = Number(attribute(level, "w:ilvl"));
      if (at < 0 || at > 8) throw new Error(`level ${at}: Word has nine`);
      const style = valOf(level, "w:pStyle");
      if (style !== undefined) this.#tied.set(`${id}/${style}`, at);
      levels.set(at, {
        start: Number(valOf(level, "w:start") ?? 0),
        format: valOf(level, "w:numFmt") ?? "decimal",
        text: valOf(level, "w:lvlText") ?? "",
      });
    }
    this.#lists.set(id, levels);
  }

  #readUse(use: Element): void {
    const starts = new Map<number, number>();
    for (const override of children(use, "w:lvlOverride")) {
      const start = valOf(override, "w:startOverride");
      if (start !== undefined) starts.set(Number(attribute(override, "w:ilvl")), Number(start));
    }
    this.#uses.set(attribute(use, "w:numId") ?? "", { list: valOf(use, "w:abstractNumId") ?? "", starts });
  }

  #readStyle(style: Element): void {
    const numbering = child(child(style, "w:pPr"), "w:numPr");
    const level = valOf(numbering, "w:ilvl");
    this.#styles.set(attribute(style, "w:styleId") ?? "", {
      num: valOf(numbering, "w:numId"),
      level: level === undefined ? undefined : Number(level),
      basedOn: valOf(style, "w:basedOn"),
    });
  }
}

function write(value: number, format: string): string {
  switch (format) {
    case "decimal":
      return String(value);
    case "upperRoman":
      return romanOf(value);
    case "lowerRoman":
      return romanOf(value).toLowerCase();
    case "upperLetter":
      return letterOf(value).toUpperCase();
    case "lowerLetter":
      return letterOf(value);
    case "arabicAbjad":
      return "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"[value - 1] ?? "";
    case "bullet":
      return "";
    default:
      throw new Error(`format ${format}`);
  }
}

function romanOf(value: number): string {
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
  const hundreds = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"];
  const digit = (place: number) => Math.floor(value / place) % 10;
  return "M".repeat(Math.floor(value / 1000)) + hundreds[digit(100)] + tens[digit(10)] + ones[digit(1)];
}

function letterOf(value: number): string {
  return "abcdefghijklmnopqrstuvwxyz".charAt((value - 1) % 26).repeat(Math.floor((value - 1) / 26) + 1);
}
