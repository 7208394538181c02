import type { RRow } from "../document/resolved.ts";

/** Rows that a page or a file keeps together: from the index of the first to that after the last. */
export interface JoinedRows {
  readonly from: number;
  readonly to: number;
}

/** The rows of a head or a body by what joins them: a cell that takes several rows keeps them together. Every other row is alone. */
export function joinedRows(rows: readonly RRow[]): readonly JoinedRows[] {
  const groups: JoinedRows[] = [];
  let [from, to] = [0, 0];
  for (const [index, { cells }] of rows.entries()) {
    for (const { rowSpan } of cells) to = Math.max(to, index + rowSpan);
    if (to > index + 1 && index + 1 < rows.length) continue;
    groups.push({ from, to: index + 1 });
    from = index + 1;
  }
  return groups;
}
