import type { Block, Figure, Item, Paragraph } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Inlines } from "./build-inlines.ts";

/** The attributes of a node, where it has any. */
export function attributesOf(
  node: Pick<Inlines, "attributes"> | { readonly attributes: Inlines["attributes"] | undefined },
): Pick<Inlines, "attributes"> {
  return node.attributes ? { attributes: node.attributes } : {};
}

/** A paragraph. */
export function paragraph(inlines: Inlines, span: Span): Paragraph {
  return { type: "paragraph", content: inlines.content, ...attributesOf(inlines), span };
}

/** A paragraph that is an image alone. */
export function figure(inlines: Inlines, image: NonNullable<Inlines["figure"]>, span: Span): Figure {
  const alt = inlines.attributes?.pairs.alt;
  return { type: "figure", ...image, ...(alt !== undefined && { alt }), remarks: [], ...attributesOf(inlines), span };
}

/** An item of some blocks; the attributes at the end of its first paragraph are its own. */
export function item(held: readonly Block[], span: Span): Item {
  const [first, ...rest] = held;
  if (first?.type !== "paragraph" || !first.attributes) return { type: "item", blocks: held, span };
  const { attributes, ...bare } = first;
  const blocks: Block[] = bare.content.length > 0 ? [bare, ...rest] : rest;
  return { type: "item", blocks, attributes, span };
}
