import { alignOf } from "../../document/align.ts";
import type { Change, Changeable, RCell, Resolved, RInline, RTable } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { joinedRows } from "../../prepare/joined-rows.ts";
import { cellEnd } from "../../prepare/table-grid.ts";
import { standsOver } from "../../prepare/table-head.ts";
import { inTwips } from "../../theme/geometry.ts";
import { writeCaption, writeRemarks } from "./caption.ts";
import type { Flow, WriteBlocks } from "./flow.ts";
import { roleInline } from "./line.ts";
import { looseColumns } from "./loose-columns.ts";
import { runningText } from "./plain.ts";
import type { WordBlock, WordCell, WordParagraph, WordRow } from "./record.ts";
import { changeOfLine } from "./revisions.ts";
import { border, mirrored, tableStyles } from "./styles-part.ts";
import { type CellPlace, layRows } from "./table-grid.ts";
import { element, val } from "./xml.ts";

/** Writes a table (un-format 11.1): horizontal rules, heads repeated, rows whole; wide ones on turned pages. */
export function writeTable(table: RTable, flow: Flow, write: WriteBlocks): void {
  const { turned } = flow.draft.prepared.gridOf(table);
  if (turned) flow.turn(true);
  writeCaption(table, "table", flow);
  const grid = gridOf(table, flow);
  const rows = [...headRows(table, grid, flow, write), ...bodyRows(table, grid, flow, write)];
  if (rows.length > 0)
    flow.add({ type: "table", properties: properties(table, grid, flow.draft.resolved), columns: grid.widths, rows });
  writeRemarks(table.remarks, flow, write);
  flow.endTable();
  if (turned) flow.turn(false);
}

/** Where the columns stand, in twips. */
interface Grid {
  readonly start: number;
  readonly widths: readonly number[];
}

function gridOf(table: RTable, { draft, inset }: Flow): Grid {
  const { start, wishes, widths } = draft.prepared.gridOf(table);
  const loose = looseColumns(widths, wishes, cellEnd).map(inTwips);
  return { start: start > 0 ? inTwips(start) - (inset?.start ?? 0) : 0, widths: loose };
}

function properties(table: RTable, { start, widths }: Grid, resolved: Resolved): string {
  const width = widths.reduce((sum, column) => sum + column, 0);
  const caption = runningText(table.title ?? []);
  const named = [table.number?.text, caption].filter(Boolean).join(": ");
  return [
    val("w:tblStyle", tableStyles.plain),
    mirrored(resolved),
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    start > 0 && element("w:tblInd", { "w:w": start, "w:type": "dxa" }),
    element("w:tblLayout", { "w:type": "fixed" }),
    look(table),
    named !== "" && val("w:tblCaption", named),
  ]
    .filter(Boolean)
    .join("");
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

/** Rows of the head: on every page that the table reaches; the last with the thick rule under it, heads over several columns with a thin one. */
function headRows(table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): readonly WordRow[] {
  const { table: look, structure } = flow.draft.theme;
  const { head, top } = look.rules;
  const { head: role } = structure.tables;
  return layRows(table.head, grid.widths.length).map((places, index, rows) => {
    const cells = places.map((place) => {
      const over = place.cell && !place.goesOn && standsOver(place.cell, index, table);
      const thickness = index === rows.length - 1 ? head : over ? top : 0;
      const rule = thickness > 0 ? element("w:tcBorders", {}, border("w:bottom", thickness)) : "";
      return cellOf(
        place,
        { role, more: rule + val("w:vAlign", "bottom"), keepNext: undefined, row: changeOf(table.head[index]) },
        table,
        grid,
        flow,
        write,
      );
    });
    return { ...changeOf(table.head[index]), properties: "<w:cantSplit/><w:tblHeader/>", cells };
  });
}

/** Rows of the body; those that a cell joins stay together, and the last with the sources and notes under the table. */
function bodyRows(table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): readonly WordRow[] {
  const { cell: role } = flow.draft.theme.structure.tables;
  const ends = new Set(joinedRows(table.body).map(({ to }) => to - 1));
  return layRows(table.body, grid.widths.length).map((places, index, rows) => {
    const last = index === rows.length - 1;
    const keepNext = (last ? table.remarks.length > 0 : !ends.has(index)) || undefined;
    const cells = places.map((place) =>
      cellOf(place, { role, more: "", keepNext, row: changeOf(table.body[index]) }, table, grid, flow, write),
    );
    return { ...changeOf(table.body[index]), properties: "<w:cantSplit/>", cells };
  });
}

function changeOf(part: Changeable | undefined): Changeable {
  return part?.change ? { change: part.change } : {};
}

/** What a cell of the file is, besides its place. */
interface CellLook {
  readonly role: Role;
  readonly more: string;
  readonly keepNext: true | undefined;
  /** What became of its row in a redline. */
  readonly row: Changeable;
}

function cellOf(place: CellPlace, look: CellLook, table: RTable, grid: Grid, flow: Flow, write: WriteBlocks): WordCell {
  const { column, columns, cell } = place;
  const width = grid.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const properties = [
    element("w:tcW", { "w:w": width, "w:type": "dxa" }),
    columns > 1 && val("w:gridSpan", columns),
    place.merge && (place.merge === "restart" ? val("w:vMerge", "restart") : "<w:vMerge/>"),
    look.more,
    cell && flow.draft.revisions.cellRecord(cell, look.row),
  ];
  const blocks = cell && place.merge !== "continue" ? textOf(cell, look, table, flow, write) : [emptyText(look, flow)];
  return { ...changeOf(cell), properties: properties.filter(Boolean).join(""), blocks };
}

/** The paragraphs of a cell: its text, and the blocks after it, whose lists stand in from the edge of the cell. */
function textOf(
  cell: RCell,
  { role, keepNext }: CellLook,
  table: RTable,
  flow: Flow,
  write: WriteBlocks,
): readonly WordBlock[] {
  const align = alignOf(cell, table);
  const entry = flow.draft.styles.use(role);
  const aligned = (content: readonly RInline[], change?: Change): WordParagraph => ({
    type: "paragraph",
    change,
    style: entry.id,
    keepNext,
    align: align === "start" ? undefined : align === "end" ? "right" : "center",
    content: roleInline(role, content, flow),
    says: { content, ...(cell.column > 0 && { isBeside: true }) },
  });
  const ofFirst = cell.blocks.length > 0 ? changeOfLine(cell.content) : {};
  const first = cell.content.length > 0 || cell.blocks.length === 0 ? [aligned(cell.content, ofFirst.change)] : [];
  const blocks = cell.blocks.flatMap((block): readonly WordBlock[] => {
    if (block.type === "paragraph") return [aligned(block.content, block.change)];
    const listed = flow.cell({ start: 0, end: 0 }, () => write([block], flow));
    return keepNext ? listed.map((one) => (one.type === "paragraph" ? { ...one, keepNext } : one)) : listed;
  });
  return [...first, ...blocks];
}

function emptyText({ role, keepNext }: CellLook, flow: Flow): WordParagraph {
  return { type: "paragraph", style: flow.draft.styles.use(role).id, keepNext, content: "" };
}
