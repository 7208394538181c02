import type { words } from "./words.ts";

/** The key of each thing that can be put in, as the editor names keys. */
export const insertionKeys: readonly (readonly [what: keyof typeof words.insertions, key: string])[] = [
  ["note", "Alt-Shift-n"],
  ["reference", "Alt-Shift-r"],
  ["item", "Alt-Shift-i"],
  ["quotation", "Alt-Shift-q"],
  ["table", "Alt-Shift-t"],
  ["figure", "Alt-Shift-f"],
  ["annex", "Alt-Shift-x"],
  ["recommendation", "Alt-Shift-c"],
  ["heading", "Alt-Shift-h"],
];

/** A key as it is read: "Alt+Shift+N". */
export function keyName(key: string): string {
  const parts = key.split("-");
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}
