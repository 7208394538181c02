import type { PlainToken } from "./word-view.ts";

/**
 * Whether a token is a sign that a file has around the mark of a note, and nobody wrote: the comma between two, and the parentheses that some
 * languages set it in. It stands as high as the mark, right beside it; LibreOffice moves the mark of a note's text to its front and leaves them.
 */
export function isNoteSign(tokens: readonly PlainToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "text" || !/^[(),]+$/.test(token.text)) return false;
  const { raised, style } = token.look;
  if (!raised && style !== "footnote reference") return false;
  const wasMoved = token.text === "()" && tokens[index - 1]?.kind === "tab" && tokens[index - 2]?.kind === "noteMark";
  if (wasMoved) return true;
  return [tokens[index - 1], tokens[index + 1]].some((beside) => beside?.kind === "note" || beside?.kind === "noteMark");
}
