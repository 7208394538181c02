import type { RNumber } from "../document/number.ts";
import type { Changeable, Former, RBlock, RList, RParagraph } from "../document/resolved.ts";
import { shownNumber } from "../document/shown-number.ts";
import type { Role } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { levelOf, lookOf, styleOf } from "../theme/look.ts";
import type { NumberFormat } from "../theme/number-formats.ts";
import { changedTag } from "./changed-tag.ts";
import type { Context } from "./context.ts";
import type { Element, Tag } from "./element.ts";
import { element } from "./element.ts";
import type { MarkerText } from "./paragraph.ts";

/** How numbers are counted, as tags call it; the forms that ISO 32000 has no name for are none. */
const listNumbering: Readonly<Partial<Record<NumberFormat, string>>> = {
  decimal: "Decimal",
  "upper-roman": "UpperRoman",
  "lower-roman": "LowerRoman",
  "upper-letter": "UpperAlpha",
  "lower-letter": "LowerAlpha",
  bullet: "Disc",
};

/** An item with its elements. */
export interface OpenItem {
  readonly anchor: string | undefined;
  /** The paragraph that has the item's number, its element, and that of the number. */
  readonly head: RParagraph | undefined;
  readonly tag: Element;
  readonly label: Element;
  /** What follows, and the element that it belongs to. */
  readonly others: readonly RBlock[];
  readonly body: Element;
}

/** Makes the elements of a list and of its items, one after the other. */
export function* openList(list: RList, parent: Element, context: Context): Iterable<OpenItem> {
  const first = list.items[0]?.blocks[0];
  const role = first?.type === "paragraph" ? (first.number?.role ?? first.role) : list.role;
  const format = levelOf(context.theme, role)?.format;
  const tree = element("L", parent, { listNumbering: (format && listNumbering[format]) ?? "None" });
  for (const item of list.items) {
    const entry = element("LI", tree);
    const label = element("Lbl", entry);
    const body = element("LBody", entry);
    const [head, ...others] = item.blocks;
    const paragraph = head?.type === "paragraph" ? head : undefined;
    const tag = paragraph ? element("P", body) : body;
    yield { anchor: item.anchor, head: paragraph, tag, label, others: paragraph ? others : item.blocks, body };
  }
}

/** The number of a block, or the bullet that its role has, at the level that the theme gives it. */
export function markerOf(
  node: Changeable & { readonly role: Role; readonly number?: RNumber; readonly former?: Former; readonly span: Span },
  tag: Tag,
  context: Context,
): MarkerText | undefined {
  const level = levelOf(context.theme, node.number?.role ?? node.role);
  const bullet = level?.format === "bullet" ? level.text : undefined;
  const text = shownNumber(node, context) ?? bullet;
  if (!level || text === undefined) return undefined;
  const style = styleOf(context.theme, node.role);
  const { bold } = lookOf(context.theme, node.role);
  const { looks } = context;
  const look = looks.changed(bold ? looks.light(style) : looks.of(style), node.change ?? node.former?.restyling);
  return { text, level, tag: changedTag(tag, node.change, text, context), look };
}
