import { type Line, textOf } from "./lines.ts";

/** A number that was typed in the place of one that Word counted: its characters, and the paragraph without it. */
export interface TypedNumber {
  readonly number: string;
  readonly rest: Line;
}

/** Finds a number at the start of a paragraph that had one of its list and has none now. */
export function typedNumber(old: Line, fresh: Line): TypedNumber | undefined {
  if (!old.paragraph.number || fresh.paragraph.number) return undefined;
  const [number] = /^\s*(?:\(?(?:\d{1,4}(?:\.\d{1,3})?|\p{L}{1,5})[.)]|\d{1,4}[.)]?)\s+/u.exec(fresh.text) ?? [];
  if (number === undefined || old.text.startsWith(number)) return undefined;
  let [from, length] = [0, 0];
  while (length < number.length) length += fresh.units[from++]?.text.length ?? number.length;
  const units = fresh.units.slice(from);
  return length === number.length ? { number: number.trim(), rest: { ...fresh, units, text: textOf(units) } } : undefined;
}
