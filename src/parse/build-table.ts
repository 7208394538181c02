import type { Block, Cell, Figure, Remark, Row, Table } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { BlockPart, TableLine } from "./block-state.ts";
import { type Inlines, parseInlines } from "./build-inlines.ts";
import type { Content } from "./content.ts";
import { union } from "./join-inlines.ts";
import { mergeCells, type WrittenCell } from "./merge-cells.ts";
import { complain, type Run } from "./run.ts";

/** A `Table:` line. */
export interface TableTitle {
  readonly inlines: Inlines;
  readonly span: Span;
}

/** Parses what stands in a cell of several lines. */
export type ParseCell = (content: Content) => readonly Block[];

/** A table as its pipes say it, with the title that stood before it. */
export function buildTable(
  part: BlockPart & { kind: "table" },
  title: TableTitle | undefined,
  span: Span,
  run: Run,
  parseCell: ParseCell,
): Table {
  const rows = (lines: readonly TableLine[], place: "head" | "body") => {
    const merged = mergeCells(
      lines.map(({ cells }) => cells),
      place,
      run,
    );
    return lines.map(({ start, end }, index): Row => {
      const cells = (merged[index] ?? []).map((cell) => buildCell(cell, run, parseCell));
      return { type: "row", cells, span: run.traced.at(start, end) };
    });
  };
  const table: Table = {
    type: "table",
    columns: part.columns,
    head: rows(part.head, "head"),
    body: rows(part.body, "body"),
    remarks: [],
    span,
  };
  return title ? withTitle(table, title) : table;
}

/** A directive that is all of a cell. */
const aloneDirective = /^::[A-Za-z][\w-]*(?:[ \t]*\{[^{}]*\})?$/;

/** A cell of one line is a line of text, whatever it begins with; one of several lines is read as blocks. */
function buildCell({ content, colSpan, rowSpan }: WrittenCell, run: Run, parseCell: ParseCell): Cell {
  const cell = { type: "cell", colSpan, rowSpan, span: content.span(0, content.text.length) } as const;
  if (!content.text.includes("\n")) {
    if (aloneDirective.test(content.text)) complainOf("directive", cell.span, run);
    const { content: inlines, attributes } = parseInlines(content, { ...run, inCell: true });
    return { ...cell, content: inlines, ...(attributes && { attributes }), blocks: [] };
  }
  const blocks = parseCell(content);
  reportForeign(blocks, run);
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return { ...cell, content: [], blocks };
  return { ...cell, content: first.content, ...(first.attributes && { attributes: first.attributes }), blocks: rest };
}

/** Reports blocks that a cell cannot hold. */
function reportForeign(blocks: readonly Block[], run: Run): void {
  for (const block of blocks) {
    if (block.type === "list") for (const item of block.items) reportForeign(item.blocks, run);
    else if (block.type !== "paragraph") complainOf(block.type, block.span, run);
  }
}

function complainOf(type: keyof typeof names, span: Span, run: Run): void {
  complain(run, "cell-block", `A ${names[type]} stands in a cell of a table.`, { span });
}

const names: Readonly<Record<Exclude<Block["type"], "list" | "paragraph">, string>> = {
  heading: "heading",
  quotation: "quotation",
  table: "table",
  figure: "picture",
  container: "container",
  directive: "directive",
  verbatim: "verbatim block",
  break: "line across",
  annex: "document",
};

/** The table with the title and the attributes of its `Table:` line. */
export function withTitle(table: Table, title: TableTitle): Table {
  const { content, attributes } = title.inlines;
  const span = union(table.span, title.span);
  return { ...table, ...(content.length > 0 && { title: content }), ...(attributes && { attributes }), span };
}

/** Whether a block can take a `Table:` line that stands after it. */
export function isUntitled(block: Block | undefined): block is Table {
  return block?.type === "table" && !block.title && !block.attributes;
}

/** Whether a block can take a `Source:` or `Note:` line. */
export function takesRemarks(block: Block | undefined): block is Table | Figure {
  return block?.type === "table" || block?.type === "figure";
}

/** The table or figure with one more remark under it. The list of remarks is added to, not copied: a table may have thousands. */
export function withRemark(block: Table | Figure, kind: Remark["kind"], inlines: Inlines, span: Span): Table | Figure {
  const { content, attributes } = inlines;
  const remark: Remark = { type: "remark", kind, content, ...(attributes && { attributes }), span };
  (block.remarks as Remark[]).push(remark);
  return { ...block, span: union(block.span, span) };
}
