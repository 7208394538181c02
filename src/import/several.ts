import { asText } from "./as-text.ts";
import type { Line, Piece } from "./lines.ts";

/** Whether a line is the number of a document and nothing else, as those of several in one file are: "Decision 6/CMA.3". */
export function isDocumentNumber(piece: Piece | undefined): boolean {
  return (
    piece?.kind === "line" &&
    piece.style.meaning.is === "heading" &&
    /^(?:draft )?(?:decision|resolution) [\w./-]{0,9}\d[\w./-]{0,9}$/i.test(asText(piece).words)
  );
}

/** What a file holds that may hold several documents. */
export interface FoundDocuments {
  /** The lines with which they begin; none where the file holds one. */
  readonly numbers: readonly Line[];
  /** What stands before the first of them, then each. */
  readonly texts: readonly (readonly Piece[])[];
}

/** Looks for several documents in a file. */
export function documentsIn(pieces: readonly Piece[]): FoundDocuments {
  const starts = pieces.flatMap((piece, index) => (isDocumentNumber(piece) ? [index] : []));
  if (starts.length < 2) return { numbers: [], texts: [pieces] };
  const bounds = [0, ...starts, pieces.length];
  return {
    numbers: starts.flatMap((start) => pieces[start] ?? []).flatMap((piece) => (piece.kind === "line" ? [piece] : [])),
    texts: bounds.slice(1).map((end, index) => pieces.slice(bounds[index], end)),
  };
}
