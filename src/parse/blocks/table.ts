import type { ColumnAlign } from "../../document/tree.ts";
import type { BlockState, TableLine } from "../block-state.ts";
import { Content } from "../content.ts";
import { complain } from "../run.ts";

/** Word's own bound; a wider table is a mistake, and filling short rows of it would cost without end. */
const mostColumns = 63;

/**
 * A pipe table: a line of heads, a line of dashes, and lines that hold a bar. A line without one ends it (GitHub would take it as a
 * row), so that `Source: …` may follow at once.
 */
export function table(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  const columns = startLine + 1 < endLine ? columnsOf(state, startLine + 1) : undefined;
  if (!columns || state.indent(startLine) > 3) return false;
  const heads = cellsOf(state, startLine);
  if (heads?.cells.length !== columns.length) return false;
  if (silent) return true;
  if (columns.length > mostColumns) {
    const message = `The table has ${columns.length} columns; ${mostColumns} are possible.`;
    complain(state.run, "table-too-wide", message, { span: state.run.traced.at(heads.start, heads.end) });
  }
  const rows = [heads];
  let line = startLine + 2;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent || state.indent(line) > 3) break;
    if (state.interrupted(line, endLine, "blockquote")) break;
    const row = cellsOf(state, line);
    if (!row) break;
    rows.push(columns.length > mostColumns ? row : fitted(state, row, columns.length));
  }
  return state.leaf({ kind: "table", columns, rows }, state.trimmedEnd(line - 1), line);
}

/** The alignments that a line of dashes gives, or nothing where it is no such line. */
function columnsOf(state: BlockState, line: number): ColumnAlign[] | undefined {
  const start = state.lineStart(line);
  const first = state.src[start];
  if ((first !== "|" && first !== "-" && first !== ":") || state.isEmpty(line)) return undefined;
  if ((state.sCount[line] ?? 0) < state.blkIndent || state.indent(line) > 3) return undefined;
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

/** The cells of a line that holds a bar; `\|` is no bar. */
function cellsOf(state: BlockState, line: number): TableLine | undefined {
  const start = state.lineStart(line);
  const end = state.trimmedEnd(line);
  const bars: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = state.src.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x7c) bars.push(at);
  }
  if (bars.length === 0) return undefined;
  const opens = bars[0] === start;
  const closes = bars.at(-1) === end - 1 && !(opens && bars.length === 1);
  const edges = [...(opens ? [] : [start - 1]), ...bars, ...(closes ? [] : [end])];
  const cells = edges.slice(1).map((edge, index) => cell(state, (edges[index] ?? 0) + 1, edge));
  return { start, end, cells };
}

function cell(state: BlockState, start: number, end: number): Content {
  const from = Math.min(state.skipSpaces(start), end);
  return new Content(state.run.traced, [[from, state.skipSpacesBack(end, from)]]);
}

/** A row with as many cells as there are columns: empty ones are added, more than the heads are reported. */
function fitted(state: BlockState, row: TableLine, columns: number): TableLine {
  const extra = row.cells[columns];
  if (extra) {
    const message = `The row has ${row.cells.length} cells, but the table has ${columns} columns.`;
    complain(state.run, "table-cells", message, { span: extra.span(0, extra.text.length) });
    return row;
  }
  if (row.cells.length === columns) return row;
  const empty = new Content(state.run.traced, [[row.end, row.end]]);
  return { ...row, cells: [...row.cells, ...Array.from({ length: columns - row.cells.length }, () => empty)] };
}
