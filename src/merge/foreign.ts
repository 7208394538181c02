import type { Base } from "./base.ts";
import type { Returned } from "./document-edits.ts";

/** Whether hardly anything of a file is found in the source: no longer text that is in both, nor the key of one. */
export function isForeign({ entries }: Returned, { sent }: Base): boolean {
  const isLong = ({ text }: { readonly text: string }) => text.length > 20 && !text.includes("\n");
  const long = sent.entries.filter(isLong);
  const texts = new Set(long.map(({ text }) => text));
  const keys = new Set(long.flatMap((entry) => entry.keys));
  const known = entries.filter((entry) => texts.has(entry.text) || entry.keys.some((key) => keys.has(key))).length;
  return long.length > 0 && known < Math.min(long.length, entries.length) * 0.3;
}

/** Whether what a file was made from is no earlier state of the source: hardly a line of the one is in the other. */
export function isOther(sent: string, now: string): boolean {
  return keptLines(sent, now) < 0.1;
}

/** How many of the lines of a text are in another, from 0 to 1, as far as the shorter can have them; short lines say nothing. */
export function keptLines(text: string, other: string): number {
  const linesIn = (of: string) => new Set(of.split("\n").filter((line) => line.length > 20));
  const [before, after] = [linesIn(text), linesIn(other)];
  const all = Math.min(before.size, after.size);
  return all === 0 ? 1 : [...before].filter((line) => after.has(line)).length / all;
}
