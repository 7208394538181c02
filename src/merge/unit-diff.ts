import { diffArrays } from "../compare/differences.ts";
import type { Unit } from "./lines.ts";

/** What stands in the place of what: units from `from` on, up to `fromEnd`, became those from `to` on. */
export interface Hunk {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** Changes of two texts that are looked for before both are called wholly different. */
const mostEdits = 2_000;

/** A text of which less stays is replaced as a whole. */
const leastStays = 0.3;

/** For each unit of the old text, which of the new is the same; -1 for those that went. */
export function sameUnits(old: readonly Unit[], fresh: readonly Unit[]): Int32Array {
  const same = new Int32Array(old.length).fill(-1);
  const parts = diffArrays(old.map(idOf), fresh.map(idOf), { maxEditLength: mostEdits });
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed) for (let index = 0; index < count; index++) same[from + index] = to + index;
    if (!added) from += count;
    if (!removed) to += count;
  }
  gather(same, fresh);
  const words = (units: readonly Unit[]) => units.filter(({ text }) => text.trim() !== "").length;
  const stays = old.filter(({ text }, index) => same[index] !== -1 && text.trim() !== "").length;
  if (stays < leastStays * Math.min(words(old), words(fresh))) same.fill(-1);
  return same;
}

/** Units between two insertions that are taken for a part of them, where the second ends with the same. */
const mostBetween = 4;

/** Of a few units between two insertions, those at the end of the second are the ones that stayed: so “ and para. 4” is one insertion. */
function gather(same: Int32Array, fresh: readonly Unit[]): void {
  for (let end = 0; end < same.length; end++) {
    const next = end + 1 < same.length ? (same[end + 1] ?? -1) : fresh.length;
    const last = same[end] ?? -1;
    if (last < 0 || next <= last + 1) continue;
    let start = end;
    while (start > 0 && end - start < mostBetween && same[start - 1] === (same[start] ?? 0) - 1) start -= 1;
    const first = same[start] ?? 0;
    const before = start > 0 ? (same[start - 1] ?? -1) : -1;
    if ((start > 0 && before < 0) || first <= before + 1) continue;
    const shift = next - 1 - last;
    const isRepeated = (index: number) => fresh[(same[index] ?? 0) + shift]?.id === fresh[same[index] ?? 0]?.id;
    let repeats = shift > end - start;
    for (let index = start; repeats && index <= end; index++) repeats = isRepeated(index);
    if (repeats) for (let index = start; index <= end; index++) same[index] = (same[index] ?? 0) + shift;
  }
}

/** What changed, where what only a blank separates is one change. */
export function hunksOf(old: readonly Unit[], fresh: readonly Unit[], same: Int32Array): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let to = 0;
  let from = 0;
  const close = (fromEnd: number, toEnd: number) => {
    if (fromEnd > from || toEnd > to) add(hunks, { from, fromEnd, to, toEnd }, old);
  };
  for (let index = 0; index < old.length; index++) {
    const other = same[index] ?? -1;
    if (other < 0) continue;
    close(index, other);
    from = index + 1;
    to = other + 1;
  }
  close(old.length, fresh.length);
  return hunks;
}

function add(hunks: Hunk[], hunk: Hunk, old: readonly Unit[]): void {
  const last = hunks.at(-1);
  const between = last && old.slice(last.fromEnd, hunk.from);
  const replaces = (one: Hunk) => one.fromEnd > one.from && one.toEnd > one.to;
  if (last && between?.length === 1 && between[0]?.text === " " && (replaces(last) || replaces(hunk)))
    hunks[hunks.length - 1] = { ...last, fromEnd: hunk.fromEnd, toEnd: hunk.toEnd };
  else hunks.push(hunk);
}

function idOf({ id }: Unit): string {
  return id;
}
