import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RRow, RTable } from "../document/resolved.ts";
import type { Context } from "../text/context.ts";
import { element } from "../text/element.ts";
import { type OpenCell, openCell, widthOfCell } from "../text/table-cell.ts";
import { points } from "../theme/geometry.ts";
import { styleOf } from "../theme/look.ts";
import { type ColumnWish, columnWidths, columnWishes, leastOfText, mostOfText } from "./columns.ts";

/** White at the end side of a cell (un-format 11.1), in points. */
export const cellEnd = 113 / 20;

/** The columns of a table as every output has them. Lengths are points. */
export interface TableGrid {
  /** Whether it stands on turned pages. */
  readonly turned: boolean;
  /** From the edge of the text to that of the table. */
  readonly start: number;
  /** How wide it is. */
  readonly room: number;
  /** What its columns want by their cells, and what they get. */
  readonly wishes: readonly ColumnWish[];
  readonly widths: readonly number[];
}

/** Where a table stands: in a frame, which it does not leave, or on upright or turned pages. */
export interface TablePlace {
  readonly framed: boolean;
  readonly turned: boolean;
}

/**
 * Looks whether the words of a table fit into its columns, and tells where they do not. Gives what finds the columns (un-format 11.1): for
 * that every line is measured, which not all outputs need.
 */
export function measureTable(table: RTable, { framed, turned }: TablePlace, context: Context, report: Report): () => TableGrid {
  const { theme, pages } = context;
  const cells = openCells([...table.head, ...table.body], context);
  const words = cells.map((open) => ({ open, least: widthOfCell(open, leastOfText) }));
  const wishes = (mostOf: (open: OpenCell) => number) =>
    columnWishes(
      table.columns,
      words.map(({ open, least }) => ({ ...open.cell, width: { least, most: mostOf(open) } })),
      cellEnd,
    );
  const least = wishes(() => 0).reduce((sum, wish) => sum + wish.least + cellEnd, 0);
  const { start, width, fullWidth } = theme.table;
  const whole = turned || (!framed && least > points(width));
  const room = turned ? pages.turned.right - pages.turned.left : points(whole ? fullWidth : width);
  if (least > room && table.columns.length <= mostColumns) reportCrowded(table, report);
  let grid: TableGrid | undefined;
  return () => {
    if (grid) return grid;
    const wanted = wishes((open) => widthOfCell(open, mostOfText));
    grid = { turned, start: whole ? 0 : points(start), room, wishes: wanted, widths: columnWidths(wanted, room, cellEnd) };
    return grid;
  };
}

/** A table of more columns is an error of its own. */
const mostColumns = 63;

function openCells(rows: readonly RRow[], context: Context): readonly OpenCell[] {
  const nowhere = element("TD", undefined);
  return rows.flatMap(({ cells }) => cells.map((cell) => openCell(cell, styleOf(context.theme, cell.role), nowhere, context)));
}

function reportCrowded({ columns, wide, span }: RTable, report: Report): void {
  const message = `The ${columns.length} columns of the table are too narrow for their words.`;
  report(
    diagnostic("table-crowded", message, { span, ...(wide && { help: "Take columns out, or shorten the longest words." }) }),
  );
}
