import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

/** A cell as it is written, and how many columns and rows it takes. */
export interface WrittenCell {
  readonly content: Content;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** What cells say that belong to another: to the one above, to the one before. */
const above = "^^";
const before = "<<";

/** A cell that is such a sign, or several lines with one among them. */
const sign = /^[ \t]*(?:\^\^|<<)$/m;

/** A cell of its own with all that is merged with it. */
interface Area {
  readonly content: Content;
  readonly row: number;
  readonly column: number;
  lastRow: number;
  lastColumn: number;
  /** How many places of the grid it takes. */
  count: number;
  /** The last sign that merges one with it. */
  sign: Content;
}

/**
 * The cells of a table's head or body, without those that are merged with another: `^^` with the cell above, `<<` with the one before it. What
 * belongs to a cell must be a rectangle, and every row needs a cell of its own; else the mistake is reported and nothing is merged.
 */
export function mergeCells(
  rows: readonly (readonly Content[])[],
  part: "head" | "body",
  run: Run,
): readonly (readonly WrittenCell[])[] {
  if (rows.some((row) => row.some(({ text }) => sign.test(text)))) {
    const grid = new MergedGrid(rows, part, run);
    if (!grid.wrong) return grid.cells();
  }
  return rows.map((row) => row.map((content) => ({ content, colSpan: 1, rowSpan: 1 })));
}

/** The areas of cells on the grid of their table. */
class MergedGrid {
  /** Whether a mistake was reported. */
  wrong = false;
  readonly #grid: Area[][] = [];
  readonly #part: "head" | "body";
  readonly #run: Run;

  constructor(rows: readonly (readonly Content[])[], part: "head" | "body", run: Run) {
    this.#part = part;
    this.#run = run;
    for (const [row, contents] of rows.entries()) {
      this.#grid.push([]);
      for (const [column, content] of contents.entries()) this.#grid[row]?.push(this.#place(content, row, column));
    }
    for (const area of new Set(this.#grid.flat())) this.#checkShape(area);
    if (!this.wrong) this.#checkRows(rows);
  }

  /** The cells that begin in each row. */
  cells(): WrittenCell[][] {
    return this.#grid.map((areas, row) =>
      areas
        .filter((area, column) => area.row === row && area.column === column)
        .map(({ content, column, lastRow, lastColumn }) => {
          return { content, colSpan: lastColumn - column + 1, rowSpan: lastRow - row + 1 };
        }),
    );
  }

  /** The area that a cell belongs to, which grows by it; a new one for a cell of its own. */
  #place(content: Content, row: number, column: number): Area {
    const { text } = content;
    const own = { content, row, column, lastRow: row, lastColumn: column, count: 1, sign: content };
    if (text.includes("\n") && sign.test(text)) {
      this.#refuse("The row goes on from the line above, so that the sign in this cell merges nothing.", content);
    }
    if (text !== above && text !== before) return own;
    const area = text === above ? this.#grid[row - 1]?.[column] : this.#grid[row]?.[column - 1];
    if (!area) {
      const what = text === above ? `No cell of the table's ${this.#part} stands above` : "No cell stands before";
      this.#refuse(`${what} this one to be merged with it.`, content);
      return own;
    }
    area.lastRow = row;
    area.lastColumn = Math.max(area.lastColumn, column);
    area.count += 1;
    area.sign = content;
    return area;
  }

  #checkShape({ row, column, lastRow, lastColumn, count, sign: last }: Area): void {
    if (count === (lastRow - row + 1) * (lastColumn - column + 1)) return;
    this.#refuse("The cells that are merged here form no rectangle.", last);
  }

  #checkRows(rows: readonly (readonly Content[])[]): void {
    for (const [row, cells] of this.cells().entries()) {
      const first = rows[row]?.[0];
      if (cells.length === 0 && first) this.#refuse("Every cell of this row is merged with the one above it.", first);
    }
  }

  #refuse(message: string, content: Content): void {
    this.wrong = true;
    complain(this.#run, "table-merge", message, { span: content.span(0, content.text.length) });
  }
}
