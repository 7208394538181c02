import { textNode } from "../document/made-text.ts";
import type { Attributes, Block, Inline, Item, Row } from "../document/tree.ts";
import type { Span } from "../source.ts";

/**
 * The passages of a text that `::select{#id}` or `::select{.class}` means, each once; of a heading what stands under it, down to the next
 * heading of its level.
 */
export function select(blocks: readonly Block[], wanted: Attributes): readonly Block[] {
  const found: Block[] = [];
  let under = 0;
  for (const block of blocks) {
    if (block.type === "heading" && block.level <= under) under = 0;
    if (under > 0) found.push(block);
    else if (!matches(block, wanted)) found.push(...inside(block, wanted));
    else if (block.type === "heading") under = block.level;
    else found.push(block);
  }
  return found;
}

/**
 * Passages as `::select{… class="quote" before="“" after="”"}` wants them: each paragraph with a class more, and a text before and after
 * each passage. What one label names is one passage; of a class, every paragraph is one.
 */
export function dressed(blocks: readonly Block[], { id, pairs, values, span }: Attributes): readonly Block[] {
  const { class: name } = pairs;
  const last = blocks.findLastIndex((block) => block.type === "paragraph");
  const first = blocks.findIndex((block) => block.type === "paragraph");
  const textOf = (key: string): readonly Inline[] => {
    const value = values?.get(key);
    return value && value.text !== "" ? [textNode(value)] : [];
  };
  return blocks.map((block, index) => {
    if (block.type !== "paragraph") return block;
    const content = [
      ...(id === undefined || index === first ? textOf("before") : []),
      ...block.content,
      ...(id === undefined || index === last ? textOf("after") : []),
    ];
    return { ...block, content, ...(name !== undefined && { attributes: withClass(block.attributes, name, span) }) };
  });
}

function withClass(attributes: Attributes | undefined, name: string, span: Span): Attributes {
  const { classes, ...rest } = attributes ?? { classes: [], pairs: {}, span };
  return { ...rest, classes: [name, ...classes] };
}

/** A block without the labels in it, for a passage that stands in the document a second time. */
export function withoutLabels<T extends Block | Item>(block: T): T {
  const { attributes } = block;
  const bare = attributes && { attributes: { classes: attributes.classes, pairs: attributes.pairs, span: attributes.span } };
  return {
    ...block,
    ...bare,
    ...("blocks" in block && { blocks: block.blocks.map(withoutLabels) }),
    ...("items" in block && { items: block.items.map(withoutLabels) }),
    ...("head" in block && { head: block.head.map(rowWithoutLabels), body: block.body.map(rowWithoutLabels) }),
  };
}

function rowWithoutLabels(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(withoutLabels) })) };
}

function matches({ attributes }: Block | Item, wanted: Attributes): boolean {
  if (!attributes) return false;
  if (wanted.id !== undefined && wanted.id !== attributes.id) return false;
  return wanted.classes.every((name) => attributes.classes.includes(name));
}

function inside(block: Block, wanted: Attributes): readonly Block[] {
  switch (block.type) {
    case "container":
    case "quotation":
      return select(block.blocks, wanted);
    case "list":
      return block.items.flatMap((item) => (matches(item, wanted) ? item.blocks : select(item.blocks, wanted)));
    default:
      return [];
  }
}
