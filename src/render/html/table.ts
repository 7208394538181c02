import { alignOf } from "../../document/align.ts";
import type { RBlock, RCell, RRow, RTable } from "../../document/resolved.ts";
import { standsOver } from "../../prepare/table-head.ts";
import { changeNumber } from "./changes.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { inlines } from "./inline.ts";
import type { Page } from "./page.ts";

/** What a table needs besides itself. */
interface Surroundings {
  readonly page: Page;
  /** Writes blocks: those of a cell. */
  write(blocks: readonly RBlock[]): string;
}

/** A table in a frame that scrolls by itself on a narrow screen; its heads say what they head. `remarks` are the lines under it. */
export function table(node: RTable, remarks: readonly string[], around: Surroundings): string {
  const caption = node.number || node.title ? `<caption>${captionOf(node, around)}</caption>` : "";
  const head = node.head.map((row, index) => rowOf(node, row, index, around)).join("");
  const body = node.body.map((row) => rowOf(node, row, undefined, around)).join("\n");
  return [
    `<div${attributes({ class: node.wide ? "table wide" : "table", id: node.anchor, tabindex: "0", role: "group", "aria-label": label(node) })}>`,
    `<table>${caption}${head ? `<thead>${head}</thead>` : ""}<tbody>${body}</tbody></table>`,
    ...remarks,
    "</div>",
  ].join("\n");
}

function captionOf(node: RTable, { page }: Surroundings): string {
  const number = node.number ? `<span class="table-number">${escapeHtml(node.number.text)}</span> ` : "";
  return inlines(node.title ?? [], page, { html: number, ...(node.change && { change: node.change }) });
}

/** A row; one that stands in one of two versions alone says so even where its cells are empty. */
function rowOf(node: RTable, { cells: row, change }: RRow, head: number | undefined, around: Surroundings): string {
  return `<tr${attributes({ class: change && `row-${change.kind}` })}>${cells(node, row, change, head, around)}</tr>`;
}

function label(node: RTable): string | undefined {
  return node.number?.text ?? (node.title ? undefined : "Table");
}

/** The cells of a row; `head` is its number where it is one of the head. */
function cells(
  node: RTable,
  row: readonly RCell[],
  change: RRow["change"],
  head: number | undefined,
  around: Surroundings,
): string {
  return row
    .map((cell) => {
      const number = changeNumber(change, around.page);
      const { colSpan, rowSpan } = cell;
      const tag = head !== undefined || cell.header ? "th" : "td";
      const align = alignOf(cell, node);
      const over = head !== undefined && standsOver(cell, head + rowSpan - 1, node);
      const classes = [align === "start" ? "" : align, over ? "over" : ""].filter(Boolean).join(" ");
      const values = {
        scope: head !== undefined ? "col" : cell.header ? "row" : undefined,
        colspan: colSpan > 1 ? String(colSpan) : undefined,
        rowspan: rowSpan > 1 ? String(rowSpan) : undefined,
        class: classes || undefined,
      };
      return `<${tag}${attributes(values)}>${number}${content(cell, around)}</${tag}>`;
    })
    .join("");
}

/** The text of a cell, in a paragraph of its own where more follows. */
function content({ content: line, blocks }: RCell, { page, write }: Surroundings): string {
  if (blocks.length === 0) return inlines(line, page);
  return `${line.length > 0 ? `<p>${inlines(line, page)}</p>\n` : ""}${write(blocks)}`;
}
