import type { SetParagraph } from "../../text/paragraph.ts";
import type { Footnote } from "../../text/prose.ts";
import type { SetCell } from "../../text/table-cell.ts";
import type { Bind, CellLine, Row } from "../slots.ts";
import { notesByLine } from "./flow.ts";

/** A row of a table, its cells set: the white in it, and the rules at its top and its foot. */
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly before: number;
  readonly after: number;
  readonly ruleAbove: number;
  readonly ruleBelow: number;
  /** Rules under cells: of heads that stand over several columns. */
  readonly ruled: readonly { readonly cell: SetCell; readonly x: number; readonly width: number; readonly thickness: number }[];
}

/** A slot of a table: what it shows, how high it is, the notes that are called in it, and how much it minds to start a page. */
export interface RowSlot {
  readonly row: Omit<Row, "kind" | "left" | "right" | "heads">;
  readonly height: number;
  readonly notes: readonly Footnote[];
  readonly bind: Bind;
}

/** Where the text of a row begins and ends, from the top of its group, and where the row itself does. */
interface Extent {
  readonly top: number;
  readonly text: number;
  /** The foot of the first lines of its cells. */
  readonly firstFoot: number;
  readonly textFoot: number;
  readonly foot: number;
}

/** The slots of rows that are joined: one, or where that is higher than `highest`, one for every line or as many as stand side by side. */
export function slotsOf(rows: readonly SetRow[], highest: number): readonly RowSlot[] {
  const extents = extentsOf(rows);
  const height = extents.at(-1)?.foot ?? 0;
  const lines = rows.flatMap((row, index) => row.cells.flatMap((cell) => linesOf(cell, index, extents)));
  const inner = rows.flatMap((row, index) =>
    row.ruled.map(({ cell, ...rule }) => ({ ...rule, y: footOf(cell, index, extents).foot })),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  const changed = rows.some(({ cells }) => cells.some(({ cell }) => cell.change));
  const whole = { ruleAbove: first?.ruleAbove ?? 0, ruleBelow: last?.ruleBelow ?? 0, inner, changed };
  if (height <= highest) return [{ row: { ...whole, lines }, height, notes: notesOf(rows), bind: 0 }];
  return cut(lines, whole, extents);
}

function extentsOf(rows: readonly SetRow[]): readonly Extent[] {
  const extents: Extent[] = [];
  const open: { readonly cell: SetCell; readonly from: number; readonly to: number }[] = [];
  let top = 0;
  for (const [index, { cells, before, after, ruleAbove, ruleBelow }] of rows.entries()) {
    const text = top + ruleAbove + before;
    const first = Math.max(0, ...cells.map(({ parts }) => parts[0]?.paragraph.height ?? 0));
    let height = first;
    for (const cell of cells) {
      if (cell.cell.rowSpan === 1) height = Math.max(height, cell.height);
      else open.push({ cell, from: index, to: index + cell.cell.rowSpan - 1 });
    }
    for (const { cell, from, to } of open) {
      if (to === index) height = Math.max(height, cell.height - (text - (extents[from]?.text ?? text)));
    }
    const foot = text + height + after + ruleBelow;
    extents.push({ top, text, firstFoot: text + first, textFoot: text + height, foot });
    top = foot;
  }
  return extents;
}

/** The extent of the last row that a cell takes. */
function footOf({ cell }: SetCell, row: number, extents: readonly Extent[]): Extent {
  const extent = extents[Math.min(row + cell.rowSpan, extents.length) - 1];
  if (!extent) throw new Error("a cell outside of its table");
  return extent;
}

/** The lines of a cell; those of heads stand at its foot. */
function linesOf(cell: SetCell, row: number, extents: readonly Extent[]): CellLine[] {
  const start = extents[row]?.text ?? 0;
  const spare = cell.atFoot ? footOf(cell, row, extents).textFoot - start - cell.height : 0;
  return cell.parts.flatMap(({ paragraph, above }) => {
    const short = spare / paragraph.height;
    const whole = Math.abs(short - Math.round(short)) < 1e-6;
    const white = start + above + (whole ? 0 : spare);
    return paragraph.lines.map((_, index) => ({
      paragraph,
      index,
      above: white,
      nth: index + 1 + (whole ? Math.round(short) : 0),
    }));
  });
}

function notesOf(rows: readonly SetRow[]): Footnote[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ parts }) =>
      parts.flatMap(({ paragraph }) => paragraph.prose.runs.flatMap(({ note }) => (note ? [note] : []))),
    ),
  );
}

/** Lines and ends of rows less than this apart are one, in points. */
const close = 0.01;

/** Cuts rows at every foot of a line and every end of a row; where a line of another cell would be cut through, a page never ends. */
function cut(lines: readonly CellLine[], whole: Omit<RowSlot["row"], "lines">, extents: readonly Extent[]): readonly RowSlot[] {
  const bounds = boundsOf(lines, extents);
  const parts = bounds.map((): { lines: CellLine[]; notes: Footnote[]; bind: Bind } => ({ lines: [], notes: [], bind: 0 }));
  const noted = new Map<SetParagraph, readonly (readonly Footnote[])[] | undefined>();
  for (const line of lines) {
    const { paragraph, index } = line;
    const foot = footOfLine(line);
    const at = firstFrom(bounds, foot - close);
    const top = foot - paragraph.height;
    for (let bound = at - 1; bound >= 0 && (bounds[bound] ?? 0) > top + close; bound--) {
      const next = parts[bound + 1];
      if (next) next.bind = 3;
    }
    if (!noted.has(paragraph)) noted.set(paragraph, notesByLine(paragraph.prose, paragraph.lines));
    const part = parts[at];
    part?.lines.push({ paragraph, index, above: top - (bounds[at - 1] ?? 0), nth: 1 });
    part?.notes.push(...(noted.get(paragraph)?.[index] ?? []));
  }
  return parts.map((part, at) => {
    const [from, to] = [bounds[at - 1] ?? 0, bounds[at] ?? 0];
    const inner = whole.inner.filter(({ y }) => y > from && y <= to).map((rule) => ({ ...rule, y: rule.y - from }));
    const ruleAbove = at === 0 ? whole.ruleAbove : 0;
    const ruleBelow = at === parts.length - 1 ? whole.ruleBelow : 0;
    return {
      row: { lines: part.lines, inner, ruleAbove, ruleBelow, changed: whole.changed },
      height: to - from,
      notes: part.notes,
      bind: part.bind,
    };
  });
}

function footOfLine({ paragraph, above, nth }: CellLine): number {
  return above + nth * paragraph.height;
}

/**
 * Where rows may be cut: at the feet of lines, but not above that of the first lines of a row, which are drawn together, so that cells keep
 * their order in the logical tree; and at the end of a row in place of the last foot before it.
 */
function boundsOf(lines: readonly CellLine[], extents: readonly Extent[]): readonly number[] {
  const feet = lines.map(footOfLine).sort((a, b) => a - b);
  const bounds: number[] = [];
  let next = 0;
  for (const { firstFoot, foot: end } of extents) {
    const before = bounds.length;
    for (; next < feet.length && (feet[next] ?? 0) < end + close; next++) {
      const least = Math.max((bounds.at(-1) ?? 0) + close, firstFoot - close);
      if ((feet[next] ?? 0) > least) bounds.push(feet[next] ?? 0);
    }
    if (bounds.length > before) bounds.pop();
    bounds.push(end);
  }
  return bounds;
}

/** The first of sorted numbers that is no less than another. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
