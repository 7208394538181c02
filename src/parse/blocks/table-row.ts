import type { BlockState, TableLine } from "../block-state.ts";
import { Content } from "../content.ts";

/** Word's own bound; a wider table is a mistake, and filling short rows of it would cost without end. */
export const mostColumns = 63;

/** A piece of a line, by its offsets. */
type Piece = readonly [start: number, end: number];

/**
 * The row at a line; nothing where the line holds no bar. A line that ends with a backslash goes on in the next: what stands there between
 * the same bars belongs to the same cells.
 */
export function rowAt(state: BlockState, startLine: number, endLine: number): TableLine | undefined {
  const lines: { readonly pieces: readonly Piece[]; readonly end: number }[] = [];
  let line = startLine;
  let end = state.trimmedEnd(line);
  let goesOn: number | undefined;
  for (; ; line++) {
    end = state.trimmedEnd(line);
    goesOn = endsOpen(state, line) ? end - 1 : undefined;
    const pieces = piecesOf(
      state,
      state.lineStart(line),
      goesOn === undefined ? end : state.skipSpacesBack(goesOn, state.lineStart(line)),
    );
    if (!pieces) return undefined;
    lines.push({ pieces, end });
    if (goesOn === undefined || line + 1 >= endLine || !holdsBar(state, line + 1)) break;
  }
  const cells = lines.length === 1 && lines[0] ? lines[0].pieces.map((piece) => oneLine(state, piece)) : cellsOf(state, lines);
  return { start: state.lineStart(startLine), end, cells, next: line + 1, ...(goesOn !== undefined && { goesOn }) };
}

/** The cells of a row of several lines; more than a table can have are not looked at. */
function cellsOf(state: BlockState, lines: readonly { readonly pieces: readonly Piece[]; readonly end: number }[]): Content[] {
  let count = 0;
  for (const { pieces } of lines) count = Math.max(count, pieces.length);
  return Array.from({ length: Math.min(count, mostColumns + 1) }, (_, index) =>
    severalLines(
      state,
      lines.map(({ pieces, end }): Piece => pieces[index] ?? [end, end]),
    ),
  );
}

/** Whether a line ends with a backslash that no other takes its meaning. */
function endsOpen(state: BlockState, line: number): boolean {
  const end = state.trimmedEnd(line);
  return (end - state.skipCharsBack(end, 0x5c, state.lineStart(line))) % 2 === 1;
}

function holdsBar(state: BlockState, line: number): boolean {
  if (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent || state.indent(line) > 3) return false;
  return piecesOf(state, state.lineStart(line), state.trimmedEnd(line)) !== undefined;
}

/** What stands between the bars of a line; `\|` is no bar. Nothing where there is none. */
function piecesOf(state: BlockState, start: number, end: number): Piece[] | undefined {
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
  return edges.slice(1).map((edge, index) => [(edges[index] ?? 0) + 1, edge]);
}

function oneLine(state: BlockState, piece: Piece): Content {
  return new Content(state.run.traced, [trimmed(state, piece)]);
}

function trimmed(state: BlockState, [start, end]: Piece): Piece {
  const from = Math.min(state.skipSpaces(start), end);
  return [from, state.skipSpacesBack(end, from)];
}

/** A cell of several lines: its own indent, which all have, goes; so do empty lines at its end. A line that is empty before others stays. */
function severalLines(state: BlockState, pieces: readonly Piece[]): Content {
  const texts = pieces.map((piece) => trimmed(state, piece));
  const last = texts.findLastIndex(([start, end]) => end > start);
  const [first = [0, 0] as const] = pieces;
  if (last <= 0) return oneLine(state, first);
  let indent = Number.POSITIVE_INFINITY;
  for (const [index, [start, end]] of texts.entries()) {
    if (end > start) indent = Math.min(indent, start - (pieces[index]?.[0] ?? 0));
  }
  const lines = texts.slice(0, last + 1).map(([start, end], index): Piece => {
    return end > start ? [(pieces[index]?.[0] ?? 0) + indent, end] : [end, end];
  });
  return new Content(state.run.traced, lines);
}
