import { alignOf } from "../../document/align.ts";
import type { RBlock, RCell, RTable } from "../../document/resolved.ts";
import { standsOver } from "../../prepare/table-head.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { inlines } from "./inline.ts";

/** Writes blocks: those of a cell. */
type WriteBlocks = (blocks: readonly RBlock[]) => string;

/** A table in a frame that scrolls by itself on a narrow screen; its heads say what they head. `remarks` are the lines under it. */
export function table(node: RTable, remarks: readonly string[], write: WriteBlocks): string {
  const caption = node.number || node.title ? `<caption>${captionOf(node)}</caption>` : "";
  const head = node.head.map((row, index) => `<tr>${cells(node, row.cells, index, write)}</tr>`).join("");
  const body = node.body.map((row) => `<tr>${cells(node, row.cells, undefined, write)}</tr>`).join("\n");
  return [
    `<div${attributes({ class: node.wide ? "table wide" : "table", id: node.anchor, tabindex: "0", role: "group", "aria-label": label(node) })}>`,
    `<table>${caption}${head ? `<thead>${head}</thead>` : ""}<tbody>${body}</tbody></table>`,
    ...remarks,
    "</div>",
  ].join("\n");
}

function captionOf(node: RTable): string {
  const number = node.number ? `<span class="table-number">${escapeHtml(node.number.text)}</span> ` : "";
  return `${number}${node.title ? inlines(node.title) : ""}`;
}

function label(node: RTable): string | undefined {
  return node.number?.text ?? (node.title ? undefined : "Table");
}

/** The cells of a row; `head` is its number where it is one of the head. */
function cells(node: RTable, row: readonly RCell[], head: number | undefined, write: WriteBlocks): string {
  return row
    .map((cell) => {
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
      return `<${tag}${attributes(values)}>${content(cell, write)}</${tag}>`;
    })
    .join("");
}

/** The text of a cell, in a paragraph of its own where more follows. */
function content({ content: line, blocks }: RCell, write: WriteBlocks): string {
  if (blocks.length === 0) return inlines(line);
  return `${line.length > 0 ? `<p>${inlines(line)}</p>\n` : ""}${write(blocks)}`;
}
