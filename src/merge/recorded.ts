import type { WParagraph } from "../word/blocks.ts";
import type { Change } from "./change.ts";
import type { Returned } from "./document-edits.ts";
import { type Entry, type Line, textOf, type Unit } from "./lines.ts";
import type { Difference } from "./prove.ts";
import { linesIn } from "./sent.ts";
import { type Hunk, hunksOf, sameUnits } from "./unit-diff.ts";

/** A paragraph of the source with what was recorded in it, and what could not be put into it. */
export interface WithRecorded {
  readonly line: Line;
  readonly missed: readonly Change[];
}

/** How often each text is there. */
export function countsOf(entries: readonly Pick<Entry, "text">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of entries) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What of a file was recorded as a change: told by the file without those changes. */
export class Recorded {
  readonly #texts: ReadonlyMap<string, number>;
  readonly #before = new Map<WParagraph, Line>();

  constructor(unchanged: Returned) {
    const lines = [...unchanged.entries.flatMap(linesIn), ...[...unchanged.notes.values()].flat()];
    const rows = unchanged.entries.filter(({ kind }) => kind === "row");
    this.#texts = countsOf([...rows, ...lines]);
    for (const line of lines) for (const one of line.paragraph.from) this.#before.set(one, line);
  }

  /** Whether the file has a text without what it recorded. */
  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** What a paragraph of the file was without what was recorded; nothing of one that came as a whole. */
  before({ paragraph }: Line): Line | undefined {
    for (const one of paragraph.from) {
      const line = this.#before.get(one);
      if (line) return line;
    }
    return undefined;
  }

  /** Whether an entry came, or stands where it does, without a record of that. */
  isOld(entry: Entry): boolean {
    const [first] = linesIn(entry).filter(({ text }) => text.trim() !== "");
    return first ? this.before(first)?.text === first.text : this.has(entry.text);
  }

  /** Whether a source and the file differ in a paragraph for which nothing was recorded, or which is not as it was sent; `sent` says how often each text was. */
  isBeyond({ wanted, line }: Difference, sent: ReadonlyMap<string, number>): boolean {
    if (wanted === "") return (this.#texts.get(line.text) ?? 0) < (sent.get(line.text) ?? 0);
    const before = this.before(line);
    return before !== undefined && !sent.has(before.text);
  }

  /** A paragraph of the source with the changes that were recorded in the file's: those alone, at the words that both have. */
  onto(own: Line, fresh: Line): WithRecorded {
    const before = this.before(fresh);
    if (!before || idsOf(before) === idsOf(own)) return { line: fresh, missed: [] };
    const [kept, known] = [sameUnits(before.units, own.units), sameUnits(fresh.units, own.units)];
    const units: Unit[] = [];
    const missed: Change[] = [];
    let at = 0;
    for (const hunk of hunksOf(before.units, fresh.units, sameUnits(before.units, fresh.units))) {
      const came = fresh.units.slice(hunk.to, hunk.toEnd);
      const place = placeIn(own.units, hunk, kept, before.units);
      if (place && place.start >= at) {
        units.push(...own.units.slice(at, place.start), ...came);
        at = place.end;
      } else if (!isMade(hunk, kept, known))
        missed.push(missedAs(textOf(before.units.slice(hunk.from, hunk.fromEnd)), textOf(came), fresh));
    }
    units.push(...own.units.slice(at));
    return { line: { ...fresh, units, text: textOf(units) }, missed };
  }
}

function idsOf({ units }: Line): string {
  return units.map(({ id }) => id).join("\n");
}

/** A recorded change for which the source has other words now. */
function missedAs(old: string, fresh: string, { place }: Line): Change {
  const left = "The source has other words there now.";
  return { kind: "text", old, fresh, place, left, code: "merge-left" };
}

/** Whether a change is in another text already: by the units of what was and of what is that are `kept` and `known` there. */
function isMade({ from, fromEnd, to, toEnd }: Hunk, kept: Int32Array, known: Int32Array): boolean {
  return toEnd > to ? known.slice(to, toEnd).every((at) => at >= 0) : kept.slice(from, fromEnd).every((at) => at < 0);
}

/** Where the words of a change stand in another text; nothing where they are not all there, or the text changed right at them. */
function placeIn(
  own: readonly Unit[],
  { from, fromEnd }: Hunk,
  kept: Int32Array,
  before: readonly Unit[],
): { readonly start: number; readonly end: number } | undefined {
  const [previous, next] = [from > 0 ? kept[from - 1] : -1, fromEnd < before.length ? kept[fromEnd] : own.length];
  const start = from < fromEnd ? kept[from] : previous === -1 && from > 0 ? next : (previous ?? -1) + 1;
  if (start === undefined || start < 0) return undefined;
  for (let index = from; index < fromEnd; index++) if (kept[index] !== start + index - from) return undefined;
  const end = start + fromEnd - from;
  const isApart = from === fromEnd && next !== undefined && next >= 0 && next !== start;
  return isApart ? undefined : { start, end };
}
