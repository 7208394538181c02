import type { RCell, RTable } from "../document/resolved.ts";

/** Whether a cell of a table's head that ends with row `foot` (from 0) stands over several columns with further heads under it: a thin rule is then drawn below it (un-format 11.1). */
export function standsOver({ colSpan }: RCell, foot: number, { head }: RTable): boolean {
  return colSpan > 1 && foot < head.length - 1;
}
