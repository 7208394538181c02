import type { Inline } from "../../document/tree.ts";
import type { Span } from "../../source.ts";
import type { TargetKind } from "../targets.ts";

/** Something that the program numbered, as a typed number may mean it. */
export interface NumberedThing {
  /** The author's label. */
  readonly label?: string | undefined;
  /** What it says, to be known by. */
  readonly content: readonly Inline[];
  readonly span: Span;
}

/** A thing with the series that it counts in, and its number as it is printed without its signs, which is made only when it is looked for. */
interface Entry {
  readonly series: string;
  readonly number: () => string;
  readonly thing: NumberedThing;
}

/**
 * Everything of a document that has a number, by its kind, the series that it counts in, and the number. Most documents have hundreds of things
 * and few typed references, so those of a kind are put in order when one of it is first looked for; all are added before.
 */
export class NumberedThings {
  readonly #entries = new Map<TargetKind, Entry[]>();
  readonly #indices = new Map<TargetKind, ThingsOfKind>();

  add(kind: TargetKind, series: string, number: () => string, thing: NumberedThing): void {
    const entry = { series, number, thing };
    const entries = this.#entries.get(kind);
    if (entries) entries.push(entry);
    else this.#entries.set(kind, [entry]);
  }

  /** Of several things with one number the first. */
  find(kind: TargetKind, series: string, number: string): NumberedThing | undefined {
    return this.#of(kind).things.get(`${series} ${number}`);
  }

  /** Whether a paragraph has items that are numbered. */
  isDivided(kind: TargetKind, series: string, number: string): boolean {
    return this.#of(kind).divided.has(`${series} ${number}`);
  }

  /** Whether a number differs from one that there is in what stands behind its last point alone: "104.99", where there is 104.1. */
  hasSister(kind: TargetKind, series: string, number: string): boolean {
    return number.includes(".") && this.#of(kind).stems.has(stemOf(`${series} ${number}`));
  }

  /** Whether anything of a kind is numbered in a series. */
  has(kind: TargetKind, series: string): boolean {
    return this.#of(kind).series.has(series);
  }

  #of(kind: TargetKind): ThingsOfKind {
    const known = this.#indices.get(kind) ?? new ThingsOfKind(this.#entries.get(kind) ?? []);
    this.#indices.set(kind, known);
    return known;
  }
}

/** The things of a kind by their series and number. */
class ThingsOfKind {
  readonly things = new Map<string, NumberedThing>();
  readonly series = new Set<string>();
  readonly divided = new Set<string>();
  readonly stems = new Set<string>();

  constructor(entries: readonly Entry[]) {
    for (const { series, number, thing } of entries) this.#enter(series, number(), thing);
  }

  #enter(series: string, number: string, thing: NumberedThing): void {
    const key = `${series} ${number}`;
    this.series.add(series);
    if (!this.things.has(key)) this.things.set(key, thing);
    if (number.includes(".")) this.stems.add(stemOf(key));
    if (number.includes(" (")) this.divided.add(`${series} ${number.slice(0, number.indexOf(" ("))}`);
  }
}

function stemOf(key: string): string {
  return key.slice(0, key.lastIndexOf(".") + 1);
}
