import type { RBlock, Resolved } from "./resolved.ts";

/** The blocks that stand right in a block: also those in cells, and those that follow the first paragraph of a note under it. */
export function blocksIn(node: RBlock): readonly RBlock[] {
  const remarks = "remarks" in node ? (node.remarks ?? []).flatMap(({ more = [] }) => more) : [];
  if (node.type === "table") {
    return [...[...node.head, ...node.body].flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)), ...remarks];
  }
  if (node.type === "list") return node.items.flatMap((item) => item.blocks);
  return "blocks" in node ? [...node.blocks, ...remarks] : remarks;
}

/** The blocks of a document that stand in no other: those of the text, then those that follow the first paragraph of each note. */
export function outerBlocks({ blocks, notes }: Resolved): readonly RBlock[] {
  return [...blocks, ...notes.flatMap(({ more = [] }) => more)];
}
