import type { Block, Cell, ColumnAlign, Figure, Row, Table } from "../document/tree.ts";
import type { PlainCell, PlainParagraph, PlainRow, PlainTable } from "../word/word-view.ts";
import { asText } from "./as-text.ts";
import { boxOf } from "./boxes.ts";
import { type Caption, type CaptionLines, captionOf, captionUnder } from "./captions.ts";
import { cellOf } from "./cells.ts";
import type { Context } from "./context.ts";
import { figureOf, picturesOf, tellObjects } from "./figures.ts";
import type { Line, Piece } from "./lines.ts";
import { braces, nowhere } from "./nodes.ts";
import { plainOf } from "./plain-words.ts";
import { lettersIn } from "./raised.ts";
import { runningText } from "./style-meaning.ts";
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
  const under = remarksAt(pieces, at + 1, lettersIn([table, ...paragraphsOf(caption)]), context);
  const own: Context = { ...context, letters: under.letters };
  const made = tableOf(table, caption && captionOf(caption, own), under, own);
  return { blocks: [made, ...context.bodyOf(under.others, "body", context)], taken: at + 1 + under.taken - index };
}

function pictured(
  line: Line,
  pieces: readonly Piece[],
  at: number,
  index: number,
  over: CaptionLines | undefined,
  context: Context,
): Taken {
  const below = over ? undefined : captionUnder(pieces, at + 1);
  const lines = over ?? below;
  const next = at + 1 + (below?.lines.length ?? 0);
  const under = remarksAt(pieces, next, lettersIn(paragraphsOf(lines)), context);
  const caption = lines && captionOf(lines, { ...context, letters: under.letters });
  tellObjects(line, context);
  const figures: Figure[] = [];
  for (const picture of picturesOf(line.tokens)) {
    const figure = figureOf(picture, line, figures.length === 0 ? caption : undefined, context);
    if (figure) figures.push(figure);
  }
  const last = figures.length - 1;
  if (last < 0) {
    // What is drawn was left out, and told: the words over it stay.
    const said = over?.lines.map((one) => ({ ...asText(one), style: runningText })) ?? [];
    return { blocks: context.bodyOf(said, "body", context), taken: at + 1 - index };
  }
  return {
    blocks: [
      ...figures.map((figure, count) => (count === last ? { ...figure, remarks: under.remarks } : figure)),
      ...context.bodyOf(under.others, "body", context),
    ],
    taken: next + under.taken - index,
  };
}

function paragraphsOf(caption: CaptionLines | undefined): readonly PlainParagraph[] {
  return caption?.lines.map(({ paragraph }) => paragraph) ?? [];
}

/** A single cell with lines around it. */
function isBox({ rows }: PlainTable): boolean {
  return rows.length === 1 && rows[0]?.cells.length === 1;
}

function tableOf(table: PlainTable, caption: Caption | undefined, under: RemarksAfter, context: Context): Table {
  const attributes = braces({ id: caption?.label, classes: context.turned.has(table) ? ["wide"] : [] });
  // Programs write grids of more columns than a table shows; in a file of ours each is the author's.
  const columns = context.isOwn ? [...table.grid.keys()] : columnsOf(table);
  return {
    type: "table",
    span: nowhere,
    ...tableGrid(table, headsOf(table, context), (cell, isHead) => cellOf(cell, isHead, context), columns),
    ...((caption?.title.length || attributes) && { title: caption?.title ?? [] }),
    remarks: under.remarks,
    ...(attributes && { attributes }),
  };
}

/** The columns and rows of a table of Word, of which the first are heads, with merged cells as one and what `fill` makes of each. */
export function tableGrid(
  table: PlainTable,
  heads: number,
  fill: (cell: PlainCell, isHead: boolean) => Omit<Cell, "colSpan" | "rowSpan">,
  starts = columnsOf(table),
): Pick<Table, "columns" | "head" | "body"> {
  const { rows: shown, heads: headCount } = withoutBlankHeads(table, heads);
  const grid = cellsOf(shown, starts, headCount);
  const rows = grid.map(
    (cells, index): Row => ({
      type: "row",
      span: nowhere,
      cells: cells.map((cell): Cell => ({ ...fill(cell.cell, index < headCount), colSpan: cell.columns, rowSpan: cell.rows })),
    }),
  );
  return {
    columns: starts.map((_, column) => alignOf(grid.slice(headCount), column)),
    head: headCount > 0 ? rows.slice(0, headCount) : [emptyRow(starts.length)],
    body: rows.slice(headCount),
  };
}

/** The head of a table that has none: pipes cannot be written without one, and one that says nothing is not printed. */
function emptyRow(columns: number): Row {
  const cell: Cell = { type: "cell", span: nowhere, content: [], blocks: [], colSpan: 1, rowSpan: 1 };
  return { type: "row", span: nowhere, cells: Array.from({ length: columns }, () => cell) };
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
function cellsOf(rows: readonly PlainRow[], starts: readonly number[], heads: number): readonly (readonly PlacedCell[])[] {
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

/** Rows without those of the head that say nothing, which only part it from what follows. */
function withoutBlankHeads(
  { rows }: PlainTable,
  heads: number,
): { readonly rows: readonly PlainRow[]; readonly heads: number } {
  const isBlank = ({ cells }: PlainRow) =>
    cells.every(
      ({ blocks, span }) =>
        span.rows === "one" && blocks.every((block) => block.kind === "paragraph" && plainOf([block]).trim() === ""),
    );
  const kept = rows.filter((row, index) => index >= heads || !isBlank(row));
  return { rows: kept, heads: heads - (rows.length - kept.length) };
}

/** How many rows are heads: those that the file repeats, else a first row whose words are all bold or all in italics. */
function headsOf({ place, rows, setsOffHead }: PlainTable, { losses, isOwn }: Context): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked < 0 ? Math.max(0, rows.length - 1) : marked;
  const [first] = rows;
  if (isOwn || !first || rows.length < 2 || !(setsOffHead || isDressed(first))) return 0;
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

/** Whether all words of a row are bold, or all in italics, as those of heads are. */
export function isDressed({ cells }: PlainRow): boolean {
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
