import type { Block, Cell, ColumnAlign, Row, Table } from "../document/tree.ts";
import type { PlainCell, PlainRow, PlainTable } from "../word/word-view.ts";
import { boxOf } from "./boxes.ts";
import { type Caption, type CaptionLines, captionOf } from "./captions.ts";
import { cellOf } from "./cells.ts";
import type { Context } from "./context.ts";
import { figureOf, picturesOf } from "./figures.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";
import { braces, nowhere } from "./nodes.ts";
import { plainOf } from "./plain-words.ts";
import { type RemarksAfter, remarksAt } from "./table-remarks.ts";

/** What a table or a figure became, with its caption and the lines under it, and how many pieces that was. */
export interface Taken {
  readonly blocks: readonly Block[];
  readonly taken: number;
}

/** Takes what begins with a piece: a caption, then a table or pictures, then the remarks under it. */
export function tableBlocks(
  pieces: readonly Piece[],
  index: number,
  caption: CaptionLines | undefined,
  context: Context,
): Taken {
  const at = index + (caption?.lines.length ?? 0);
  const piece = pieces[at];
  if (piece?.kind === "line") return pictured(piece, pieces, at, index, caption, context);
  if (piece?.kind !== "table") return { blocks: [], taken: 1 };
  const { table } = piece;
  if (isBox(table) && !caption) return { blocks: boxOf(table, context), taken: at + 1 - index };
  if (isLayout(table) && !caption) {
    context.losses.add(
      "table-unrolled",
      {
        one: "A table of one column came over as the text in it",
        many: "# tables of one column came over as the text in them",
      },
      table.place,
    );
    return {
      blocks: context.bodyOf(
        table.rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesOf(cell.blocks, context.styles))),
        "box",
        context,
      ),
      taken: at + 1 - index,
    };
  }
  const under = remarksAt(pieces, at + 1, plainOf([table]), context);
  const own: Context = { ...context, letters: under.letters };
  return { blocks: [tableOf(table, caption && captionOf(caption, own), under, own)], taken: at + 1 + under.taken - index };
}

function pictured(
  line: Line,
  pieces: readonly Piece[],
  at: number,
  index: number,
  lines: CaptionLines | undefined,
  context: Context,
): Taken {
  const over = lines?.lines.map(({ words }) => words).join(" ") ?? "";
  const under = remarksAt(pieces, at + 1, over, context);
  const caption = lines && captionOf(lines, { ...context, letters: under.letters });
  const figures = picturesOf(line.tokens).flatMap(
    (picture, count) => figureOf(picture, line, count === 0 ? caption : undefined, context) ?? [],
  );
  const last = figures.length - 1;
  return {
    blocks: figures.map((figure, count) => (count === last ? { ...figure, remarks: under.remarks } : figure)),
    taken: at + 1 + under.taken - index,
  };
}

/** A single cell with lines around it. */
function isBox({ rows }: PlainTable): boolean {
  return rows.length === 1 && rows[0]?.cells.length === 1;
}

/** One column of several rows, which arranges text. */
function isLayout({ grid, rows }: PlainTable): boolean {
  return rows.length > 0 && grid.length <= 1 && rows.every(({ cells }) => cells.length === 1);
}

function tableOf(table: PlainTable, caption: Caption | undefined, under: RemarksAfter, context: Context): Table {
  const starts = columnsOf(table);
  const headCount = headsOf(table, context);
  const grid = cellsOf(table, starts, headCount);
  const rows = grid.map(
    (cells, index): Row => ({
      type: "row",
      span: nowhere,
      cells: cells.map(
        (cell): Cell => ({ ...cellOf(cell.cell, index < headCount, context), colSpan: cell.columns, rowSpan: cell.rows }),
      ),
    }),
  );
  const attributes = braces({ id: caption?.label, classes: context.turned.has(table) ? ["wide"] : [] });
  return {
    type: "table",
    span: nowhere,
    columns: starts.map((_, column) => alignOf(grid.slice(headCount), column)),
    ...((caption?.title.length || attributes) && { title: caption?.title ?? [] }),
    head: rows.slice(0, headCount),
    body: rows.slice(headCount),
    remarks: under.remarks,
    ...(attributes && { attributes }),
  };
}

/** A cell in its place. */
interface PlacedCell {
  readonly cell: PlainCell;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Where columns start that some cell starts at: programs write grids of many more columns than a table shows. */
function columnsOf({ rows }: PlainTable): readonly number[] {
  const starts = new Set<number>();
  for (const row of rows) {
    let at = row.skipped;
    for (const { span } of row.cells) {
      starts.add(at);
      at += span.columns;
    }
  }
  return [...starts].sort((one, other) => one - other);
}

/** The cells of every row that are not merged with those above, each with the columns and rows that it takes. */
function cellsOf({ rows }: PlainTable, starts: readonly number[], heads: number): readonly (readonly PlacedCell[])[] {
  const grid: PlacedCell[][] = [];
  const open = new Map<number, { readonly row: number; readonly index: number }>();
  rows.forEach((row, rowIndex) => {
    const placed: PlacedCell[] = [];
    grid.push(placed);
    let at = row.skipped;
    for (const cell of row.cells) {
      const start = at;
      at += cell.span.columns;
      const column = starts.indexOf(start);
      const columns = Math.max(1, starts.filter((one) => one >= start && one < at).length);
      const above = open.get(start);
      const goesOn = cell.span.rows === "continue" && above && rowIndex !== heads;
      if (goesOn) {
        const own = grid[above.row]?.[above.index];
        const line = grid[above.row];
        if (own && line) line[above.index] = { ...own, rows: rowIndex - above.row + 1 };
        continue;
      }
      placed.push({ cell, column, columns, rows: 1 });
      if (cell.span.rows === "start") open.set(start, { row: rowIndex, index: placed.length - 1 });
      else open.delete(start);
    }
  });
  return grid;
}

/** How many rows are heads: those that the file repeats, else a first row whose words are all bold or all in italics. */
function headsOf({ place, rows }: PlainTable, { losses, isOwn }: Context): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked < 0 ? Math.max(0, rows.length - 1) : marked;
  const [first] = rows;
  if (isOwn || !first || rows.length < 2 || !isDressed(first)) return 0;
  losses.add(
    "table-head-guessed",
    {
      one: "The first row of a table was taken for its head, as it is set off",
      many: "The first rows of # tables were taken for their heads, as they are set off",
    },
    place,
  );
  return 1;
}

function isDressed({ cells }: PlainRow): boolean {
  const texts = cells
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "paragraph" ? block.tokens : [])))
    .filter((token) => token.kind === "text");
  const words = texts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length > 0 && (words.every(({ look }) => look.bold) || words.every(({ look }) => look.italic));
}

/** How the cells of a column stand, where they all stand alike. */
function alignOf(rows: readonly (readonly PlacedCell[])[], column: number): ColumnAlign {
  const sides = rows
    .flatMap((cells) => cells.filter((cell) => cell.column === column && cell.columns === 1))
    .flatMap(({ cell }) => {
      const [first] = cell.blocks;
      return first?.kind === "paragraph" && first.tokens.length > 0 ? [first.properties.alignment] : [];
    });
  const [first] = sides;
  if (first === undefined || sides.some((side) => side !== first)) return "none";
  return first === "end" || first === "center" ? first : "none";
}
