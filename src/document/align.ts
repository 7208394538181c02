import type { RCell, RTable } from "./resolved.ts";

/** How a cell is aligned: as its column; a head that stands over several columns in their middle, any other cell of several at their start. */
export function alignOf({ column, colSpan, head }: RCell, { columns }: RTable): "start" | "center" | "end" {
  if (colSpan > 1) return head ? "center" : "start";
  return columns[column]?.align ?? "start";
}
