import type { Context } from "./context.ts";
import { kindOf } from "./kind.ts";
import type { TargetKind } from "./labels.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";

/** Gives labels to all that fields point to, before anything is made of it: a reference may stand before its target. */
export function registerLabels(pieces: readonly Piece[], context: Context): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "box") registerLabels(piece.pieces, context);
    else if (piece.kind === "table") {
      for (const { cells } of piece.table.rows)
        for (const { blocks } of cells) registerLabels(piecesOf(blocks, context.styles), context);
    } else if (piece.paragraph.bookmarks.length > 0) {
      const names = piece.paragraph.bookmarks.map(({ name }) => name);
      context.labels.give(names, targetKindOf(piece, pieces[index - 1], context), piece.words);
    }
  }
}

function targetKindOf(line: Line, before: Piece | undefined, context: Context): TargetKind {
  const { numeral, style, words } = line;
  if (style.roles.includes("box-title")) return "box";
  if (/^figure/i.test(words)) return "figure";
  if (style.meaning.is === "table-number" || style.meaning.is === "table-title")
    return style.roles.every((role) => role.startsWith("figure")) && style.roles.length > 0 ? "figure" : "table";
  const kind = kindOf(line, { before, inItems: false }, context);
  if (kind === "item")
    return context.theme.structure.preamble === "operative" && numeral?.form === "arabic" ? "paragraph" : "item";
  if (kind !== "heading") return "paragraph";
  return numeral?.word === "ARTICLE" ? "article" : numeral?.word === "PART" ? "part" : "section";
}
