import type { Value } from "../document/data.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Words } from "../theme/words.ts";
import type { Passage } from "./passages.ts";

/** Something that a text states and another can contradict. */
export interface Fact {
  readonly kind: "figure" | "date" | "session" | "symbol" | "name";
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  /** What it comes to, however it is written; it is known where one of these is. */
  readonly keys: readonly (readonly string[])[];
}

/** What a document states. */
export interface KnownFacts {
  has(fact: Fact): boolean;
  add(key: string): void;
}

/** Symbols first, then dates, sessions and names, so that their digits are not taken for figures. */
const patterns: readonly (readonly [Fact["kind"] | "nothing", string])[] = [
  ["nothing", String.raw`https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+`],
  [
    "symbol",
    String.raw`\b(?:A|E|S|T|ST|CCPR|CRC|CRPD|CEDAW|CERD|CAT|CED|CMW|FCCC|TD|HRI)\/[A-Z0-9][\w.()-]*(?:\/[\w.()-]+)*(?<![.)])`,
  ],
  ["nothing", String.raw`\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.m\.?`],
  ["date", String.raw`\b(?:\d{1,2}\s+)?(?:MONTHS)(?:\s+\d{4})?\b`],
  ["session", String.raw`(?<![\p{L}\d-])[\p{L}\d-]+\s+session\b`],
  ["name", String.raw`\b(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+(?:\p{Lu}[\p{L}’'-]*\.?\s+)*\p{Lu}[\p{L}’'-]+`],
  ["figure", String.raw`\d+(?:[.,/]\d+)*(?:\s*(?:per cent|%|thousand\b|million\b|billion\b|trillion\b))?`],
];

const units: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Small numbers that a report may write in words. */
const numberWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** Finds what a text states, in the words of its language. */
export class FactReader {
  readonly #words: Words;
  readonly #pattern: RegExp;

  constructor(words: Words) {
    this.#words = words;
    const months = words.months.filter(Boolean).join("|");
    const parts = patterns.filter(([kind]) => kind !== "date" || months !== "");
    this.#pattern = new RegExp(
      parts.map(([kind, source], index) => `(?<${kind}${index}>${source.replace("MONTHS", months)})`).join("|"),
      "gu",
    );
  }

  /** Facts in the order of the text. */
  facts(text: string): readonly Fact[] {
    const found: Fact[] = [];
    for (const match of text.matchAll(this.#pattern)) {
      const [name = ""] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
      const kind = patterns.find(([one]) => name.startsWith(one))?.[0];
      const written = match[0].trim();
      const keys = kind === undefined || kind === "nothing" ? [] : this.#keys(kind, written);
      if (kind !== undefined && kind !== "nothing" && keys.length > 0)
        found.push({ kind, text: written, start: match.index, keys });
    }
    return found;
  }

  /** What a document states in its text, its masthead, its plain fields and its facts. */
  known({ data, blocks }: Resolved, passages: readonly Passage[]): KnownFacts {
    const keys = new Set<string>();
    const known: KnownFacts = {
      has: (fact) => fact.keys.some((all) => all.every((key) => keys.has(key))),
      add: (key) => void keys.add(key),
    };
    for (const { text } of passages) this.#learn(text, known);
    for (const value of Object.values(data)) if (typeof value !== "object") this.#learnValue(value, known);
    this.#learnValue(data.facts ?? null, known);
    for (const block of blocks)
      if (block.type === "masthead") this.#learn([block.session, block.sessionDates, ...block.distribution].join("\n"), known);
    return known;
  }

  /** Takes names as known: of people whom a release itself introduces. */
  learnNames(text: string, known: KnownFacts): void {
    for (const word of text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []) known.add(`name ${word}`);
  }

  #learn(text: string, known: KnownFacts): void {
    for (const fact of this.facts(text)) {
      for (const key of fact.keys.flat()) known.add(key);
      if (fact.kind === "figure" || fact.kind === "date")
        for (const part of fact.text.match(/\d+/g) ?? []) known.add(`figure ${Number(part)}`);
    }
    this.learnNames(text, known);
    for (const word of text.toLowerCase().match(/[\p{L}]+/gu) ?? []) {
      const value = numberWords.indexOf(word);
      if (value >= 0) known.add(`figure ${value}`);
    }
  }

  #learnValue(value: Value, known: KnownFacts): void {
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) this.#learnValue(inner, known);
    else if (value !== null) this.#learn(this.#longDate(String(value)), known);
  }

  /** yyyy-mm-dd as a text says it. */
  #longDate(text: string): string {
    return text.replace(
      /^(\d{4})-(\d\d)-(\d\d)$/,
      (_, year, month, day) => `${Number(day)} ${this.#words.months[Number(month) - 1]} ${year}`,
    );
  }

  #keys(kind: Fact["kind"], text: string): Fact["keys"] {
    switch (kind) {
      case "symbol":
        return [[`symbol ${text}`]];
      case "date":
        return this.#dateKeys(text);
      case "session":
        return this.#sessionKeys(text);
      case "name":
        return [[`name ${text.split(/\s+/).at(-1)}`]];
      case "figure":
        return figureKeys(text);
    }
  }

  /** "16 June 2026" is known where it is written so, or where "16 June" and "2026" are; a month alone says nothing. */
  #dateKeys(text: string): Fact["keys"] {
    const [, day, month = "", year] = /^(?:(\d+) )?(\P{N}+?)(?: (\d{4}))?$/u.exec(text.replace(/\s+/g, " ")) ?? [];
    if (day === undefined && year === undefined) return [];
    const parts = [
      ...(day === undefined ? [] : [`day ${Number(day)} ${month}`]),
      ...(year === undefined ? [] : [`figure ${year}`]),
    ];
    return day === undefined
      ? [[`month ${month} ${year}`], [`month ${month}`, `figure ${year}`]]
      : [[...parts, `month ${month}`]];
  }

  #sessionKeys(text: string): Fact["keys"] {
    const word = text.split(/\s+/)[0]?.toLowerCase() ?? "";
    const named = this.#words.ordinals.indexOf(word) + 1;
    const number = named > 0 ? named : Number(/^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0);
    return number > 0 ? [[`session ${number}`]] : [];
  }
}

/** "$1.8 billion" is its value; "40 per cent" may be a bare 40 in a table. */
function figureKeys(text: string): Fact["keys"] {
  const [, digits = "", unit = ""] = /^([\d.,/]+)\s*(.*)$/.exec(text) ?? [];
  if (digits.includes("/")) return [[`figure ${digits}`]];
  const value = Number(digits.replaceAll(",", "")) * (units[unit] ?? 1);
  return Number.isNaN(value) ? [] : [[`figure ${value}`]];
}
