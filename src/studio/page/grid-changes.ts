import { inlinesToMarkdown } from "../../document/markdown-inlines.ts";
import type { ColumnAlign } from "../../document/tree.ts";
import { text } from "../../import/nodes.ts";
import type { GridRow, GridTable } from "../protocol.ts";

/** Columns that a table may have: as many as Word's. */
const mostColumns = 63;

/** A cell of a grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A table to begin with. */
export const emptyGrid: GridTable = {
  caption: "",
  columns: ["none", "none", "none"],
  heads: 1,
  rows: Array.from({ length: 3 }, () => ({ cells: [[""], [""], [""]] })),
};

/** The grid with other words in a cell. */
export function withCell(grid: GridTable, { column, row }: GridPlace, words: string): GridTable {
  const change = ({ cells }: GridRow): GridRow => ({ cells: cells.map((lines, at) => (at === column ? [words] : lines)) });
  return { ...grid, rows: grid.rows.map((one, at) => (at === row ? change(one) : one)) };
}

/** The grid with a row more, under another. */
export function withRow(grid: GridTable, under: number): GridTable {
  const made: GridRow = { cells: grid.columns.map(() => [""]) };
  const rows = [...grid.rows.slice(0, under + 1), made, ...grid.rows.slice(under + 1)];
  return { ...grid, rows, heads: under + 1 < grid.heads ? grid.heads + 1 : grid.heads };
}

/** The grid without a row; as it is where that is its last, or its only head. */
export function withoutRow(grid: GridTable, row: number): GridTable {
  const isHead = row < grid.heads;
  if (grid.rows.length < 2 || (isHead && grid.heads < 2)) return grid;
  return { ...grid, rows: grid.rows.filter((_, at) => at !== row), heads: isHead ? grid.heads - 1 : grid.heads };
}

/** The grid with a column more, behind another; as it is where no more are possible. */
export function withColumn(grid: GridTable, behind: number): GridTable {
  if (grid.columns.length >= mostColumns) return grid;
  const put = <Part>(parts: readonly Part[], part: Part) => [...parts.slice(0, behind + 1), part, ...parts.slice(behind + 1)];
  return columnsOf(grid, put<ColumnAlign>(grid.columns, "none"), (cells) => put(cells, [""]));
}

/** The grid without a column; as it is where that is its last. */
export function withoutColumn(grid: GridTable, column: number): GridTable {
  if (grid.columns.length < 2) return grid;
  const drop = <Part>(parts: readonly Part[]) => parts.filter((_, at) => at !== column);
  return columnsOf(grid, drop(grid.columns), drop);
}

/** The grid with a column whose words stand otherwise. */
export function withAlign(grid: GridTable, column: number, align: ColumnAlign): GridTable {
  const { dashes: _, ...rest } = grid;
  return { ...rest, columns: grid.columns.map((own, at) => (at === column ? align : own)) };
}

/** The grid under another caption. */
export function withCaption(grid: GridTable, caption: string): GridTable {
  const { over: _, ...rest } = grid;
  return { ...rest, caption };
}

/** The grid with so many rows of heads; the line of dashes moves. */
export function withHeads(grid: GridTable, heads: number): GridTable {
  return { ...grid, heads: Math.min(Math.max(heads, 1), Math.max(grid.rows.length - 1, 1)) };
}

/** The grid with cells of a spreadsheet from a cell on: words between tabs and line ends, for which rows and columns are added. */
export function withSheet(grid: GridTable, { column, row }: GridPlace, sheet: string): GridTable {
  const lines = sheet
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  let wide = grid;
  const columns = Math.min(column + Math.max(...lines.map(({ length }) => length)), mostColumns);
  while (wide.columns.length < columns) wide = withColumn(wide, wide.columns.length - 1);
  const blank: GridRow = { cells: wide.columns.map(() => [""]) };
  const rows = [...wide.rows];
  for (const [index, words] of lines.entries()) {
    const { cells } = rows[row + index] ?? blank;
    rows[row + index] = { cells: cells.map((own, at) => plainCell(words[at - column]) ?? own) };
  }
  return { ...wide, rows };
}

function plainCell(words: string | undefined): readonly string[] | undefined {
  if (words === undefined) return undefined;
  const place = { inCell: true, oneLine: true, startsBlock: false };
  return [words.trim() === "" ? "" : inlinesToMarkdown([text(words.trim())], place)];
}

function columnsOf(
  grid: GridTable,
  columns: readonly ColumnAlign[],
  change: (cells: readonly (readonly string[])[]) => readonly (readonly string[])[],
): GridTable {
  const { dashes: _, ...rest } = grid;
  return { ...rest, columns, rows: grid.rows.map(({ cells }) => ({ cells: change(cells) })) };
}
