import type { ColumnAlign } from "../../document/tree.ts";
import type { Span } from "../../source.ts";
import type { BlockState, TableLine } from "../block-state.ts";
import { Content } from "../content.ts";
import { complain } from "../run.ts";
import { mostColumns, rowAt } from "./table-row.ts";

/** Rows of heads that are looked for: more than any table has, and few enough to be read again at every line that starts with a bar. */
const mostHeads = 20;

/**
 * A pipe table: a row of heads, or several that each start with a bar, a line of dashes, and rows. A line without a bar ends it (GitHub
 * would take it as a row), so that `Source: …` may follow at once.
 */
export function table(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine + 1 >= endLine || state.indent(startLine) > 3) return false;
  const found = headsAt(state, startLine, endLine);
  if (!found) return false;
  if (silent) return true;
  const { columns, heads } = found;
  const tooWide = columns.length > mostColumns;
  if (tooWide) {
    const message = `The table has ${columns.length} columns; ${mostColumns} are possible.`;
    complain(state.run, "table-too-wide", message, {
      span: state.run.traced.at(state.lineStart(startLine), state.trimmedEnd(startLine)),
    });
  }
  const whole = (row: TableLine) => (tooWide ? row : fitted(state, row, columns.length));
  const body: TableLine[] = [];
  let { next } = found;
  for (let row = bodyRow(state, next, endLine); row; row = bodyRow(state, next, endLine)) {
    body.push(whole(row));
    next = row.next;
  }
  return state.leaf({ kind: "table", columns, head: heads.map(whole), body }, state.trimmedEnd(next - 1), next);
}

/** What stands above a line of dashes, what that says, and the line after it. */
interface Heads {
  readonly heads: readonly TableLine[];
  readonly columns: readonly ColumnAlign[];
  readonly next: number;
}

/** The rows of heads at a line; nothing where no line of dashes follows, or one for another number of columns. */
function headsAt(state: BlockState, startLine: number, endLine: number): Heads | undefined {
  const several = startsWithBar(state, startLine);
  if (!several && !columnsOf(state, startLine + 1)) return undefined;
  const heads: TableLine[] = [];
  for (let line = startLine; line < endLine && heads.length <= mostHeads; ) {
    const last = heads.at(-1);
    const columns = last && columnsOf(state, line);
    if (columns) return columns.length === last.cells.length ? { heads, columns, next: line + 1 } : undefined;
    const row = last && !startsWithBar(state, line) ? undefined : rowAt(state, line, endLine);
    if (!row) return undefined;
    heads.push(row);
    line = row.next;
  }
  return undefined;
}

function startsWithBar(state: BlockState, line: number): boolean {
  return state.src.charCodeAt(state.lineStart(line)) === 0x7c && isWithin(state, line);
}

/** Whether a line is indented as the table may be. */
function isWithin(state: BlockState, line: number): boolean {
  return (state.sCount[line] ?? 0) >= state.blkIndent && state.indent(line) <= 3;
}

/** The row at a line, unless the table ends before it. */
function bodyRow(state: BlockState, line: number, endLine: number): TableLine | undefined {
  if (line >= endLine || state.isEmpty(line) || !isWithin(state, line)) return undefined;
  return state.interrupted(line, endLine, "blockquote") ? undefined : rowAt(state, line, endLine);
}

/** The alignments that a line of dashes gives, or nothing where it is no such line. */
function columnsOf(state: BlockState, line: number): ColumnAlign[] | undefined {
  const start = state.lineStart(line);
  const first = state.src[start];
  if ((first !== "|" && first !== "-" && first !== ":") || state.isEmpty(line) || !isWithin(state, line)) return undefined;
  const written = state.src.slice(start, state.trimmedEnd(line));
  if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(written) || !written.includes("|")) return undefined;
  return written
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((dashes) => alignOf(dashes.trim()));
}

function alignOf(dashes: string): ColumnAlign {
  const start = dashes.startsWith(":");
  const end = dashes.endsWith(":");
  if (start && end) return "center";
  return end ? "end" : start ? "start" : "none";
}

/** The place of a cell too many; of the row, where a template has put the cell behind what the author wrote. */
function placeOfExtra(extra: Content, { start, end }: TableLine, state: BlockState): Span {
  const [cell, row] = [extra.span(0, extra.text.length), state.run.traced.at(start, end)];
  return cell.source === row.source ? cell : row;
}

/** A row with as many cells as there are columns: empty ones are added, more than the heads are reported. */
function fitted(state: BlockState, row: TableLine, columns: number): TableLine {
  if (row.goesOn !== undefined) {
    const span = state.run.traced.at(row.goesOn, row.goesOn + 1);
    complain(state.run, "table-row-open", "The row ends with a backslash, but no row follows that it could go on in.", {
      span,
    });
  }
  const extra = row.cells[columns];
  if (extra) {
    const message = `The row has ${row.cells.length} cells, but the table has ${columns} columns.`;
    complain(state.run, "table-cells", message, { span: placeOfExtra(extra, row, state) });
    return row;
  }
  if (row.cells.length === columns) return row;
  const empty = new Content(state.run.traced, [[row.end, row.end]]);
  return { ...row, cells: [...row.cells, ...Array.from({ length: columns - row.cells.length }, () => empty)] };
}
