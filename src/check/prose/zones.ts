/**
 * Why words are not judged as the author's own: they are quoted; the title of a work; an address; a document symbol; in another language;
 * made by the program; a name that is spelled as its bearer spells it; printed as it was received; or typed letter for letter. It is
 * what a rule skips that says nothing else.
 */
export const everyZone = [
  "quoted",
  "work",
  "address",
  "symbol",
  "foreign",
  "generated",
  "name",
  "received",
  "verbatim",
] as const;

/** One of them. */
export type ZoneKind = (typeof everyZone)[number];

/** What rules of typography skip: marks and spaces are the author's also within a quotation, a title and a name. */
export const typographicZones: readonly ZoneKind[] = ["address", "symbol", "foreign", "generated", "received", "verbatim"];

/** A stretch of a text that rules leave alone; `start` inclusive, `end` exclusive. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly start: number;
  readonly end: number;
}

/** The zones of a text, for one question: does a range touch any of some kinds? */
export class Zones {
  readonly all: readonly Zone[];
  readonly #marks: Uint16Array | undefined;

  constructor(length: number, all: readonly Zone[]) {
    this.all = all;
    if (all.length === 0) return;
    this.#marks = new Uint16Array(length);
    for (const { kind, start, end } of all) {
      const bit = bitOf(kind);
      for (let at = start; at < end; at++) this.#marks[at] = (this.#marks[at] ?? 0) | bit;
    }
  }

  /** Whether a range shares a character with a zone of the kinds; one without characters, the characters beside it. */
  touches(start: number, end: number, kinds: readonly ZoneKind[]): boolean {
    if (!this.#marks) return false;
    const wanted = kinds.reduce((sum, kind) => sum | bitOf(kind), 0);
    const [from, to] = start === end ? [start - 1, end + 1] : [start, end];
    for (let at = Math.max(from, 0); at < to; at++) if (((this.#marks[at] ?? 0) & wanted) !== 0) return true;
    return false;
  }
}

function bitOf(kind: ZoneKind): number {
  return 1 << everyZone.indexOf(kind);
}
