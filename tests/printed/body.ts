import type { Block, Item, List } from "../../src/document/tree.ts";
import type { PrintedBlock } from "./blocks.ts";
import type { Reading } from "./inlines.ts";
import { nowhere } from "./nowhere.ts";
import { headingOf, itemOf, paragraphOf, pictureOf } from "./paragraphs.ts";

/** The tree that an author would have written for printed paragraphs. */
export function treeOf(blocks: readonly PrintedBlock[], note: Reading["note"]): Block[] {
  const tree: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const inside = goesOn(blocks, index) ? lastItem(tree) : undefined;
    const place = inside ?? tree;
    if (block.kind === "heading") tree.push(headingOf(blocks, index, note));
    else if (block.kind === "picture") tree.push(pictureOf(blocks[index - 1], blocks[index + 1]));
    else if (block.kind === "recommendation") addItem(itemOf(block, false, note), block, recommendationsOf(tree));
    else if (block.kind === "item" || block.kind === "bullet")
      addItem(itemOf(block, inside !== undefined && block.kind === "bullet", note), block, place);
    else place.push(paragraphOf(block, note));
  }
  return tree;
}

/**
 * Whether a block interrupts a list that goes on after it with its next letter: an author writes it as a part of the item before, so that
 * the letters count on.
 */
function goesOn(blocks: readonly PrintedBlock[], at: number): boolean {
  const stops = (block: PrintedBlock) => ["paragraph", "heading", "recommendation", "picture", "clause"].includes(block.kind);
  const letters = (block: PrintedBlock) => block.kind === "item" && block.depth === 1;
  const block = blocks[at];
  if (!block || stops(block) || block.kind === "item") return false;
  const before = blocks.slice(0, at).findLast((each) => stops(each) || letters(each));
  const after = blocks.slice(at).find((each) => stops(each) || letters(each));
  if (!before || !after || !letters(before) || !letters(after)) return false;
  return (after.marker?.charCodeAt(1) ?? 0) === (before.marker?.charCodeAt(1) ?? 0) + 1;
}

/** The blocks of the last item of the list that a tree ends with. */
function lastItem(tree: readonly Block[]): Block[] | undefined {
  const list = tree.at(-1);
  return list?.type === "list" ? (list.items.at(-1)?.blocks as Block[] | undefined) : undefined;
}

/** The container of recommendations that a tree ends with; a new one where it does not. */
function recommendationsOf(tree: Block[]): Block[] {
  const last = tree.at(-1);
  if (last?.type === "container") return last.blocks as Block[];
  const blocks: Block[] = [];
  tree.push({ type: "container", name: "recommendations", blocks, span: nowhere });
  return blocks;
}

/** Adds an item to the list that the blocks end with, as deep as it stands; to a new one where there is none. */
function addItem(item: Item, { depth, kind }: Pick<PrintedBlock, "depth" | "kind">, blocks: Block[]): void {
  const ordered = kind !== "bullet";
  const list = blocks.at(-1);
  const inner = depth > 1 && list?.type === "list" ? (list.items.at(-1)?.blocks as Block[] | undefined) : undefined;
  if (inner) addItem(item, { depth: depth - 1, kind }, inner);
  else if (list?.type === "list" && list.ordered === ordered) (list.items as Item[]).push(item);
  else blocks.push({ type: "list", ordered, start: 1, items: [item], span: nowhere } satisfies List);
}
