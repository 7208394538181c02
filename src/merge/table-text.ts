import { diffArrays } from "../compare/differences.ts";
import { tableRows } from "../document/markdown-table.ts";
import type { Cell, ColumnAlign } from "../document/tree.ts";
import { nowhere } from "../import/nodes.ts";
import { isDressed, tableGrid } from "../import/tables.ts";
import type { PlainCell, PlainTable } from "../word/word-view.ts";
import type { Line, Row } from "./lines.ts";

/** What is written in a cell that came back: its lines in the source, of the cell that it was. */
export type CellText = (fresh: readonly Line[], old: readonly Line[] | undefined, isHead: boolean) => readonly string[];

/** A table that came back: its rows, and the row that each was. */
export interface ReturnedTable {
  readonly table: PlainTable;
  readonly rows: readonly { readonly fresh: Row; readonly old: Row | undefined }[];
  /** How columns of the table that was sent stand, where there was one. */
  readonly columns: readonly ColumnAlign[];
}

/** The rows of a table with the line of dashes under its heads, as pipes say it; merged cells have the signs of those that they are merged with. */
export function tableText({ table, rows, columns }: ReturnedTable, write: CellText): string {
  const texts = new Map<PlainCell, readonly string[]>();
  const heads = headsOf(table, rows);
  for (const [index, { fresh, old }] of rows.entries()) {
    const same = sameCells(old?.cells ?? [], fresh.cells);
    for (const [at, cell] of fresh.row.cells.entries())
      texts.set(cell, write(fresh.cells[at] ?? [], old?.cells[same[at] ?? -1], index < heads));
  }
  const source = new Map<Cell["blocks"], readonly string[]>();
  const grid = tableGrid(table, heads, (cell) => {
    const blocks: Cell["blocks"] = [];
    source.set(blocks, texts.get(cell) ?? [""]);
    return { type: "cell", span: nowhere, content: [], blocks };
  });
  const [first] = rows.filter(({ old }) => old !== undefined);
  const same = first ? sameCells(first.old?.cells ?? [], first.fresh.cells) : [];
  const aligns = grid.columns.map((align, at) => columns[same[at] ?? -1] ?? align);
  const printed = { ...grid, columns: aligns, type: "table", span: nowhere, remarks: [] } as const;
  return tableRows(printed, ({ blocks }) => source.get(blocks) ?? [""]).join("\n");
}

/** Rows that are heads: those that the file repeats, those that were, else a first row that is set off. */
function headsOf(table: PlainTable, rows: ReturnedTable["rows"]): number {
  const marked = table.rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked < 0 ? Math.max(0, table.rows.length - 1) : marked;
  const were = rows.findIndex(({ old }) => !old?.row.isHead);
  const [first] = table.rows;
  return were > 0 ? were : table.rows.length > 1 && first && isDressed(first) ? 1 : 0;
}

/** For each cell of a row that came back, which of those that were sent it was; -1 for one that came. */
function sameCells(old: Row["cells"], fresh: Row["cells"]): readonly number[] {
  const same = fresh.map(() => -1);
  const textsOf = (cells: Row["cells"]) => cells.map((lines) => lines.map(({ text }) => text).join("\n"));
  let [from, to] = [0, 0];
  let gap: readonly number[] = [];
  for (const { added, removed, count } of diffArrays([...textsOf(old)], [...textsOf(fresh)])) {
    if (removed) {
      gap = Array.from({ length: count }, (_, step) => from + step);
      from += count;
    } else if (added) {
      if (gap.length === count) for (const [step, index] of gap.entries()) same[to + step] = index;
      to += count;
    } else {
      for (let step = 0; step < count; step++) same[to + step] = from + step;
      from += count;
      to += count;
      gap = [];
    }
  }
  return same;
}
