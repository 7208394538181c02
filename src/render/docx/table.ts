import type { RCell, RRow, RTable } from "../../document/resolved.ts";
import { columnWidths, widthsOfText } from "../../layout/columns.ts";
import { flatten } from "../../layout/prose.ts";
import type { Style } from "../../theme/theme.ts";
import { writeCaption, writeRemarks, writeTableEnd } from "./caption.ts";
import type { Draft } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { roleInline } from "./line.ts";
import { looseColumns } from "./loose-columns.ts";
import { paragraph } from "./paragraph.ts";
import { runningText } from "./plain.ts";
import { border, tableStyles } from "./styles-part.ts";
import { element, escapeXml, val } from "./xml.ts";

/** White at the end side of a cell (un-format 11.1), in points. */
const cellEnd = 113 / 20;

/** Writes a table (un-format 11.1): horizontal rules, heads repeated, rows whole; wide ones on turned pages. */
export function writeTable(table: RTable, flow: Flow): void {
  if (table.wide && !flow.inset) flow.turn(true);
  writeCaption(table, "table", flow);
  const grid = gridOf(table, flow);
  const head = table.head.map((row, index) => headRow(row, index === table.head.length - 1, table, grid, flow));
  const last = table.remarks.length > 0 ? table.body.at(-1) : undefined;
  const body = table.body.map((row) => bodyRow(row, row === last, table, grid, flow));
  const rows = [...head, ...body].join("");
  if (rows !== "") flow.add(element("w:tbl", {}, properties(table, grid) + gridXml(grid) + rows));
  writeRemarks(table.remarks, "table", flow);
  writeTableEnd(flow);
  if (table.wide && !flow.inset) flow.turn(false);
}

/** Where the columns stand, in twips. */
interface Grid {
  readonly start: number;
  readonly widths: readonly number[];
}

function gridOf(table: RTable, { draft, inset }: Flow): Grid {
  const wishes = table.columns.map(({ weight }) => ({ least: 0, most: 0, ...(weight !== undefined && { weight }) }));
  for (const row of table.head) widen(wishes, row, draft.styles.look("table-head"), draft);
  for (const row of table.body) widen(wishes, row, draft.styles.look("table-cell"), draft);
  const { start, width, fullWidth } = draft.theme.table;
  const { page } = draft.theme;
  const least = wishes.reduce((sum, wish) => sum + wish.least + cellEnd, 0);
  const whole = table.wide || least > width / 20;
  const turned = page.height - page.margin.start - page.margin.end;
  const room = inset ? width : table.wide ? turned : whole ? fullWidth : width;
  const exact = columnWidths(wishes, room / 20, cellEnd);
  const widths = looseColumns(exact, wishes, cellEnd).map((points) => Math.round(points * 20));
  return { start: whole ? 0 : start - (inset?.start ?? 0), widths };
}

function widen(wishes: { least: number; most: number }[], row: RRow, style: Style, { measuring }: Draft): void {
  for (const [index, cell] of row.cells.entries()) {
    const wish = wishes[index];
    if (!wish) continue;
    const text = widthsOfText(flatten(cell.content, { style }, "artifact", measuring));
    wish.least = Math.max(wish.least, text.least);
    wish.most = Math.max(wish.most, text.most);
  }
}

function properties(table: RTable, { start, widths }: Grid): string {
  const width = widths.reduce((sum, column) => sum + column, 0);
  const caption = runningText(table.title ?? []);
  const named = [table.number?.text, caption].filter(Boolean).join(": ");
  return element(
    "w:tblPr",
    {},
    [
      val("w:tblStyle", tableStyles.plain),
      element("w:tblW", { "w:w": width, "w:type": "dxa" }),
      start > 0 && element("w:tblInd", { "w:w": start, "w:type": "dxa" }),
      element("w:tblLayout", { "w:type": "fixed" }),
      look(table),
      named !== "" && `<w:tblCaption w:val="${escapeXml(named)}"/>`,
    ]
      .filter(Boolean)
      .join(""),
  );
}

/** Which rows and columns are heads: read aloud by Word's readers. */
function look({ head, body }: RTable): string {
  const firstRow = head.length > 0;
  const firstColumn = body.some((row) => row.cells[0]?.header);
  const bits = (firstRow ? 0x20 : 0) | (firstColumn ? 0x80 : 0) | 0x600;
  return element("w:tblLook", {
    "w:val": bits.toString(16).toUpperCase().padStart(4, "0"),
    "w:firstRow": firstRow ? 1 : 0,
    "w:lastRow": 0,
    "w:firstColumn": firstColumn ? 1 : 0,
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

function gridXml({ widths }: Grid): string {
  return element("w:tblGrid", {}, widths.map((width) => element("w:gridCol", { "w:w": width })).join(""));
}

/** A row of the head: on every page that the table reaches; the last with the thick rule under it. */
function headRow(row: RRow, last: boolean, table: RTable, grid: Grid, flow: Flow): string {
  const thickness = last ? flow.draft.theme.table.rules.head : 0;
  const rule = thickness > 0 ? element("w:tcBorders", {}, border("w:bottom", thickness)) : "";
  const more = rule + val("w:vAlign", "bottom");
  const cells = cellsOf(row, table, grid, (cell, index) => cellXml(cell, index, "table-head", more, table, grid, flow));
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
}

/** A row of the body; the last stays with the sources and notes under the table. */
function bodyRow(row: RRow, keepNext: boolean, table: RTable, grid: Grid, flow: Flow): string {
  const write = (cell: RCell | undefined, index: number) => cellXml(cell, index, "table-cell", "", table, grid, flow, keepNext);
  const cells = cellsOf(row, table, grid, write);
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

/** As many cells as the table has columns: Word calls a row with none damaged. */
function cellsOf(row: RRow, table: RTable, grid: Grid, write: (cell: RCell | undefined, index: number) => string): string {
  const count = Math.max(1, Math.min(table.columns.length, grid.widths.length));
  let cells = "";
  for (let index = 0; index < count; index++) cells += write(row.cells[index], index);
  return cells;
}

function cellXml(
  cell: RCell | undefined,
  index: number,
  role: "table-head" | "table-cell",
  more: string,
  table: RTable,
  grid: Grid,
  flow: Flow,
  keepNext = false,
): string {
  const align = table.columns[index]?.align ?? "start";
  const entry = flow.draft.styles.use(role);
  const content = cell ? roleInline(role, cell.content, flow) : "";
  const text = paragraph({
    style: entry.id,
    keepNext,
    align: align === "start" ? undefined : align === "end" ? "right" : "center",
    content,
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${grid.widths[index] ?? 0}" w:type="dxa"/>${more}</w:tcPr>${text}</w:tc>`;
}
