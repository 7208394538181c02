import type { Block, Cell } from "../document/tree.ts";
import type { PlainCell } from "../word/word-view.ts";
import { asText } from "./as-text.ts";
import type { Context } from "./context.ts";
import { flattened } from "./flattened.ts";
import { type Piece, piecesOf } from "./lines.ts";
import { nowhere } from "./nodes.ts";

/** What a cell holds: a line of text, and paragraphs and lists after it. */
export function cellOf(cell: PlainCell, isHead: boolean, context: Context): Omit<Cell, "colSpan" | "rowSpan"> {
  const pieces = piecesOf(cell.blocks, context.styles, "cell")
    .map(withoutLoneNumber(cell))
    .map((piece) => (context.isOwn ? piece : withWholeFigure(piece)));
  const built = context.bodyOf(pieces, "cell", context).flatMap((block) => inCell(block, cell, context));
  const blocks = isHead ? built.map(undressed) : built;
  const [first, ...rest] = blocks;
  const begins = first?.type === "paragraph" && !first.attributes;
  return { type: "cell", span: nowhere, content: begins ? first.content : [], blocks: begins ? rest : blocks };
}

/** What a head says without the bold or the italics that all of it has, since heads are set off anyhow. */
function undressed(block: Block): Block {
  if (block.type === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(undressed) })) };
  if (block.type !== "paragraph") return block;
  const [only, ...calls] = block.content;
  return calls.every(({ type }) => type === "note-call") && (only?.type === "strong" || only?.type === "emphasis")
    ? undressed({ ...block, content: [...only.content, ...calls] })
    : block;
}

/** A number of a list that is alone in its cell is what the cell says, as the numbers of rows do; it begins no list. */
function withoutLoneNumber({ blocks }: PlainCell): (piece: Piece) => Piece {
  const numbered = blocks.filter((block) => block.kind === "paragraph" && block.number !== undefined).length;
  return (piece) => {
    if (piece.kind !== "line" || numbered !== 1 || !piece.numeral || piece.numeral.isTyped || piece.numeral.form === "bullet")
      return piece;
    return asText(piece);
  };
}

/** A figure that is all of a cell, whose blanks hold it together: "1 358 000", "(2 783.2)". */
function withWholeFigure(piece: Piece): Piece {
  if (piece.kind !== "line" || !/^\(?[−–-]?\d{1,3}(?: \d{3})+(?:[.,]\d{1,6})?\)?$/.test(piece.words)) return piece;
  const tokens = piece.tokens.map((token) =>
    token.kind === "text" ? { ...token, text: token.text.trim().replaceAll(" ", "\u00a0") } : token,
  );
  return { ...piece, tokens };
}

/** What a cell cannot hold, as the text of it. */
function inCell(block: Block, cell: PlainCell, context: Context): readonly Block[] {
  if (block.type === "paragraph" || block.type === "list") return [block];
  const [first] = cell.blocks;
  context.losses.add(
    "cell-flattened",
    {
      one: "A cell holds more than paragraphs and lists, and came over as its text",
      many: "# cells hold more than paragraphs and lists, and came over as their text",
    },
    first?.place,
  );
  return flattened(block);
}
