import type { BlockState, TableLine } from "../block-state.ts";
import { Content } from "../content.ts";

/** A piece of a line, by its offsets. */
type Piece = readonly [start: number, end: number];

/**
 * The row at a line; nothing where the line holds no bar. A line that ends with a backslash goes on in the next: what stands there between
 * the same bars belongs to the same cells.
 */
export function rowAt(state: BlockState, startLine: number, endLine: number): TableLine | undefined {
  const lines: Piece[][] = [];
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
    lines.push(pieces);
    if (goesOn === undefined || line + 1 >= endLine || !holdsBar(state, line + 1)) break;
  }
  const count = Math.max(...lines.map((pieces) => pieces.length));
  const [only] = lines;
  const cells = Array.from({ length: count }, (_, index) =>
    only && lines.length === 1
      ? oneLine(state, only[index])
      : severalLines(
          state,
          lines.map((pieces) => pieces[index]),
        ),
  );
  return { start: state.lineStart(startLine), end, cells, next: line + 1, ...(goesOn !== undefined && { goesOn }) };
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

function oneLine(state: BlockState, piece: Piece = [0, 0]): Content {
  return new Content(state.run.traced, [trimmed(state, piece)]);
}

function trimmed(state: BlockState, [start, end]: Piece): Piece {
  const from = Math.min(state.skipSpaces(start), end);
  return [from, state.skipSpacesBack(end, from)];
}

/** A cell of several lines: its own indent, which all have, goes; so do empty lines at its end. A line that is empty before others stays. */
function severalLines(state: BlockState, pieces: readonly (Piece | undefined)[]): Content {
  const kept = pieces.map((piece) => piece ?? ([0, 0] as const));
  const texts = kept.map((piece) => trimmed(state, piece));
  const last = texts.findLastIndex(([start, end]) => end > start);
  if (last <= 0) return oneLine(state, kept[0]);
  const indent = Math.min(...texts.map(([start, end], index) => (end > start ? start - (kept[index]?.[0] ?? 0) : Infinity)));
  const lines = texts.slice(0, last + 1).map(([start, end], index): Piece => {
    return end > start ? [(kept[index]?.[0] ?? 0) + indent, end] : [end, end];
  });
  return new Content(state.run.traced, lines);
}
