import { partOfText } from "../traced-node.ts";
import type { RInline, RText } from "./resolved.ts";

/** A text as lines, each with the places of its characters, parted by breaks. */
export function linesOfText(text: RText): readonly RInline[] {
  const lines: RInline[] = [];
  let start = 0;
  for (let end = text.text.indexOf("\n"); end >= 0; end = text.text.indexOf("\n", start)) {
    lines.push(partOfText(text, start, end), { type: "line-break", span: partOfText(text, end, end + 1).span });
    start = end + 1;
  }
  return [...lines, partOfText(text, start, text.text.length)];
}
