import type { RInline } from "../../document/resolved.ts";

/** The characters of inline content without its notes, for names and measures. */
export function runningText(content: readonly RInline[]): string {
  let text = "";
  for (const part of content) {
    if (part.type === "text" || part.type === "ref") text += part.text;
    else if (part.type === "link") for (const piece of part.content) text += piece.text;
    else if (part.type === "line-break") text += " ";
  }
  return text;
}
