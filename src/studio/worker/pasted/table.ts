import { plainText } from "../../../document/plain.ts";
import type { Block, Cell, ColumnAlign, Row, Table } from "../../../document/tree.ts";
import { nowhere, paragraph, text } from "../../../import/nodes.ts";
import type { HtmlElement } from "./html.ts";
import type { HtmlCell, HtmlRow } from "./rows.ts";

/** A cell with what it holds, and how much of the grid it takes. */
interface FilledCell extends HtmlCell {
  readonly cell: Cell;
  readonly column: number;
}

/** A table of the dialect; the blocks of its cells where it is there for their places alone, with a single cell or with tables in its cells. */
export function tableOf(
  rows: readonly HtmlRow[],
  fill: (cell: HtmlElement, isHead: boolean) => readonly Block[],
): readonly Block[] {
  const heads = headsOf(rows);
  const filled = rows.map(({ cells }, index) => cells.map((cell) => ({ cell, blocks: fill(cell.element, index < heads) })));
  const all = filled.flat();
  if (all.length < 2 || all.some(({ blocks }) => blocks.some(({ type }) => type === "table")))
    return all.flatMap(({ blocks }) => blocks);
  if (all.every(({ blocks }) => blocks.length === 0)) return [];
  const grid = placed(filled, heads);
  const columns = grid.flat().reduce((most, { cell, column }) => Math.max(most, column + cell.colSpan), 0);
  const sides = sidesOf(grid.slice(heads));
  const made = grid.map((cells): Row => ({ type: "row", span: nowhere, cells: cells.map(({ cell }) => cell) }));
  const table: Table = {
    type: "table",
    span: nowhere,
    columns: Array.from({ length: columns }, (_, column) => alignOf(sides.get(column) ?? [])),
    head: heads > 0 ? made.slice(0, heads) : [emptyRow(columns)],
    body: made.slice(heads),
    remarks: [],
  };
  return [table];
}

/** A table of plain texts, as spreadsheets put them beside: the first row is its head where it holds no figures and others do. */
export function tableOfTexts(rows: readonly (readonly string[])[]): Table {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const heads = isHeading(rows[0] ?? [], rows.slice(1)) ? 1 : 0;
  const made = rows.map((cells) => rowOf(Array.from({ length: columns }, (_, at) => cells[at] ?? "")));
  return {
    type: "table",
    span: nowhere,
    columns: Array.from({ length: columns }, (_, at) =>
      isFigures(rows.slice(heads).map((row) => row[at] ?? "")) ? "end" : "none",
    ),
    head: heads > 0 ? made.slice(0, 1) : [emptyRow(columns)],
    body: made.slice(heads),
    remarks: [],
  };
}

function rowOf(cells: readonly string[]): Row {
  return {
    type: "row",
    span: nowhere,
    cells: cells.map((words) => ({ ...emptyCell, content: words === "" ? [] : [text(words)] })),
  };
}

/** Blocks that a cell or a note can hold: paragraphs and lists, and quotations in notes; of others their words. */
export function simplified(blocks: readonly Block[], takesQuotations = false): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "paragraph":
        return [block];
      case "heading":
        return [paragraph(block.content)];
      case "list":
        return [
          { ...block, items: block.items.map((item) => ({ ...item, blocks: simplified(item.blocks, takesQuotations) })) },
        ];
      case "quotation":
        return takesQuotations ? [{ ...block, blocks: simplified(block.blocks, true) }] : simplified(block.blocks);
      case "table":
        return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap(wordsOf));
      default:
        return [];
    }
  });
}

function wordsOf({ blocks, content }: Cell): readonly Block[] {
  return [...(content.length > 0 ? [paragraph(content)] : []), ...blocks];
}

/** Every cell in its place, with no more columns and rows than are free, so that all cells of the table are rectangles. */
function placed(
  rows: readonly (readonly { readonly cell: HtmlCell; readonly blocks: readonly Block[] }[])[],
  heads: number,
): readonly (readonly FilledCell[])[] {
  const taken: Set<number>[] = rows.map(() => new Set());
  return rows.map((cells, index) => {
    const own = taken[index] ?? new Set();
    let column = 0;
    return cells.map(({ blocks, cell }): FilledCell => {
      while (own.has(column)) column++;
      let columns = 1;
      while (columns < cell.columns && !own.has(column + columns)) columns++;
      const until = Math.min(index + cell.rows, index < heads ? heads : rows.length);
      for (let row = index; row < until; row++) for (let at = 0; at < columns; at++) taken[row]?.add(column + at);
      const filled = cellOf(blocks, columns, until - index);
      const place = { ...cell, cell: filled, column };
      column += columns;
      return place;
    });
  });
}

function cellOf(blocks: readonly Block[], colSpan: number, rowSpan: number): Cell {
  const held = simplified(blocks);
  const [first, ...rest] = held;
  const own = { type: "cell", span: nowhere, colSpan, rowSpan } as const;
  return first?.type === "paragraph" ? { ...own, content: first.content, blocks: rest } : { ...own, content: [], blocks: held };
}

/** How many rows are heads: those that say so, else a first row that is bold, or holds no figures where others do. */
function headsOf(rows: readonly HtmlRow[]): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked < 0) return Math.max(0, rows.length - 1);
  if (marked > 0 || rows.length < 2) return marked;
  const [first, ...rest] = rows.map(({ cells }) => cells.map(({ element }) => wordsIn(element)));
  const isBold = rows[0]?.cells.every(({ element, isBold }, at) => isBold || first?.[at] === "" || isDressed(element)) ?? false;
  return isBold || isHeading(first ?? [], rest) ? 1 : 0;
}

function isHeading(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const filled = first.filter((words) => words.trim() !== "");
  const hasFigures = rest.some((row) => row.some((words) => isFigure(words)));
  return filled.length > 0 && hasFigures && !filled.some((words) => isFigure(words) && !/^\d{4}$/.test(words.trim()));
}

function isFigures(column: readonly string[]): boolean {
  const filled = column.filter((words) => words.trim() !== "");
  return filled.length > 0 && filled.every(isFigure);
}

function isFigure(words: string): boolean {
  return /^[-–−(+$€£]?\s?\d[\d\s.,\u00a0\u202f]*\s?[%)]?$/.test(words.trim());
}

/** Whether all that a cell says is bold. */
function isDressed({ children }: HtmlElement): boolean {
  const said = children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return (
    said.length > 0 &&
    said.every(
      (child) =>
        typeof child !== "string" &&
        (child.name === "b" ||
          child.name === "strong" ||
          /font-weight:\s*(?:bold|[6-9]00)/i.test(child.attributes.get("style") ?? "") ||
          isDressed(child)),
    )
  );
}

function wordsIn({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join("");
}

/** How the cells that say something stand, by their columns. */
function sidesOf(rows: readonly (readonly FilledCell[])[]): ReadonlyMap<number, readonly ColumnAlign[]> {
  const sides = new Map<number, ColumnAlign[]>();
  for (const { align, cell, column } of rows.flat()) {
    if (cell.colSpan > 1 || plainText(cell.content).trim() === "") continue;
    const known = sides.get(column);
    if (known) known.push(align);
    else sides.set(column, [align]);
  }
  return sides;
}

/** How a column stands: as its cells, where all of them stand alike. */
function alignOf(sides: readonly ColumnAlign[]): ColumnAlign {
  const [first = "none"] = sides;
  return sides.every((side) => side === first) ? first : "none";
}

const emptyCell: Cell = { type: "cell", span: nowhere, content: [], blocks: [], colSpan: 1, rowSpan: 1 };

function emptyRow(columns: number): Row {
  return { type: "row", span: nowhere, cells: Array.from({ length: columns }, () => emptyCell) };
}
