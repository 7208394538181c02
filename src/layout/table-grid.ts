import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RRow, RTable } from "../document/resolved.ts";
import type { Role } from "../document/tree.ts";
import { styleOf } from "../theme/look.ts";
import { type CellWidth, type ColumnWish, columnWidths, columnWishes } from "./columns.ts";
import type { Context } from "./context.ts";
import { points, turnedPage } from "./geometry.ts";
import { element } from "./structure.ts";
import { openCell, widthOfCell } from "./table-cell.ts";

/** White at the end side of a cell (un-format 11.1), in points. */
export const cellEnd = 113 / 20;

/** The columns of a table as every output has them. Lengths are points. */
export interface TableGrid {
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

/** Measures the cells of a table and finds its columns (un-format 11.1); tells where its words do not fit into them. */
export function gridOf(table: RTable, { framed, turned }: TablePlace, context: Context, report: Report): TableGrid {
  const { theme } = context;
  const cells = [...measured(table.head, "table-head", context), ...measured(table.body, "table-cell", context)];
  const wishes = columnWishes(table.columns, cells, cellEnd);
  const { start, width, fullWidth } = theme.table;
  const least = wishes.reduce((sum, wish) => sum + wish.least + cellEnd, 0);
  const whole = turned || (!framed && least > points(width));
  const page = turnedPage(theme);
  const room = turned ? page.right - page.left : points(whole ? fullWidth : width);
  if (least > room && table.columns.length <= mostColumns) reportCrowded(table, report);
  return { start: whole ? 0 : points(start), room, wishes, widths: columnWidths(wishes, room, cellEnd) };
}

/** A table of more columns is an error of its own. */
const mostColumns = 63;

/** Cells with what they need. */
function measured(rows: readonly RRow[], role: Role, context: Context): readonly CellWidth[] {
  const style = styleOf(context.theme, role);
  const nowhere = element("TD", undefined);
  return rows.flatMap(({ cells }) =>
    cells.map((cell) => ({ ...cell, width: widthOfCell(openCell(cell, style, nowhere, context)) })),
  );
}

function reportCrowded({ columns, wide, span }: RTable, report: Report): void {
  const message = `The ${columns.length} columns of the table are too narrow for their words.`;
  report(
    diagnostic("table-crowded", message, { span, ...(wide && { help: "Take columns out, or shorten the longest words." }) }),
  );
}
