import type { NumberStep } from "../document/number.ts";
import { joinParts, type NumberPart, stepsOf } from "./levels.ts";

/** Something with a number of parts, to be listed with others of its kind. */
export interface Numbered {
  readonly parts: readonly NumberPart[];
}

/** One number of a collapsed list, or a range of at least three that follow each other. */
export type Chunk<T extends Numbered> =
  | { readonly type: "one"; readonly item: T; readonly steps: Steps }
  | { readonly type: "range"; readonly first: T; readonly last: T; readonly from: Steps; readonly to: Steps };

type Steps = readonly NumberStep[];

/**
 * Sorts numbers, drops what is doubled, and joins three or more that follow each other: 12, 13, 14 and 17 become 12–14 and 17; two
 * stay two. Sub-items of one paragraph name it once: 7 (a)–(c) and (e).
 */
export function collapse<T extends Numbered>(items: readonly T[], glue: "." | " "): readonly Chunk<T>[] {
  const sorted = distinct([...items].sort((one, other) => compare(one.parts, other.parts)));
  const chunks: Chunk<T>[] = [];
  let before: T | undefined;
  for (let at = 0; at < sorted.length; ) {
    const end = runEnd(sorted, at);
    const length = end - at >= 2 ? end - at + 1 : 1;
    const [first, last] = [sorted[at], sorted[at + length - 1]];
    if (!first || !last) break;
    const from = shown(first, before, glue);
    if (length === 1) chunks.push({ type: "one", item: first, steps: from });
    else chunks.push({ type: "range", first, last, from, to: shown(last, first, glue) });
    before = last;
    at += length;
  }
  return chunks;
}

/** How many different paragraphs (or sections, or tables) a list names: one wants the singular. */
export function countHeads(items: readonly Numbered[], glue: "." | " "): number {
  const heads = items.map(({ parts }) => joinParts(glue === " " ? headOf(parts) : parts, glue));
  return new Set(heads).size;
}

/** What a paragraph is called without its sub-items: "104.12" of "104.12 (a)". */
function headOf(parts: readonly NumberPart[]): readonly NumberPart[] {
  const items = parts.findIndex(({ joint }, index) => index > 0 && joint === undefined);
  return items < 0 ? parts : parts.slice(0, items);
}

function compare(one: readonly NumberPart[], other: readonly NumberPart[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = (one[index]?.value ?? 0) - (other[index]?.value ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function distinct<T extends Numbered>(sorted: readonly T[]): T[] {
  return sorted.filter((item, index) => {
    const before = sorted[index - 1];
    return !before || compare(before.parts, item.parts) !== 0;
  });
}

/** The index of the last item that follows without a gap from the one at `start`. */
function runEnd(sorted: readonly Numbered[], start: number): number {
  let end = start;
  while (follows(sorted[end], sorted[end + 1])) end += 1;
  return end;
}

function follows(one: Numbered | undefined, next: Numbered | undefined): boolean {
  if (!one || !next || !sameHead(one.parts, next.parts)) return false;
  return (one.parts.at(-1)?.value ?? 0) + 1 === next.parts.at(-1)?.value;
}

/** Whether two numbers differ in their last part only. */
function sameHead(one: readonly NumberPart[], other: readonly NumberPart[]): boolean {
  return one.length === other.length && one.slice(0, -1).every((part, index) => part.value === other[index]?.value);
}

/**
 * The number as it stands after the one before it: a sub-item beside its sister shows its own part alone, but not where its line prints the
 * whole ("104.1–104.3").
 */
function shown(item: Numbered, before: Numbered | undefined, glue: "." | " "): Steps {
  const last = item.parts.at(-1);
  const alone = glue === " " && item.parts.length > 1 && last?.joint === undefined;
  const short = alone && before !== undefined && sameHead(before.parts, item.parts);
  return stepsOf(short && last ? [last] : item.parts, glue);
}
