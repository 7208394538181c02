import { type HtmlElement, type HtmlNode, isElement } from "./html.ts";
import { isHidden, type Styles } from "./styles.ts";

/** A row of a table of a page. */
export interface HtmlRow {
  readonly isHead: boolean;
  readonly cells: readonly HtmlCell[];
}

/** A cell: what it holds, how many columns and rows it takes, and where its words stand. */
export interface HtmlCell {
  readonly element: HtmlElement;
  readonly columns: number;
  readonly rows: number;
  readonly align: "start" | "center" | "end" | "none";
  readonly isBold: boolean;
}

/** Columns or rows that a cell may take: pages say what they like. */
const most = 100;

/** The rows of a table, those of tables in it left to its cells, and its caption. */
export function readRows(
  table: HtmlElement,
  styles: Styles,
): { readonly caption?: HtmlElement; readonly rows: readonly HtmlRow[] } {
  const rows: HtmlRow[] = [];
  let caption: HtmlElement | undefined;
  const read = (nodes: readonly HtmlNode[], isHead: boolean): void => {
    for (const node of nodes) {
      if (!isElement(node) || isHidden(node, styles.of(node))) continue;
      if (node.name === "caption") caption ??= node;
      else if (node.name === "tr") rows.push(rowOf(node, isHead, styles));
      else if (["thead", "tbody", "tfoot"].includes(node.name)) read(node.children, node.name === "thead");
    }
  };
  read(table.children, false);
  return { ...(caption && { caption }), rows: rows.filter(({ cells }) => cells.length > 0) };
}

function rowOf(row: HtmlElement, isHead: boolean, styles: Styles): HtmlRow {
  const elements = row.children
    .filter(isElement)
    .filter((cell) => (cell.name === "td" || cell.name === "th") && !isHidden(cell, styles.of(cell)));
  const cells = elements.map((element): HtmlCell => {
    const said = styles.of(element);
    const align = alignOf(element, styles);
    return {
      element,
      columns: countOf(element, "colspan"),
      rows: countOf(element, "rowspan"),
      align,
      isBold: /^(?:bold|[6-9]00)/.test(said.get("font-weight") ?? ""),
    };
  });
  return { isHead: isHead || (cells.length > 0 && elements.every(({ name }) => name === "th")), cells };
}

function countOf(cell: HtmlElement, name: string): number {
  const count = Number.parseInt(cell.attributes.get(name) ?? "1", 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most);
}

/** Where the words of a cell stand: as it says, or its only paragraph. */
function alignOf(cell: HtmlElement, styles: Styles): HtmlCell["align"] {
  const [first] = cell.children.filter(isElement);
  const said = [cell, ...(first ? [first] : [])]
    .map((one) => styles.of(one).get("text-align") ?? one.attributes.get("align")?.toLowerCase())
    .find((one) => one !== undefined);
  if (said === "right" || said === "end") return "end";
  return said === "center" ? "center" : "none";
}
