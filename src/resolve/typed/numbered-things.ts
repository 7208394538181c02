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

/** Everything of a document that has a number, by its kind, the series that it counts in, and the number as it is printed without its signs. */
export class NumberedThings {
  readonly #things = new Map<string, NumberedThing>();
  readonly #series = new Set<string>();
  #divided: ReadonlySet<string> | undefined;
  #stems: ReadonlySet<string> | undefined;

  add(kind: TargetKind, series: string, number: string, thing: NumberedThing): void {
    this.#series.add(`${kind} ${series}`);
    const key = `${kind} ${series} ${number}`;
    if (!this.#things.has(key)) this.#things.set(key, thing);
  }

  find(kind: TargetKind, series: string, number: string): NumberedThing | undefined {
    return this.#things.get(`${kind} ${series} ${number}`);
  }

  /** Whether a paragraph has items that are numbered. */
  isDivided(kind: TargetKind, series: string, number: string): boolean {
    this.#divided ??= new Set([...this.#things.keys()].filter((key) => key.includes(" (")).map(headOf));
    return this.#divided.has(`${kind} ${series} ${number}`);
  }

  /** Whether a number differs from one that there is in what stands behind its last point alone: "104.99", where there is 104.1. */
  hasSister(kind: TargetKind, series: string, number: string): boolean {
    if (!number.includes(".")) return false;
    this.#stems ??= new Set([...this.#things.keys()].map(stemOf));
    return this.#stems.has(stemOf(`${kind} ${series} ${number}`));
  }

  /** Whether anything of a kind is numbered in a series. */
  has(kind: TargetKind, series: string): boolean {
    return this.#series.has(`${kind} ${series}`);
  }
}

function stemOf(key: string): string {
  return key.slice(0, key.lastIndexOf(".") + 1);
}

/** The number that an item stands under: "7" of "7 (a)". */
function headOf(key: string): string {
  return key.slice(0, key.indexOf(" ("));
}
