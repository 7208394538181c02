import { gridOf, rowLines } from "../../document/markdown-table.ts";
import { cellLines } from "../../document/to-markdown.ts";
import type { Cell, ColumnAlign, Row, Table } from "../../document/tree.ts";
import { walk } from "../../document/walk.ts";
import { splitFrontMatter } from "../../parse/front-matter.ts";
import { parseBody } from "../../parse/parse.ts";
import { Source, type Span } from "../../source.ts";
import type { GridRow, GridTable, WrittenGrid } from "../protocol.ts";

/** Cells that a grid shows: whoever has more writes them in the text. */
const mostCells = 3_000;

/** The table of a text in which an offset is, as a grid; nothing where there is none. */
export function tableAt(text: string, offset: number): WrittenGrid | "cannot be shown" | undefined {
  const source = new Source("", text);
  const { body } = splitFrontMatter(source, () => {});
  const table = tableIn(parseBody(body, () => {}).blocks, offset);
  const [first] = table?.head ?? [];
  if (!table || !first) return undefined;
  const start = Math.min(table.span.start, first.span.start);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const cells = table.columns.length * (table.head.length + table.body.length);
  if (cells > mostCells || /[^ \t>]/.test(indent)) return "cannot be shown";
  const lastHead = table.head.at(-1) ?? first;
  const [dashesStart, dashesEnd] = nextLine(text, lastHead.span.end);
  const end = table.body.at(-1)?.span.end ?? dashesEnd;
  const over = withoutIndents(text.slice(start, first.span.start)).join("\n").trimEnd();
  const isBelow = table.title !== undefined && over === "";
  return {
    ...{ start, end, indent },
    grid: {
      ...(isBelow ? {} : { caption: over.replace(/^Table:[ \t]*/, "").replaceAll("\n", " "), ...(over !== "" && { over }) }),
      columns: table.columns,
      dashes: text.slice(dashesStart, dashesEnd).replace(/^[ \t>]*/, ""),
      heads: table.head.length,
      rows: [...rowsOf(table.head, table.columns.length, text), ...rowsOf(table.body, table.columns.length, text)],
    },
  };
}

/** A grid as the dialect: what was not touched as it was written. */
export function writtenTable({ caption, columns, dashes, heads, over, rows }: GridTable, indent: string): string {
  const title = over ?? (caption === undefined || caption.trim() === "" ? "" : `Table: ${caption.trim()}`);
  const lines = (some: readonly GridRow[]) => some.flatMap((row) => row.written ?? rowLines(row.cells));
  return [
    ...(title === "" ? [] : [title, ""]),
    ...lines(rows.slice(0, heads)),
    dashes ?? `| ${columns.map(dashesOf).join(" | ")} |`,
    ...lines(rows.slice(heads)),
  ]
    .flatMap((line) => line.split("\n"))
    .map((line, index) => (index === 0 ? line : `${indent}${line}`.trimEnd()))
    .join("\n");
}

function dashesOf(align: ColumnAlign): string {
  return { none: "---", start: ":--", center: ":-:", end: "--:" }[align];
}

function tableIn(blocks: Parameters<typeof walk>[0], offset: number): Table | undefined {
  let found: Table | undefined;
  walk(blocks, (node) => {
    if (node.type === "table" && offset >= node.span.start && offset <= node.span.end) found = node;
  });
  return found;
}

function rowsOf(rows: readonly Row[], columns: number, text: string): readonly GridRow[] {
  const slice = ({ start, end }: Span) => text.slice(start, end);
  const grid = gridOf(rows, columns, (cell) => linesOf(cell, slice(cell.span)));
  return rows.map(({ span }, index) => ({
    cells: grid[index] ?? [],
    written: withoutIndents(slice(span)),
  }));
}

/** A cell of one line as it is written; one of several as they are written anew. */
function linesOf(cell: Cell, written: string): readonly string[] {
  return cell.blocks.length === 0 && !written.includes("\n") ? [written] : cellLines(cell, 0);
}

/** The lines of what begins behind an indent. */
function withoutIndents(written: string): readonly string[] {
  return written.split("\n").map((line, at) => (at === 0 ? line : line.replace(/^[ \t>]*/, "")));
}

/** The next line that says something. */
function nextLine(text: string, offset: number): readonly [start: number, end: number] {
  const start = text.indexOf("\n", offset) + 1;
  const end = text.indexOf("\n", start);
  return [start, end < 0 ? text.length : end];
}
