import { alignOf } from "../../document/align.ts";
import type { RCell, RInline, RTable } from "../../document/resolved.ts";
import { cellEnd } from "../../prepare/table-grid.ts";
import { writeCaption, writeRemarks, writeTableEnd } from "./caption.ts";
import type { Flow, WriteBlocks } from "./flow.ts";
import { roleInline } from "./line.ts";
import { looseColumns } from "./loose-columns.ts";
import { paragraph } from "./paragraph.ts";
import { runningText } from "./plain.ts";
import { border, tableStyles } from "./styles-part.ts";
import { type CellPlace, layRows } from "./table-grid.ts";
import { element, escapeXml, val } from "./xml.ts";

/** Writes a table (un-format 11.1): horizontal rules, heads repeated, rows whole; wide ones on turned pages. */
export function writeTable(table: RTable, flow: Flow, write: WriteBlocks): void {
  if (table.wide && !flow.inset) flow.turn(true);
  writeCaption(table, "table", flow);
  const grid = gridOf(table, flow);
  const rows = headRows(table, grid, flow, write) + bodyRows(table, grid, flow, write);
  if (rows !== "") flow.add(element("w:tbl", {}, properties(table, grid) + gridXml(grid) + rows));
  writeRemarks(table.remarks, "table", flow, write);
  writeTableEnd(flow);
  if (table.wide && !flow.inset) flow.turn(false);
}

/** Where the columns stand, in twips. */
interface Grid {
  readonly start: number;
  readonly widths: readonly number[];
}

function gridOf(table: RTable, { draft, inset }: Flow): Grid {
  const { start, wishes, widths } = draft.prepared.gridOf(table);
  const loose = looseColumns(widths, wishes, cellEnd).map((points) => Math.round(points * 20));
  return { start: start > 0 ? Math.round(start * 20) - (inset?.start ?? 0) : 0, widths: loose };
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

/** Rows of the head: on every page that the table reaches; the last with the thick rule under it, heads over several columns with a thin one. */
function headRows(table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): string {
  const { head, top } = flow.draft.theme.table.rules;
  return layRows(table.head, grid.widths.length)
    .map((places, index, rows) => {
      const cells = places.map((place) => {
        const thickness = index === rows.length - 1 ? head : place.cell && place.cell.colSpan > 1 && !place.goesOn ? top : 0;
        const rule = thickness > 0 ? element("w:tcBorders", {}, border("w:bottom", thickness)) : "";
        return cellXml(
          place,
          { role: "table-head", more: rule + val("w:vAlign", "bottom"), keepNext: false },
          table,
          grid,
          flow,
          write,
        );
      });
      return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
    })
    .join("");
}

/** Rows of the body; those that a cell joins stay together, and the last with the sources and notes under the table. */
function bodyRows(table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): string {
  return layRows(table.body, grid.widths.length)
    .map((places, index, rows) => {
      const last = index === rows.length - 1;
      const keepNext = last ? table.remarks.length > 0 : places.some(({ goesOn }) => goesOn);
      const cells = places.map((place) => cellXml(place, { role: "table-cell", more: "", keepNext }, table, grid, flow, write));
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
    })
    .join("");
}

/** What a cell of the file is, besides its place. */
interface CellLook {
  readonly role: "table-head" | "table-cell";
  readonly more: string;
  readonly keepNext: boolean;
}

function cellXml(place: CellPlace, look: CellLook, table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): string {
  const { column, columns, cell } = place;
  const width = grid.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const properties = [
    element("w:tcW", { "w:w": width, "w:type": "dxa" }),
    columns > 1 && val("w:gridSpan", columns),
    place.merge && (place.merge === "restart" ? val("w:vMerge", "restart") : "<w:vMerge/>"),
    look.more,
  ];
  const content = cell && place.merge !== "continue" ? textOf(cell, look, table, flow, write) : emptyText(look, flow);
  return `<w:tc><w:tcPr>${properties.filter(Boolean).join("")}</w:tcPr>${content}</w:tc>`;
}

/** The paragraphs of a cell: its text, and the blocks after it, whose lists stand in from the edge of the cell. */
function textOf(cell: RCell, { role, keepNext }: CellLook, table: RTable, flow: Flow, write: WriteBlocks): string {
  const align = alignOf(cell, table);
  const entry = flow.draft.styles.use(role);
  const aligned = (content: readonly RInline[]) =>
    paragraph({
      style: entry.id,
      keepNext,
      align: align === "start" ? undefined : align === "end" ? "right" : "center",
      content: roleInline(role, content, flow),
    });
  const first = cell.content.length > 0 || cell.blocks.length === 0 ? aligned(cell.content) : "";
  const blocks = cell.blocks.map((block) => {
    if (block.type === "paragraph") return aligned(block.content);
    const listed = flow.cell({ start: 0, end: 0 }, () => write([block], flow));
    return keepNext ? listed.replace(/<w:pStyle [^>]*>/g, "$&<w:keepNext/>") : listed;
  });
  return first + blocks.join("");
}

function emptyText({ role, keepNext }: CellLook, flow: Flow): string {
  return paragraph({ style: flow.draft.styles.use(role).id, keepNext, content: "" });
}
