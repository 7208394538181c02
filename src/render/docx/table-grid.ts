import type { RCell, RRow } from "../../document/resolved.ts";

/** A cell of the file: Word wants one in every row that a cell takes, those after the first empty. */
export interface CellPlace {
  readonly column: number;
  readonly columns: number;
  /** None where a row has fewer cells than the table has columns: Word calls such a row damaged. */
  readonly cell: RCell | undefined;
  /** Whether it starts a cell of several rows, or goes on with one. */
  readonly merge: "restart" | "continue" | undefined;
  /** Whether it goes on in the next row. */
  readonly goesOn: boolean;
}

/** Lays out rows on the grid of the file, `count` columns wide. */
export function layRows(rows: readonly RRow[], count: number): readonly (readonly CellPlace[])[] {
  const open = new Map<number, { readonly cell: RCell; readonly to: number }>();
  return rows.map(({ cells }, index) => {
    const own = new Map(cells.map((cell) => [cell.column, cell]));
    const places: CellPlace[] = [];
    for (let column = 0; column < Math.max(count, 1); ) {
      const above = open.get(column);
      const cell = own.get(column) ?? (above && above.to > index ? above.cell : undefined);
      const goesOn = cell !== undefined && (own.has(column) ? cell.rowSpan > 1 : (above?.to ?? 0) > index + 1);
      const merge = cell && cell.rowSpan > 1 ? (own.has(column) ? "restart" : "continue") : undefined;
      const columns = Math.min(cell?.colSpan ?? 1, Math.max(count, 1) - column);
      places.push({ column, columns, cell, merge, goesOn });
      if (cell && own.has(column)) open.set(column, { cell, to: index + cell.rowSpan });
      column += columns;
    }
    return places;
  });
}
