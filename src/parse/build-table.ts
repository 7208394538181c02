import type { Block, Cell, Figure, Remark, Row, Table } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { BlockPart, TableLine } from "./block-state.ts";
import { type Inlines, parseInlines } from "./build-inlines.ts";
import { union } from "./join-inlines.ts";
import type { Run } from "./run.ts";

/** A `Table:` line. */
export interface TableTitle {
  readonly inlines: Inlines;
  readonly span: Span;
}

/** A table as its pipes say it, with the title that stood before it. */
export function buildTable(part: BlockPart & { kind: "table" }, title: TableTitle | undefined, span: Span, run: Run): Table {
  const [head, ...body] = part.rows.map((row) => buildRow(row, run));
  const table: Table = { type: "table", columns: part.columns, head: head ? [head] : [], body, remarks: [], span };
  return title ? withTitle(table, title) : table;
}

function buildRow(row: TableLine, run: Run): Row {
  const cells = row.cells.map((content): Cell => {
    const inlines = parseInlines(content, run, { inCell: true });
    const { attributes } = inlines;
    return {
      type: "cell",
      content: inlines.content,
      ...(attributes && { attributes }),
      span: content.span(0, content.text.length),
    };
  });
  return { type: "row", cells, span: run.traced.at(row.start, row.end) };
}

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
