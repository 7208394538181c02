import type { RText } from "../document/resolved.ts";
import { partOfText } from "../traced-node.ts";

/** A text with a part of it in italics: what leads to the end of that part, and the rest, where there is one. */
export function splitText(text: RText, from: number, to: number): readonly [readonly RText[], RText | undefined] {
  const lead = from > 0 ? [partOfText(text, 0, from)] : [];
  const rest = to < text.text.length ? partOfText(text, to, text.text.length) : undefined;
  return [[...lead, { ...partOfText(text, from, to), italic: true }], rest];
}
