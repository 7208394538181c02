import type { Change, RCell, RColumn, RRow, RTable } from "../document/resolved.ts";
import { alignShapes, type Pair, type Shape } from "./align.ts";
import { plain, plainBlocks } from "./tokens.ts";

/** A column of two tables as one: where it stands in either, as far as it does, and that it came or went. */
export interface JointColumn extends Pair {
  readonly change?: Change;
}

/**
 * The columns of two tables as those of one, in the order of both; a column that stands elsewhere went and came. None where they are the same, where
 * none stayed, or where a cell takes several columns or rows, which belongs to no one column.
 */
export function pairColumns(old: RTable, fresh: RTable): readonly Pair[] | undefined {
  if (joinsCells(old) || joinsCells(fresh)) return undefined;
  const pairs = alignShapes(columnShapes(old), columnShapes(fresh));
  const isSame = pairs.every((pair) => pair.old === pair.fresh);
  return isSame || !pairs.some(isInBoth) ? undefined : pairs;
}

/** The columns themselves; widths that an author gave do not hold for more columns than there were. */
export function columnsOf(pairs: readonly Pair[], old: RTable, fresh: RTable): readonly RColumn[] {
  return pairs.map((pair): RColumn => {
    const column = fresh.columns[pair.fresh ?? -1] ?? old.columns[pair.old ?? -1];
    return { align: column?.align ?? "start" };
  });
}

/** A row of either table without the cells that only one of them has, by which rows are known. */
export function sharedOf(row: RRow, pairs: readonly Pair[], side: keyof Pair): RRow {
  const columns = new Set(pairs.filter(isInBoth).map((pair) => pair[side]));
  return { ...row, cells: row.cells.filter(({ column }) => columns.has(column)) };
}

/** The cell of a row in a column, as far as it has one. */
export function cellIn(row: RRow, column: number | undefined): RCell | undefined {
  return row.cells.find((cell) => cell.column === column);
}

/** A cell that says nothing, for a row of one version in a column of the other; none where the row has no cell to be like. */
export function emptyCell({ cells }: RRow): RCell | undefined {
  const [like] = cells;
  if (!like) return undefined;
  const { anchor: _, labelled: __, change: ___, ...cell } = like;
  return { ...cell, header: false, content: [], blocks: [] };
}

/** Cells in the order of columns, each in its own. */
export function placed(cells: readonly (RCell | undefined)[]): readonly RCell[] {
  return cells.flatMap((cell, column) => (cell ? [{ ...cell, column }] : []));
}

function isInBoth({ old, fresh }: Pair): boolean {
  return old !== undefined && fresh !== undefined;
}

function joinsCells({ head, body }: RTable): boolean {
  return [...head, ...body].some(({ cells }) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
}

/** A column is known by its head, or by what its cells say. */
function columnShapes({ columns, head, body }: RTable): readonly Shape[] {
  const textsOf = (rows: readonly RRow[]) => {
    const texts = columns.map((): string[] => []);
    for (const { cells } of rows)
      for (const { column, content, blocks } of cells) texts[column]?.push(plain(content) + plainBlocks(blocks));
    return texts;
  };
  const [heads, texts] = [textsOf(head), textsOf(body)];
  return columns.map((_, at): Shape => {
    const label = heads[at]?.join("\n") || undefined;
    const text = texts[at]?.join("\n") ?? "";
    return { kind: "column", label, id: `${label ?? ""}\n\n${text}`, says: () => text };
  });
}
