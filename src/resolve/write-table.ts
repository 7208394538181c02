import { diagnostic } from "../diagnostics/codes.ts";
import { resolvedText } from "../document/plain.ts";
import type { RCell, RColumn, RFigure, RRemark, RRow, RTable } from "../document/resolved.ts";
import type { CaptionRoles, Cell, Remark, Row, Table } from "../document/tree.ts";
import { sliceTrace } from "../trace.ts";
import { pictureWidth } from "./picture-width.ts";
import { nodeOf, type PlacedFigure, type PlacedTable } from "./placed.ts";
import { type LetteredNote, noteRemarks } from "./remarks.ts";
import type { TextPlace } from "./text.ts";
import type { Around, Writing } from "./write.ts";

/** Writes a table with its title, its lines under it and its lettered notes. */
export function writeTable(block: PlacedTable, around: Around, writing: Writing): RTable {
  const { node } = block;
  const letters: LetteredNote[] = [];
  const place: TextPlace = { scope: around.scope, article: around.article, notes: "call", letters };
  const title = node.title && writing.text.write(node.title, place);
  const rowHeads = block.classes.includes("row-heads");
  const inside: Around = { scope: around.scope, article: around.article, letters };
  const cells = { placed: block.cells, place, around: inside, writing };
  const { tables } = writing.theme.structure;
  const head = writeRows(node.head.some(says) ? node.head : [], { role: tables.head, header: true, head: true }, cells);
  const body = writeRows(node.body, { role: tables.cell, header: rowHeads }, cells);
  const remarks = writeRemarks(node.remarks, tables, place, writing);
  return {
    type: "table",
    ...(block.number && { number: block.number }),
    ...(title && { title }),
    columns: columnsOf(node, body),
    head,
    body,
    remarks: [...remarks, ...noteRemarks(letters, tables.note)],
    wide: block.classes.includes("wide"),
    ...nodeOf(block),
  };
}

/** Whether a row says anything: a pipe table cannot be written without heads, and one whose heads are all empty has none. */
const says = ({ cells }: Row) => cells.some(({ blocks, content }) => blocks.length > 0 || content.length > 0);

/** Writes a figure; its picture is read and measured here. */
export function writeFigure(block: PlacedFigure, around: Around, writing: Writing): RFigure {
  const { node } = block;
  const letters: LetteredNote[] = [];
  const place: TextPlace = { scope: around.scope, article: around.article, notes: "call", letters };
  const title = writing.text.write(node.caption, place);
  const { figures } = writing.theme.structure;
  const remarks = writeRemarks(node.remarks, figures, place, writing);
  const written = node.alt ?? "";
  const alt = written.trim();
  const altStart = written.length - written.trimStart().length;
  if (alt === "") {
    writing.report(diagnostic("alt-missing", `The image “${node.path}” has no alternative text.`, { span: node.span }));
  }
  const image = writing.images.read(node.path, node.pathSpan);
  const width = pictureWidth(node, image, writing.theme, writing.report);
  return {
    type: "figure",
    ...(block.number && { number: block.number }),
    title,
    image,
    ...(width && { width }),
    alt,
    ...(node.altTrace && alt !== "" && { altTrace: sliceTrace(node.altTrace, altStart, altStart + alt.length) }),
    remarks: [...remarks, ...noteRemarks(letters, figures.note)],
    ...nodeOf(block),
  };
}

/** What the cells of a table need to be written. */
interface CellWriting {
  readonly placed: PlacedTable["cells"];
  readonly place: TextPlace;
  readonly around: Around;
  readonly writing: Writing;
}

/** What the cells of rows are: heads, or of the body, in which those of the first column may be the heads of their rows. */
type CellKind = Pick<RCell, "role" | "header" | "head">;

/** Writes rows, and finds the column of every cell: it stands in the first that no cell of a row above takes. */
function writeRows(rows: readonly Row[], { role, header, head }: CellKind, cells: CellWriting): readonly RRow[] {
  const takenTo: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    const written = row.cells.map((cell): RCell => {
      while ((takenTo[column] ?? 0) > index) column += 1;
      const at = column;
      for (; column < at + cell.colSpan; column++) takenTo[column] = index + cell.rowSpan;
      return writeCell(cell, { role, column: at, header: head ?? (header && at === 0), ...(head && { head }) }, cells);
    });
    return { type: "row", role, classes: row.attributes?.classes ?? [], span: row.span, cells: written };
  });
}

function writeCell(
  cell: Cell,
  own: Pick<RCell, "role" | "column" | "header" | "head">,
  { placed, place, around, writing }: CellWriting,
): RCell {
  const { attributes, colSpan, rowSpan, span } = cell;
  const content = writing.text.write(cell.content, place);
  const blocks = writing.blocks(placed.get(cell) ?? [], around);
  return { type: "cell", classes: attributes?.classes ?? [], span, ...own, colSpan, rowSpan, content, blocks };
}

/** Lines under a table or figure as the author wrote them, sources before notes (un-format 11.1). */
function writeRemarks(remarks: readonly Remark[], roles: CaptionRoles, place: TextPlace, writing: Writing): readonly RRemark[] {
  const written = remarks.map(({ kind, content, span }): RRemark => {
    const label = writing.words.text[kind] ?? "";
    return { type: "remark", kind, role: roles[kind], classes: [], span, label, content: writing.text.write(content, place) };
  });
  return [...written.filter(({ kind }) => kind === "source"), ...written.filter(({ kind }) => kind === "note")];
}

/** Columns as the author aligned them; else figures end and text starts, and the first column starts (un-format 11.1). */
function columnsOf(node: Table, body: readonly RRow[]): readonly RColumn[] {
  const weights = weightsOf(node);
  return node.columns.map((align, column) => {
    const weight = weights?.[column];
    const found = align === "none" ? (column > 0 && hasFigures(body, column) ? "end" : "start") : align;
    return { align: found, ...(weight !== undefined && { weight }) };
  });
}

/** Whether every cell of a column alone is a figure, or one of the signs that stand for one (un-format 11.1). */
function hasFigures(body: readonly RRow[], column: number): boolean {
  let figures = 0;
  for (const { cells } of body) {
    const cell = cells[column]?.column === column ? cells[column] : cells.find((one) => one.column === column);
    if (cell && cell.colSpan > 1) continue;
    if (cell && cell.blocks.length > 0) return false;
    const text = resolvedText(cell?.content ?? []).trim();
    if (/^[-−–+(]?[$€£¥]?\s?\d[\d\s.,'’\u00a0\u202f]*\)?\s?%?$/.test(text)) figures += 1;
    else if (!/^(?:|[-−–—]|\.{2,3}|…|n\/a)$/.test(text)) return false;
  }
  return figures > 0;
}

/** `widths="2 1 1"`: the parts of the width that the columns take. */
function weightsOf(node: Table): readonly number[] | undefined {
  const weights = (node.attributes?.pairs.widths ?? "")
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map(Number);
  return weights.length === node.columns.length && weights.every((weight) => weight > 0 && Number.isFinite(weight))
    ? weights
    : undefined;
}
