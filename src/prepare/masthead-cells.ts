import type { RMasthead } from "../document/first-page.ts";
import { mastheadRoles } from "../document/own-roles.ts";
import { widthOf } from "../fonts/fonts.ts";
import type { Context } from "../text/context.ts";
import type { Column } from "../text/paragraph.ts";
import { points } from "../theme/geometry.ts";
import { styleOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";

/** What the theme says of the masthead. */
export type MastheadLook = Theme["page"]["masthead"];

/** Which columns of the masthead's table a cell takes. */
export interface MastheadCell {
  readonly from: number;
  readonly to: number;
}

/** The cells with text: name and symbol in the first row, organ and Distr. block in the second (un-format 3.1). Before both is the emblem's column. */
export interface MastheadCells {
  readonly organization: MastheadCell;
  readonly symbols: MastheadCell;
  readonly organ: MastheadCell;
  readonly distribution: MastheadCell;
}

/** Parts the columns among the cells: an organization that is too long for its own column, as in Russian, takes the next as well. */
export function mastheadCells({ organization }: Pick<RMasthead, "organization">, context: Context): MastheadCells {
  const { theme, looks } = context;
  const { face, size } = looks.of(styleOf(theme, mastheadRoles.organization));
  const isLong = widthOf(face, size, organization) > points(theme.page.masthead.columns[1] ?? 0);
  const end = isLong ? 3 : 2;
  return {
    organization: { from: 1, to: end },
    symbols: { from: end, to: 4 },
    organ: { from: 1, to: 3 },
    distribution: { from: 3, to: 4 },
  };
}

/** How wide a cell is, in twips. */
export function cellWidth({ from, to }: MastheadCell, { columns }: MastheadLook): number {
  return columns.slice(from, to).reduce((sum, column) => sum + column, 0);
}

/** Where a cell is on the page, in points. */
export function cellColumn(cell: MastheadCell, look: MastheadLook): Column {
  const left = look.x + cellWidth({ from: 0, to: cell.from }, look);
  return { left: points(left), right: points(left + cellWidth(cell, look)) };
}
