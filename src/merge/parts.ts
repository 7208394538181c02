import type { Source } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import { type Line, paragraphEnd, type Unit } from "./lines.ts";

/** The labels of the notes that texts call. */
export function labelsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(/\[\^([^\]\s]{1,80})\]/g)].map(([, label = ""]) => label)));
}

/** How far one entry is from another, those behind twice as far. */
export function distance(one: number, other: number): number {
  return one < other ? other - one : (one - other) * 2;
}

/** Two paragraphs as one text, with the end of the first in it. `units` of a partner take the place of the first's. */
export function asOne(first: Line, second: Line, partner: Line = first): Pick<Line, "units" | "text" | "place"> {
  const end: Unit = { kind: "end", text: paragraphEnd, bold: false, italic: false, id: "end" };
  const head = withoutBlanks(partner.units, "end");
  const units = [...head, end, ...withoutBlanks(second.units, "start")];
  return { units, text: units.map(({ text }) => text).join(""), place: partner.place };
}

function withoutBlanks(units: readonly Unit[], side: "start" | "end"): readonly Unit[] {
  const isBlank = (unit: Unit | undefined) => unit !== undefined && unit.kind !== "note" && unit.text.trim() === "";
  let [from, to] = [0, units.length];
  if (side === "start") while (from < to && isBlank(units[from])) from += 1;
  else while (to > from && isBlank(units[to - 1])) to -= 1;
  return units.slice(from, to);
}

/** Units without the blanks around them. */
export function trimmed(units: readonly Unit[]): readonly Unit[] {
  return withoutBlanks(withoutBlanks(units, "start"), "end");
}

/** The words of a text that are not at the beginning of another, which it goes on from. */
export function beyond(text: string, begun: string): string {
  let count = 0;
  while (count < begun.length && begun[count] === text[count]) count += 1;
  return count > begun.length * 0.3 ? text.slice(count) : "";
}

/** How many of the words of a text are in another. */
export function share(text: string, other: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = new Set(other.match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length === 0 ? 0 : words.filter((word) => has.has(word)).length / words.length;
}

/** Where an edit of a file ended up in its text after all of them, and what it took away there. */
export interface EditedPlace {
  readonly start: number;
  readonly end: number;
  readonly removed: string;
}

/** Where edits of a file ended up. */
export function placesAfter(edits: readonly TextEdit[], source: Source): readonly EditedPlace[] {
  let shift = 0;
  const own = edits.filter((edit) => edit.span.source === source).sort((one, other) => one.span.start - other.span.start);
  return own.map(({ span: { start, end }, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { start: at, end: at + text.length, removed: source.text.slice(start, end) };
  });
}
