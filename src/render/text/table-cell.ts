import type { RBlock, RCell } from "../../document/resolved.ts";
import { inlineText } from "./inline.ts";
import { type Indent, unbreakable, widthOf, wrap } from "./wrap.ts";

/** A paragraph of a cell, and what stands before its first line and the others. */
export interface Piece extends Indent {
  readonly text: string;
}

/** The paragraphs of a cell; items with their numbers. */
export function piecesOf({ content, blocks }: RCell): readonly Piece[] {
  const first = content.length > 0 || blocks.length === 0 ? [{ text: inlineText(content), first: "", rest: "" }] : [];
  return [...first, ...piecesOfBlocks(blocks, "")];
}

function piecesOfBlocks(blocks: readonly RBlock[], margin: string): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.type === "paragraph") return [{ text: inlineText(block.content), first: margin, rest: margin }];
    if (block.type !== "list") return [];
    return block.items.flatMap(({ blocks: [head, ...rest] }) => {
      if (head?.type !== "paragraph") return [];
      const marker = block.ordered ? (head.number?.text ?? "") : "•";
      const hanging = margin + " ".repeat(widthOf(marker) + 1);
      return [
        { text: inlineText(head.content), first: `${margin}${marker} `, rest: hanging },
        ...piecesOfBlocks(rest, hanging),
      ];
    });
  });
}

/** How wide a cell would like to be, and how wide its longest word is, with what stands before it. */
export function cellWidths(pieces: readonly Piece[]): { readonly wanted: number; readonly least: number } {
  let [wanted, least] = [1, 1];
  for (const { text, first } of pieces) {
    const indent = widthOf(first);
    for (const line of text.split("\n")) wanted = Math.max(wanted, indent + widthOf(line));
    for (const word of text.split(/\s+/).flatMap(unbreakable)) least = Math.max(least, indent + widthOf(word));
  }
  return { wanted, least };
}

/** The lines of a cell in its column. */
export function cellLines(pieces: readonly Piece[], width: number): string[] {
  return pieces.flatMap(({ text, first, rest }) => wrap(text, { first, rest }, width));
}
