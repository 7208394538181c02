import type { Inline } from "../../src/document/tree.ts";
import { nowhere } from "./nowhere.ts";
import type { Piece, PrintedLine } from "./read-lines.ts";

/** What inlines of a printed document need to know. */
export interface Reading {
  /** A look that the paragraph has anyway, such as the bold of a heading. */
  readonly plain?: "bold" | "italic";
  /** Characters before the text, which the program sets itself: a number, a bullet. */
  readonly skip?: number;
  /** The name of the note that a raised mark calls; none where it calls none. */
  readonly note: (mark: string) => string | undefined;
}

/** The text of lines that were one paragraph, with its italics, its bold words and its calls of notes. */
export function inlinesOf(lines: readonly PrintedLine[], { plain, skip = 0, note }: Reading): Inline[] {
  return trimmed(pieces(lines), skip).flatMap((piece): Inline[] => {
    if (piece.raised) return raised(piece, note);
    const text: Inline = { type: "text", text: piece.text, span: nowhere };
    const italic: Inline = piece.italic && plain !== "italic" ? { type: "emphasis", content: [text], span: nowhere } : text;
    return [piece.bold && plain !== "bold" ? { type: "strong", content: [italic], span: nowhere } : italic];
  });
}

/** The pieces of lines, one for each look; a line that ends with a hyphen or a slash goes on without a space. */
function pieces(lines: readonly PrintedLine[]): Piece[] {
  const all: Piece[] = [];
  for (const [index, line] of lines.entries())
    for (const [place, piece] of line.pieces.entries()) {
      const last = all.at(-1);
      const space = index > 0 && place === 0 && !piece.raised && !/\S[-–—/]$/.test(last?.text ?? "") ? " " : "";
      const text = space + piece.text;
      if (piece.raised && text.startsWith(" ") && last) all[all.length - 1] = { ...last, text: `${last.text} ` };
      if (last && sameLook(last, piece)) all[all.length - 1] = { ...last, text: last.text + text };
      else all.push({ ...piece, text });
    }
  return all.map((piece) => (piece.raised ? piece : { ...piece, text: piece.text.replace(/ +/g, " ") }));
}

const sameLook = (a: Piece, b: Piece) => a.raised === b.raised && (a.raised || (a.bold === b.bold && a.italic === b.italic));

/** Pieces without the first characters and the space behind them. Spaces at the edges of italics and bold words move out of them. */
function trimmed(all: readonly Piece[], skip: number): Piece[] {
  let left = skip;
  const kept: Piece[] = [];
  for (const piece of all) {
    const text = piece.raised ? piece.text : piece.text.slice(left).replace(kept.length === 0 ? /^\s+/ : /^$/, "");
    left = piece.raised ? left : Math.max(left - piece.text.length, 0);
    if (text === "") continue;
    const last = kept.at(-1);
    const moves = (piece.bold || piece.italic) && text.startsWith(" ") && last && !last.raised && !last.bold && !last.italic;
    if (moves) kept[kept.length - 1] = { ...last, text: `${last.text} ` };
    kept.push({ ...piece, text: moves ? text.slice(1) : text });
  }
  return kept;
}

/** Raised letters: marks of notes, or a part of the text (“19th”). */
function raised({ text }: Piece, note: Reading["note"]): Inline[] {
  const names = text
    .trim()
    .split(/,\s*/)
    .map((mark) => (/^(\d+|\*+)$/.test(mark) ? note(mark) : undefined));
  if (names.some((name) => name === undefined)) {
    const letters: Inline = { type: "text", text: text.trim(), span: nowhere };
    return [{ type: "superscript", content: [letters], span: nowhere }];
  }
  return names.flatMap((id): Inline[] => (id === undefined ? [] : [{ type: "note-call", id, idSpan: nowhere, span: nowhere }]));
}
