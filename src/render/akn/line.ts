import { type RNumber, wholeNumber } from "../../document/number.ts";
import { shownClasses } from "../../document/received.ts";
import type { RBlock, RInline, RItem, RNode, RParagraph } from "../../document/resolved.ts";
import { type Anchored, type Element, element, identified } from "./element.ts";
import { inlines } from "./inline.ts";
import type { Making } from "./making.ts";

/** A line of text; what leads to it finds it by its anchor. */
export function paragraph(node: RNode & { readonly content: readonly RInline[] }, making: Making): Element {
  const line = element("p", { class: classOf(node) }, ...inlines(node.content, making));
  return node.anchor === undefined ? line : identified(line, { kind: "p" }, node);
}

/** A line whose number and anchor what holds it has, and its class too. */
export function line({ content }: { readonly content: readonly RInline[] }, making: Making): Element {
  return element("p", {}, ...inlines(content, making));
}

/** A number as it is printed. */
export function num(number: RNumber): Element {
  return element("num", {}, number.text);
}

/** The role, then what the author wrote. */
export function classOf({ role, classes }: RNode): string | undefined {
  return shownClasses([...new Set([role, ...classes])]).join(" ") || undefined;
}

/** Tables, figures and boxes are numbered in one series. */
export function inSeries(number: RNumber | undefined): { readonly number?: string; readonly alone?: boolean } {
  return number ? { number: wholeNumber(number), alone: true } : {};
}

/** A paragraph's own line. */
export function isParagraph(node: RBlock | undefined): node is RParagraph {
  return node?.type === "paragraph";
}

/** What references to an item lead to: its first paragraph carries the anchor. */
export function anchoredIn(item: RItem): Anchored {
  const [first] = item.blocks;
  return isParagraph(first) && first.anchor !== undefined ? first : item;
}
