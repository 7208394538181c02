import type { WCellSpan, WRow } from "./blocks.ts";

/** A column of the grid that is narrower than this, in points, is none: LibreOffice makes such of edges that its rounding sets apart. */
const narrowest = 0.5;

/** Whether a column is one of those; a width of none says nothing. */
function isSliver(width: number): boolean {
  return width > 0 && width < narrowest;
}

/** A grid and its rows without columns that nobody sees and that no cell has to itself. */
export function withoutSlivers(
  grid: readonly number[],
  rows: readonly WRow[],
): { readonly grid: readonly number[]; readonly rows: readonly WRow[] } {
  if (!grid.some(isSliver)) return { grid, rows };
  const own = new Set<number>();
  for (const { cells, skipped } of rows) {
    let at = skipped;
    for (const { span } of cells) {
      if (span.columns === 1) own.add(at);
      at += span.columns;
    }
  }
  const isColumn = grid.map((width, index) => !isSliver(width) || own.has(index));
  const slivers = [0];
  for (const one of isColumn) slivers.push((slivers.at(-1) ?? 0) + (one ? 0 : 1));
  const sliversBefore = (column: number): number => slivers[Math.min(column, grid.length)] ?? 0;
  const columnsIn = (from: number, count: number): number => count - sliversBefore(from + count) + sliversBefore(from);
  const without = (row: WRow): WRow => {
    let at = row.skipped;
    const cells = row.cells.map((cell) => {
      const from = at;
      at += cell.span.columns;
      const fitted = (span: WCellSpan): WCellSpan => ({ ...span, columns: Math.max(1, columnsIn(from, span.columns)) });
      const { former } = cell;
      return { ...cell, span: fitted(cell.span), ...(former && { former: { ...former, was: fitted(former.was) } }) };
    });
    return { ...row, cells, skipped: columnsIn(0, row.skipped) };
  };
  return { grid: grid.filter((_, index) => isColumn[index]), rows: rows.map(without) };
}
