import type * as lsp from "../../lsp/protocol.ts";

/** The path of a file of the document, as the server of editors names it. */
export function pathOf(uri: string): string {
  return decodeURI(uri.replace(/^file:\/\//, ""));
}

/** A text with the edits of a fix, none of which touches another. */
export function editedText(text: string, edits: readonly lsp.TextEdit[]): string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = ({ character, line }: lsp.Position) => Math.min((starts[line] ?? text.length) + character, text.length);
  const inOrder = edits
    .map(({ newText, range }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((one, other) => one.start - other.start);
  let at = 0;
  let written = "";
  for (const { end, newText, start } of inOrder) {
    written += text.slice(at, start) + newText;
    at = end;
  }
  return written + text.slice(at);
}
