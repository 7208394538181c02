import { alignOf } from "../../document/align.ts";
import type { RCell, RRow, RTable } from "../../document/resolved.ts";
import { type Element, element, identified } from "./element.ts";
import { inlines } from "./inline.ts";
import { inSeries, line } from "./line.ts";
import type { Making } from "./making.ts";

/** A table: its number and title are its caption, heads and row heads `th`. */
export function table(node: RTable, making: Making): Element {
  const number = node.number ? [node.number.text] : [];
  const title = node.title && node.title.length > 0 ? inlines(node.title, making) : [];
  const between = number.length > 0 && title.length > 0 ? [" "] : [];
  const caption = [...number, ...between, ...title];
  const rows = [...rowsOf(node, node.head, making), ...rowsOf(node, node.body, making)];
  const own = element("table", {}, ...(caption.length > 0 ? [element("caption", {}, ...caption)] : []), ...rows);
  return identified(own, { kind: "table", ...inSeries(node.number) }, node);
}

/** Rows. One all of whose columns cells of rows above take cannot be said: those cells take a row less. */
function rowsOf(node: RTable, rows: readonly RRow[], making: Making): readonly Element[] {
  const said = (from: number, count: number) => rows.slice(from, from + count).filter(({ cells }) => cells.length > 0).length;
  return rows.flatMap(({ cells }, at) =>
    cells.length > 0 ? [element("tr", {}, ...cells.map((each) => cell(each, node, said(at, each.rowSpan), making)))] : [],
  );
}

function cell(node: RCell, within: RTable, rowSpan: number, making: Making): Element {
  const align = alignOf(node, within);
  const attributes = {
    rowspan: rowSpan > 1 ? String(rowSpan) : undefined,
    colspan: node.colSpan > 1 ? String(node.colSpan) : undefined,
    class: align === "start" ? undefined : align,
  };
  const first = node.content.length > 0 || node.blocks.length === 0 ? [line(node, making)] : [];
  return element(node.head || node.header ? "th" : "td", attributes, ...first, ...making.blocks(node.blocks));
}
