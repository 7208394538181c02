import type { PlainToken } from "./word-view.ts";

/**
 * Whether a token is a sign that a file has around the mark of a note, and nobody wrote: the comma between two, and the parentheses that some
 * languages set it in. It has the style of marks, or stands as high as one right beside it; LibreOffice moves the mark of a note's text to its front and leaves them.
 */
export function isNoteSign(tokens: readonly PlainToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "text" || !/^[(),]+$/.test(token.text)) return false;
  const { raised, style } = token.look;
  // In the style of marks nobody types: one that is left where both marks went is none of the text's.
  if (style === "footnote reference" || style === "endnote reference") return true;
  if (!raised) return false;
  const wasMoved = token.text === "()" && tokens[index - 1]?.kind === "tab" && tokens[index - 2]?.kind === "noteMark";
  if (wasMoved) return true;
  return [tokens[index - 1], tokens[index + 1]].some((beside) => beside?.kind === "note" || beside?.kind === "noteMark");
}
