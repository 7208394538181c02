import type { RCell, RRemark, RTable } from "../../document/resolved.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { inlines } from "./inline.ts";

/** A table in a frame that scrolls by itself on a narrow screen; its heads say what they head. */
export function table(node: RTable): string {
  const caption = node.number || node.title ? `<caption>${captionOf(node)}</caption>` : "";
  const head = node.head.map((row) => `<tr>${cells(node, row.cells, "col")}</tr>`).join("");
  const body = node.body.map((row) => `<tr>${cells(node, row.cells, undefined)}</tr>`).join("\n");
  return [
    `<div${attributes({ class: node.wide ? "table wide" : "table", id: node.anchor, tabindex: "0", role: "group", "aria-label": label(node) })}>`,
    `<table>${caption}${head ? `<thead>${head}</thead>` : ""}<tbody>${body}</tbody></table>`,
    ...node.remarks.map(remark),
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

function cells(node: RTable, row: readonly RCell[], scope: "col" | undefined): string {
  return row
    .map((cell, at) => {
      const tag = scope || cell.header ? "th" : "td";
      const align = node.columns[at]?.align ?? "start";
      const values = { scope: scope ?? (cell.header ? "row" : undefined), class: align === "start" ? undefined : align };
      return `<${tag}${attributes(values)}>${inlines(cell.content)}</${tag}>`;
    })
    .join("");
}

/** A line under a table or figure: its word in italics, or its letter raised. */
export function remark(node: RRemark): string {
  const label = escapeHtml(node.label);
  const mark = node.kind === "source" || node.kind === "note" ? `<em>${label}</em> ` : `<sup>${label}</sup> `;
  return `<p${attributes({ class: `remark ${node.role}`, id: node.anchor })}>${mark}${inlines(node.content)}</p>`;
}
