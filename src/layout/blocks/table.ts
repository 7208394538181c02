import { alignOf } from "../../document/align.ts";
import type { RRow, RTable } from "../../document/resolved.ts";
import { joinedRows } from "../../prepare/joined-rows.ts";
import { cellEnd } from "../../prepare/table-grid.ts";
import { standsOver } from "../../prepare/table-head.ts";
import type { Context } from "../../text/context.ts";
import type { Element } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { anchorsIn, type OpenCell, openCell, setCell } from "../../text/table-cell.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import type { Bind, RepeatedRow } from "../slots.ts";
import { type Collector, pageOf } from "./collector.ts";
import { addRemarks, addTitle } from "./figure.ts";
import { type SetRow, slotsOf } from "./table-rows.ts";

/** A row whose cells have no width yet. */
interface OpenRow {
  readonly cells: readonly OpenCell[];
}

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
  flow.turned = context.gridOf(table).turned;
  const tree = element("Table", parent);
  addTitle(table, "table", tree, collector);
  const grouped = table.body.length > 0;
  const head = openRows(table.head, tree, "THead", grouped, context);
  const body = openRows(table.body, tree, "TBody", grouped, context);
  const grid = gridOf(table, collector);
  addRows(head, body, table, grid, collector);
  addRemarks(table.remarks, parent, collector);
  flow.turned = turned;
}

/** Opens rows; `grouped` where there is a body, for a head without one is no group of its own (PDF/UA-1, 7.2). */
function openRows(
  rows: readonly RRow[],
  table: Element,
  part: "THead" | "TBody",
  grouped: boolean,
  context: Context,
): OpenRow[] {
  const group = rows.length > 0 && grouped ? element(part, table) : table;
  return rows.map((row) => {
    const line = element("TR", group);
    const cells = row.cells.map((cell) => {
      const { colSpan, rowSpan } = cell;
      const spans = { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
      const scope = part === "THead" ? "Column" : "Row";
      const tag = part === "THead" || cell.header ? element("TH", line, { scope, ...spans }) : element("TD", line, spans);
      return openCell(cell, styleOf(context.theme, cell.role), tag, context);
    });
    return { cells };
  });
}

function gridOf(table: RTable, collector: Collector): Grid {
  const { start, room, widths } = collector.context.gridOf(table);
  const page = pageOf(collector);
  const left = page.left + start;
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width);
  return { left, right: left + room, edges, highest: (page.bottom - page.top) * 0.8, styles: new Map() };
}

function addRows(head: readonly OpenRow[], body: readonly OpenRow[], table: RTable, grid: Grid, collector: Collector): void {
  const { rules } = collector.context.theme.table;
  const { flow } = collector;
  const heads: RepeatedRow[] = [];
  const rulesOf = (rows: readonly OpenRow[], row: OpenRow, top: number, foot: number) => ({
    ruleAbove: row === rows[0] ? top / 8 : 0,
    ruleBelow: row === rows.at(-1) ? foot / 8 : 0,
  });
  const setHeads = head.map((row, index) => {
    const over = ({ cell }: OpenCell) => standsOver(cell, index + cell.rowSpan - 1, table);
    return setRow(row, { ...rulesOf(head, row, rules.top, rules.head), over }, table, grid, collector);
  });
  for (const [index, { from, to }] of joinedRows(table.head).entries()) {
    addSlots(setHeads.slice(from, to), [], index === 0 ? 0 : 3, grid, collector);
    const slot = flow.slots.at(-1);
    if (slot?.content.kind === "row") heads.push({ row: slot.content, height: slot.height });
    flow.keep(3);
  }
  const repeated = heads.reduce((sum, slot) => sum + slot.height, 0) < grid.highest / 2 ? heads : [];
  const top = head.length === 0 ? rules.top : 0;
  const over = () => false;
  const setBody = body.map((row) => setRow(row, { ...rulesOf(body, row, top, rules.bottom), over }, table, grid, collector));
  const groups = joinedRows(table.body);
  for (const [index, { from, to }] of groups.entries()) {
    const bind: Bind = index === 1 || index === groups.length - 1 ? 1 : 0;
    addSlots(setBody.slice(from, to), repeated, bind, grid, collector);
  }
}

/** The rules of a row, and which of its cells have a thin one below them. */
interface RowRules extends Pick<SetRow, "ruleAbove" | "ruleBelow"> {
  over(cell: OpenCell): boolean;
}

/** A row with its cells set in their columns; under a head that stands over several columns, a thin rule is drawn. */
function setRow({ cells }: OpenRow, { over, ...rules }: RowRules, table: RTable, grid: Grid, { context }: Collector): SetRow {
  const columnOfCell = ({ cell: { column, colSpan } }: OpenCell) => ({
    left: grid.edges[column] ?? grid.left,
    right: (grid.edges[column + colSpan] ?? grid.right) - cellEnd,
  });
  const set = cells.map((cell) => setCell(cell, alignOf(cell.cell, table), columnOfCell(cell), grid.styles, context));
  const style = styleOf(context.theme, cells[0]?.cell.role ?? context.theme.structure.tables.cell);
  const thickness = context.theme.table.rules.top / 8;
  const ruled = cells.flatMap((open, index) => {
    const cell = set[index];
    if (!cell || !over(open)) return [];
    const { left, right } = columnOfCell(open);
    return [{ cell, x: left, width: right - left, thickness }];
  });
  return { cells: set, before: points(style.before), after: points(style.after), ...rules, ruled };
}

/** Adds rows that are joined: kept whole, unless they are higher than a page. */
function addSlots(rows: readonly SetRow[], heads: readonly RepeatedRow[], bind: Bind, grid: Grid, { flow }: Collector): void {
  const { left, right } = grid;
  for (const { cells } of rows) for (const { cell } of cells) for (const anchor of anchorsIn(cell.blocks)) flow.anchor(anchor);
  for (const [index, slot] of slotsOf(rows, grid.highest).entries()) {
    flow.add({ kind: "row", ...slot.row, left, right, heads }, slot.height, 0, slot.notes, index === 0 ? bind : slot.bind);
  }
}
