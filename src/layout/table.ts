import { diagnostic } from "../diagnostics/codes.ts";
import type { RCell, RRow, RTable } from "../document/resolved.ts";
import { styleOf } from "../theme/look.ts";
import type { Style } from "../theme/theme.ts";
import { type Collector, columnOf } from "./collector.ts";
import { type ColumnWish, columnWidths, type Width, widthsOfText } from "./columns.ts";
import type { Context } from "./context.ts";
import { addRemarks, addTitle } from "./figure.ts";
import { notesByLine } from "./flow.ts";
import { points, turnedPage, uprightPage } from "./geometry.ts";
import type { Element } from "./page.ts";
import { type SetParagraph, setParagraph } from "./paragraph.ts";
import { type Footnote, flatten, type Prose, plainProse } from "./prose.ts";
import type { Bind, RepeatedRow, SetCell } from "./slots.ts";
import { element } from "./structure.ts";

/** White at the end side of a cell (un-format 11.1). */
const cellEnd = 113 / 20;

/** A cell whose text is known but has no width yet. */
interface OpenCell {
  readonly cell: RCell;
  readonly prose: Prose;
  readonly style: Style;
}

/** Whether a text shows anything; a cell that does not gets a space, so that it is in the logical tree all the same. */
const shows = /[^\s\u00ad\u200b\u2060]/;

/** Where the table's columns stand. */
interface Grid {
  readonly left: number;
  readonly right: number;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  /** The most that a row may be high to be kept whole. */
  readonly highest: number;
  /** Styles of cells with the alignments of columns, as they come up. */
  readonly styles: Map<string, Style>;
}

/**
 * Adds a table (un-format 11.1): horizontal rules, heads repeated, rows kept whole unless higher than a page; wide ones on turned pages, or
 * in a frame as wide as it allows.
 */
export function addTable(table: RTable, parent: Element, collector: Collector): void {
  const { flow, context } = collector;
  const turned = flow.turned;
  if (table.wide && !flow.frame) flow.turned = true;
  const tree = element("Table", parent);
  addTitle(table, "table", tree, collector);
  const grouped = table.body.length > 0;
  const head = openRows(table.head, "table-head", tree, "THead", grouped, context);
  const body = openRows(table.body, "table-cell", tree, "TBody", grouped, context);
  const grid = gridOf(table, [...head, ...body], collector);
  addRows(head, body, table, grid, collector);
  addRemarks(table.remarks, "table", parent, collector);
  flow.turned = turned;
}

/** Opens rows; `grouped` where there is a body, for a head without one is no group of its own (PDF/UA-1, 7.2). */
function openRows(
  rows: readonly RRow[],
  role: string,
  table: Element,
  part: "THead" | "TBody",
  grouped: boolean,
  context: Context,
): OpenCell[][] {
  const style = styleOf(context.theme, role);
  const group = rows.length > 0 && grouped ? element(part, table) : table;
  return rows.map((row) => {
    const line = element("TR", group);
    return row.cells.map((cell) => {
      const scope = part === "THead" ? "Column" : "Row";
      const tag = part === "THead" || cell.header ? element("TH", line, { scope }) : element("TD", line);
      const prose = flatten(cell.content, { style }, tag, context);
      return { cell, style, prose: shows.test(prose.text) ? prose : plainProse(" ", { style }, tag, context) };
    });
  });
}

function gridOf(table: RTable, rows: readonly (readonly OpenCell[])[], collector: Collector): Grid {
  const { theme } = collector.context;
  const column = columnOf(collector);
  const { start, width, fullWidth } = theme.table;
  const wishes: ColumnWish[] = table.columns.map(({ weight }) => ({
    least: 0,
    most: 0,
    ...(weight !== undefined && { weight }),
  }));
  for (const row of rows) for (const [index, { prose }] of row.entries()) widen(wishes[index], widthsOfText(prose));
  const least = wishes.reduce((sum, wish) => sum + wish.least + cellEnd, 0);
  const whole = collector.flow.turned || (!collector.flow.frame && least > points(width));
  const page = collector.flow.turned ? turnedPage(theme) : uprightPage(theme);
  const left = column.left + (whole ? 0 : points(start));
  const room = whole ? (collector.flow.turned ? column.right - column.left : points(fullWidth)) : points(width);
  if (least > room && table.columns.length <= mostColumns) reportCrowded(table, collector.context);
  const edges = [left];
  for (const part of columnWidths(wishes, room, cellEnd)) edges.push((edges.at(-1) ?? left) + part);
  return { left, right: left + room, edges, highest: (page.bottom - page.top) * 0.8, styles: new Map() };
}

/** A table of more columns is an error of its own. */
const mostColumns = 63;

function reportCrowded({ columns, wide, span }: RTable, { report }: Context): void {
  const message = `The ${columns.length} columns of the table are too narrow for their words.`;
  report(
    diagnostic("table-crowded", message, { span, ...(wide && { help: "Take columns out, or shorten the longest words." }) }),
  );
}

function widen(wish: ColumnWish | undefined, { least, most }: Width): void {
  if (!wish) return;
  wish.least = Math.max(wish.least, least);
  wish.most = Math.max(wish.most, most);
}

function addRows(head: OpenCell[][], body: OpenCell[][], table: RTable, grid: Grid, collector: Collector): void {
  const { rules } = collector.context.theme.table;
  const heads: RepeatedRow[] = [];
  const { flow } = collector;
  for (const [index, row] of head.entries()) {
    const top = index === 0 ? rules.top / 8 : 0;
    const foot = index === head.length - 1 ? rules.head / 8 : 0;
    addRow(
      setCells(row, table, grid, true, collector.context),
      { top, foot, heads: [], bind: index === 0 ? 0 : 3, grid },
      collector,
    );
    const slot = flow.slots.at(-1);
    if (slot?.content.kind === "row") heads.push({ row: slot.content, height: slot.height });
    flow.keep(3);
  }
  const repeated = heads.reduce((sum, slot) => sum + slot.height, 0) < grid.highest / 2 ? heads : [];
  for (const [index, row] of body.entries()) {
    const top = index === 0 && head.length === 0 ? rules.top / 8 : 0;
    const foot = index === body.length - 1 ? rules.bottom / 8 : 0;
    const bind: Bind = index === 1 || index === body.length - 1 ? 1 : 0;
    addRow(setCells(row, table, grid, false, collector.context), { top, foot, heads: repeated, bind, grid }, collector);
  }
}

interface RowPlan {
  readonly top: number;
  readonly foot: number;
  readonly heads: readonly RepeatedRow[];
  readonly bind: Bind;
  readonly grid: Grid;
}

/** The style of a cell with the alignment of its column, each made once. */
function aligned(style: Style, align: Style["align"], known: Map<string, Style>): Style {
  const key = `${style.id} ${align}`;
  const made = known.get(key) ?? { ...style, align };
  known.set(key, made);
  return made;
}

function setCells(row: readonly OpenCell[], table: RTable, grid: Grid, atFoot: boolean, context: Context): SetCell[] {
  return row.map(({ prose, style }, index) => {
    const left = grid.edges[index] ?? grid.left;
    const right = (grid.edges[index + 1] ?? grid.right) - cellEnd;
    const look = aligned(style, table.columns[index]?.align ?? "start", grid.styles);
    const paragraph = setParagraph(prose, { style: look, column: { left, right }, lead: false }, context);
    return { paragraph, atFoot };
  });
}

/** Adds a row as one slot; one that is higher than a page as a slot for each of its lines. */
function addRow(cells: readonly SetCell[], plan: RowPlan, collector: Collector): void {
  const { flow, context } = collector;
  const style = styleOf(context.theme, cells[0]?.atFoot ? "table-head" : "table-cell");
  const before = points(style.before);
  const after = points(style.after);
  const lines = Math.max(1, ...cells.map(({ paragraph }) => paragraph.lines.length));
  const pitch = Math.max(...cells.map(({ paragraph }) => paragraph.height), 0);
  const whole = plan.top + before + lines * pitch + after + plan.foot;
  const { left, right } = plan.grid;
  if (whole <= plan.grid.highest) {
    const notes = cells.flatMap(({ paragraph }) => notesOf(paragraph));
    const rules = { ruleAbove: plan.top, ruleBelow: plan.foot };
    const row = { kind: "row", cells, from: 0, to: lines, above: plan.top + before, left, right, heads: plan.heads } as const;
    flow.add({ ...row, ...rules }, whole, 0, notes, plan.bind);
    return;
  }
  const noted = cells.map(({ paragraph }) => notesByLine(paragraph.prose, paragraph.lines));
  for (let line = 0; line < lines; line++) {
    const above = line === 0 ? plan.top + before : 0;
    const below = line === lines - 1 ? after + plan.foot : 0;
    const rules = { ruleAbove: line === 0 ? plan.top : 0, ruleBelow: line === lines - 1 ? plan.foot : 0 };
    const notes: Footnote[] = noted.flatMap((byLine) => byLine?.[line] ?? []);
    const part = { kind: "row", cells, from: line, to: line + 1, above, left, right, heads: plan.heads } as const;
    flow.add({ ...part, ...rules }, above + pitch + below, 0, notes, line === 0 ? plan.bind : 0);
  }
}

function notesOf({ prose }: SetParagraph): Footnote[] {
  return prose.runs.flatMap((run) => (run.note ? [run.note] : []));
}
