import type { Cell, Row, Table } from "./tree.ts";

/** The rows of a table and the line of dashes between its heads and its body; `write` gives the lines of a cell. */
export function tableRows({ body, columns, head }: Table, write: (cell: Cell) => readonly string[]): string[] {
  const dashes = columns.map((align) => ({ none: "---", start: ":--", center: ":-:", end: "--:" })[align]);
  const lines = (rows: readonly Row[]) => gridOf(rows, columns.length, write).flatMap(rowLines);
  return [...lines(head), `| ${dashes.join(" | ")} |`, ...lines(body)];
}

/** The lines of every cell of the grid: of those that are merged with another, the sign that says so. */
export function gridOf(
  rows: readonly Row[],
  columns: number,
  write: (cell: Cell) => readonly string[],
): (readonly string[])[][] {
  const grid: (readonly string[])[][] = rows.map(() => []);
  for (const [index, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column]) column++;
      for (let row = 0; row < cell.rowSpan; row++) {
        for (let at = 0; at < cell.colSpan; at++) {
          const signs = at > 0 ? ["<<"] : ["^^"];
          const line = grid[index + row];
          if (line) line[column + at] = row === 0 && at === 0 ? write(cell) : signs;
        }
      }
    }
    const own = grid[index];
    if (own) for (let at = 0; at < Math.max(columns, own.length); at++) own[at] ??= [""];
  }
  return grid;
}

/** A row; where a cell has several lines, all lines but the last end with a backslash. */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.map((lines) => (lines.length > 1 ? barred(lines[at] ?? "") : (lines[at] ?? "")));
    return `| ${parts.join(" | ")} |${at + 1 < height ? " \\" : ""}`;
  });
}

/** A line of blocks with its bars escaped, as cells want them. */
function barred(line: string): string {
  return line.replace(/(?<!\\)(\\*)\|/g, (all, slashes: string) => (slashes.length % 2 === 1 ? all : `${slashes}\\|`));
}
