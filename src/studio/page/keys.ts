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

/** The key of each button that has one, wherever the focus is; a browser keeps Ctrl+N and Ctrl+O for itself. */
export const buttonKeys: readonly (readonly [id: keyof typeof words.buttons, key: string])[] = [
  ["begin", "Alt-Shift-w"],
  ["open", "Alt-Shift-o"],
  ["kept", "Alt-Shift-d"],
  ["save", "Alt-Shift-s"],
  ["insert", "Alt-Shift-p"],
  ["form-toggle", "Alt-Shift-m"],
  ["outline-toggle", "Alt-Shift-l"],
  ["versions", "Alt-Shift-v"],
  ["studio-help", "F1"],
];

/** The key that goes from the text to the pages, and back. */
export const turnKey = "Alt-Shift-g";

/** A key as it is read: "Alt+Shift+N". */
export function keyName(key: string): string {
  const parts = key.split("-");
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}

/** The key that was pressed, by its name: a letter of another script by its place on the keyboard. */
export function pressedKey({ altKey, code, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
  const held = [ctrlKey && "Ctrl", metaKey && "Meta", altKey && "Alt", shiftKey && "Shift"].filter((each) => each !== false);
  return [...held, /^F\d+$/.test(key) ? key : letter].join("-");
}
