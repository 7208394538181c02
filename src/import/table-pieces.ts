import type { PlainRow, PlainTable } from "../word/word-view.ts";
import { captionAt } from "./captions.ts";
import type { Context } from "./context.ts";
import { type Piece, piecesOf } from "./lines.ts";
import { plainOf } from "./plain-words.ts";

/** How far widths of columns may differ of tables that were one, in points: Word rounds what it cuts. */
const slack = 1;

/** The pieces of a text with tables as they are meant: those that were cut in two as one, those that only arrange text as that text. */
export function withTablesMeant(pieces: readonly Piece[], context: Context): readonly Piece[] {
  const whole = joined(pieces, context);
  const captioned = new Set<Piece>();
  for (const index of whole.keys()) {
    const under = whole[index + (captionAt(whole, index)?.lines.length ?? 0)];
    if (under && under !== whole[index]) captioned.add(under);
  }
  return whole.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== "table" || context.isOwn || captioned.has(piece) || !isLayout(piece.table, context)) return [piece];
    context.losses.add(
      "table-unrolled",
      {
        one: "A table of one column came over as the text in it",
        many: "# tables of one column came over as the text in them",
      },
      piece.table.place,
    );
    return inside(piece.table, context);
  });
}

function inside({ rows }: PlainTable, { styles }: Context): readonly Piece[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => piecesOf(blocks, styles)));
}

/** One column of several rows, some of which hold more than a line: it arranges text. */
function isLayout(table: PlainTable, { styles }: Context): boolean {
  const { grid, rows } = table;
  if (rows.length < 2 || grid.length > 1 || rows.some(({ cells }) => cells.length !== 1)) return false;
  return rows.some(({ cells }) => {
    const pieces = cells.flatMap(({ blocks }) => piecesOf(blocks, styles));
    return pieces.length > 1 || pieces.some((piece) => piece.kind !== "line" || piece.numeral !== undefined);
  });
}

/** Tables that follow each other at once and have the same columns as one table, as long as the second begins with no head of its own. */
function joined(pieces: readonly Piece[], { losses }: Context): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const more = last?.kind === "table" && piece.kind === "table" ? rowsAfter(last.table, piece.table) : undefined;
    if (last?.kind !== "table" || piece.kind !== "table" || !more) {
      result.push(piece);
      continue;
    }
    losses.add(
      "tables-joined",
      { one: "Two tables with the same columns became one", many: "Tables with the same columns became one, # times" },
      piece.table.place,
    );
    result[result.length - 1] = { kind: "table", table: { ...last.table, rows: [...last.table.rows, ...more] } };
  }
  return result;
}

/** The rows with which a table goes on with the one before it, without a head that is repeated; none where it is another table. */
function rowsAfter(before: PlainTable, table: PlainTable): readonly PlainRow[] | undefined {
  const isAlike =
    before.grid.length > 1 &&
    before.grid.length === table.grid.length &&
    before.grid.every((width, index) => Math.abs(width - (table.grid[index] ?? 0)) <= slack);
  if (!isAlike || before.hasLines !== table.hasLines || before.isFloating || table.isFloating) return undefined;
  const heads = headsOf(table);
  const repeats = wordsOf(heads) === wordsOf(headsOf(before));
  return heads.length === 0 || repeats ? table.rows.slice(heads.length) : undefined;
}

function headsOf({ rows }: PlainTable): readonly PlainRow[] {
  const end = rows.findIndex(({ isHead }) => !isHead);
  return rows.slice(0, end < 0 ? rows.length : end);
}

function wordsOf(rows: readonly PlainRow[]): string {
  return rows.map(({ cells }) => cells.map(({ blocks }) => plainOf(blocks).trim()).join("\t")).join("\n");
}
