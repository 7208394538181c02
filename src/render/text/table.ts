import { alignOf } from "../../document/align.ts";
import type { RCell, RRow, RTable } from "../../document/resolved.ts";
import { inlineText } from "./inline.ts";
import { cellLines, cellWidths, type Piece, piecesOf } from "./table-cell.ts";
import { columns, widthOf, wrap } from "./wrap.ts";

const gap = 2;

/** A cell with the rows that it takes. */
interface TextCell {
  readonly cell: RCell;
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly to: number;
}

/** A table as aligned columns whose cells wrap; where that leaves a column too little room, each row as a list of its cells. The lines under it are not its own. */
export function tableLines(node: RTable): string[] {
  const head = cellsOf(node.head);
  const body = cellsOf(node.body);
  const widths = columnWidths([...head, ...body], node.columns.length);
  const title = [node.number?.text, node.title && inlineText(node.title)].filter((line): line is string => Boolean(line));
  const rows = widths ? grid(node, head, body, widths) : records(node, head, body);
  return [...title.flatMap((line) => wrap(line)), "", ...rows];
}

function cellsOf(rows: readonly RRow[]): TextCell[] {
  return rows.flatMap(({ cells }, from) =>
    cells.map((cell) => ({ cell, pieces: piecesOf(cell), from, to: from + cell.rowSpan - 1 })),
  );
}

/**
 * Widths that fit the page: each column what it wants where all fit, else its longest word and a part of what is left. Where not even
 * the longest words fit beside each other, none. Cells that take several columns share out what these lack.
 */
function columnWidths(cells: readonly TextCell[], count: number): number[] | undefined {
  const wanted = Array.from({ length: count }, () => 1);
  const least = Array.from({ length: count }, () => 1);
  for (const { cell, pieces } of cells.toSorted((one, other) => one.cell.colSpan - other.cell.colSpan)) {
    const needs = cellWidths(pieces);
    widen(wanted, cell, needs.wanted);
    widen(least, cell, needs.least);
  }
  const room = columns - gap * (count - 1);
  if (sum(wanted) <= room) return wanted;
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  const missing = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 1)));
  return missing.map((width, at) => (least[at] ?? 1) + Math.floor((width * spare) / sum(missing)));
}

function widen(widths: number[], { column, colSpan }: RCell, needed: number): void {
  const lack = needed - widthOfColumns(widths, column, colSpan);
  if (lack <= 0) return;
  for (let at = column; at < column + colSpan; at++) widths[at] = (widths[at] ?? 1) + Math.ceil(lack / colSpan);
}

/** The width of columns with the gaps between them. */
function widthOfColumns(widths: readonly number[], column: number, colSpan: number): number {
  return sum(widths.slice(column, column + colSpan)) + gap * (colSpan - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function grid(node: RTable, head: readonly TextCell[], body: readonly TextCell[], widths: readonly number[]): string[] {
  const whole = sum(widths) + gap * (widths.length - 1);
  const rule = "-".repeat(Math.min(whole, columns));
  const rows = (cells: readonly TextCell[], count: number) => gridLines(node, cells, count, widths);
  return [
    rule,
    ...rows(head, node.head.length),
    ...(node.head.length > 0 ? [rule] : []),
    ...rows(body, node.body.length),
    rule,
  ];
}

/** The lines of rows: a cell of several goes on from row to row, and the last of them is as high as it needs. */
function gridLines(node: RTable, cells: readonly TextCell[], count: number, widths: readonly number[]): string[] {
  const set = cells.map((each) => {
    const width = widthOfColumns(widths, each.cell.column, each.cell.colSpan);
    return { ...each, width, lines: cellLines(each.pieces, width) };
  });
  const ending: (typeof set)[] = Array.from({ length: count }, () => []);
  for (const each of set) ending[each.to]?.push(each);
  const tops = [0];
  for (const [row, last] of ending.entries()) {
    const feet = last.map(({ from, lines }) => (tops[from] ?? 0) + lines.length);
    tops.push(Math.max((tops[row] ?? 0) + 1, ...feet));
  }
  const lines = Array.from({ length: tops[count] ?? 0 }, () => "");
  for (const { cell, from, to, lines: own, width } of set.toSorted((one, other) => one.cell.column - other.cell.column)) {
    const start = cell.column === 0 ? 0 : widthOfColumns(widths, 0, cell.column) + gap;
    const [top, foot] = [tops[from] ?? 0, tops[to + 1] ?? 0];
    for (let at = top; at < foot; at++) {
      const text = own[at - top] ?? "";
      const space = " ".repeat(Math.max(0, width - widthOf(text)));
      const before = lines[at] ?? "";
      const aligned = alignOf(cell, node) === "end" ? space + text : text;
      lines[at] = text === "" ? before : before + " ".repeat(Math.max(0, start - widthOf(before))) + aligned;
    }
  }
  return lines.map((line) => line.trimEnd());
}

/** Each row as a list of its cells, each behind its heads; a cell of several rows stands in each. */
function records(node: RTable, head: readonly TextCell[], body: readonly TextCell[]): string[] {
  const rows: TextCell[][] = node.body.map(() => []);
  for (const each of body) for (let row = each.from; row <= each.to; row++) rows[row]?.push(each);
  return rows.flatMap((own) => {
    const lines = own
      .toSorted((one, other) => one.cell.column - other.cell.column)
      .flatMap(({ cell, pieces: [first, ...others] }) => {
        const heads = head
          .filter((above) => covers(above.cell, cell))
          .map(({ pieces }) => pieces.map(({ text }) => text).join(" "));
        const label = heads.filter(Boolean).join(", ");
        const text = `${label ? `${label}: ` : ""}${first?.text ?? ""}`;
        const more = others.map(({ text, first, rest }) => ({ text, first: `  ${first}`, rest: `  ${rest}` }));
        return [...wrap(text, { first: first?.first ?? "", rest: `  ${first?.rest ?? ""}` }), ...cellLines(more, columns)];
      });
    return [...lines, ""];
  });
}

/** Whether a head stands over a cell, be it one of several columns. */
function covers(head: RCell, cell: RCell): boolean {
  return head.column < cell.column + cell.colSpan && cell.column < head.column + head.colSpan;
}
