import { type RNumber, wholeNumber } from "../../document/number.ts";
import type {
  RBlock,
  RContainer,
  RFigure,
  RHeading,
  RItem,
  RList,
  RParagraph,
  RQuotation,
  RRemark,
} from "../../document/resolved.ts";
import { pixel } from "../../theme/geometry.ts";
import { type Element, element, identified } from "./element.ts";
import { inlines } from "./inline.ts";
import { anchoredIn, classOf, inSeries, line, num, paragraph } from "./line.ts";
import type { Making } from "./making.ts";
import { table } from "./table.ts";

/** Blocks where no hierarchy can be: each is one element or several, and a number stands in an element of its own. */
export function blocks(nodes: readonly RBlock[], making: Making): readonly Element[] {
  return nodes.flatMap((node) => block(node, making));
}

function block(node: RBlock, making: Making): readonly Element[] {
  switch (node.type) {
    case "heading":
    case "paragraph":
      return [node.number ? numbered(node, node.number, making) : paragraph(node, making)];
    case "list":
      return [list(node, making)];
    case "quotation":
      return [quotation(node, making)];
    case "table":
      return [table(node, making), ...remarks(node.remarks, making)];
    case "figure":
      return [figure(node, making)];
    case "container":
      return [container(node, making)];
    case "verbatim":
      return [element("p", { class: classOf(node), "xml:space": "preserve" }, node.text)];
    case "masthead":
    case "first-foot":
    case "contents":
    case "notes":
    case "page-break":
    case "end-rule":
      return [];
  }
}

/** A line with a number where no hierarchy can be. */
function numbered(node: RHeading | RParagraph, number: RNumber, making: Making): Element {
  const identity = { kind: "blockContainer", number: wholeNumber(number) };
  const held = element("blockContainer", { class: classOf(node) }, num(number), line(node, making));
  return identified(held, identity, node);
}

/** A list that no hierarchy can hold: bullets, and all lists in cells, notes and boxes. */
function list(node: RList, making: Making): Element {
  const own = element("blockList", { class: classOf(node) }, ...node.items.map((each) => item(each, making)));
  return identified(own, { kind: "list" }, node);
}

function item(node: RItem, making: Making): Element {
  const [first, ...rest] = node.blocks;
  if (first?.type !== "paragraph") return element("item", {}, ...filled(blocks(node.blocks, making)));
  const { number } = first;
  const own = element("item", {}, ...(number ? [num(number)] : []), line(first, making), ...blocks(rest, making));
  return identified(own, { kind: "item", number: number && wholeNumber(number) }, anchoredIn(node));
}

function quotation(node: RQuotation, making: Making): Element {
  const own = element("blockContainer", { class: classOf(node) }, ...filled(blocks(node.blocks, making)));
  return identified(own, { kind: "blockContainer" }, node);
}

/** A box, a summary or any other group, with its title. */
function container(node: RContainer, making: Making): Element {
  const held = [...blocks(node.blocks, making), ...remarks(node.remarks ?? [], making)];
  const own = element("blockContainer", { class: classOf(node) }, ...caption(node, making), ...filled(held));
  return identified(own, { kind: "blockContainer", ...inSeries(node.number) }, node);
}

const mediaTypes = { png: "image/png", jpeg: "image/jpeg", svg: "image/svg+xml" } as const;

/** A picture in the file itself, so that it can be passed on alone; its size in pixels of a screen. */
function figure(node: RFigure, making: Making): Element {
  const { format, bytes, width, height } = node.image;
  const scale = node.width && node.width.share === undefined ? node.width.points / pixel / width : 1;
  const picture = element("img", {
    src: `data:${mediaTypes[format]};base64,${making.packing.base64(bytes)}`,
    alt: node.alt || undefined,
    width: String(Math.round(width * scale)),
    height: String(Math.round(height * scale)),
  });
  const held = [...caption(node, making), element("p", {}, picture), ...remarks(node.remarks, making)];
  const own = element("blockContainer", { class: classOf(node) }, ...held);
  return identified(own, { kind: "figure", ...inSeries(node.number) }, node);
}

function caption({ number, title }: Pick<RContainer, "number" | "title">, making: Making): readonly Element[] {
  const heading = title && title.length > 0 ? [element("heading", {}, ...inlines(title, making))] : [];
  return [...(number ? [num(number)] : []), ...heading];
}

/** The lines under a table, a figure or a box, each with its word or letter. */
function remarks(nodes: readonly RRemark[], making: Making): readonly Element[] {
  return nodes.flatMap((node) => {
    const { kind, label, content, more = [] } = node;
    const mark = kind === "letter" || kind === "star" ? element("sup", {}, label) : element("i", {}, label);
    const own = element("p", { class: kind }, mark, " ", ...inlines(content, making));
    return [node.anchor === undefined ? own : identified(own, { kind: "p" }, node), ...blocks(more, making)];
  });
}

/** What may not be empty. */
export function filled(elements: readonly Element[]): readonly Element[] {
  return elements.length > 0 ? elements : [element("p", {})];
}
