import type { Attributes, Block, Heading, Item, List } from "../../src/document/tree.ts";
import { nowhere } from "./nowhere.ts";
import { every, type PrintedBlock } from "./classify.ts";
import { inlinesOf, type Reading } from "./inlines.ts";

type NameOf = Reading["note"];

/** The tree that an author would have written for printed paragraphs. */
export function treeOf(blocks: readonly PrintedBlock[], note: NameOf): Block[] {
  const tree: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "item" || block.kind === "bullet") addItem(block, listsAt(tree), note);
    else if (block.kind === "recommendation") addItem(block, recommendationsAt(tree), note);
    else if (block.kind === "heading") tree.push(headingOf(block, isBoldSection(blocks, index), note));
    else tree.push(...paragraphOf(block, note));
  }
  return tree;
}

function headingOf({ depth, marker, lines }: PrintedBlock, bold: boolean, note: NameOf): Heading {
  const classes = [...(marker === undefined ? ["unnumbered"] : []), ...(bold ? ["recommendations"] : [])];
  const plain = lines.every((line) => every(line, "bold")) ? "bold" : "italic";
  return {
    type: "heading",
    level: Math.min(Math.max(depth, 1), 6) as Heading["level"],
    content: inlinesOf(lines, { plain, skip: marker?.length ?? 0, note }),
    ...(classes.length > 0 && { attributes: attributes(classes) }),
    span: nowhere,
  };
}

/** Whether all that stands under a heading, to the next of its level or a higher one, is bold. */
function isBoldSection(blocks: readonly PrintedBlock[], at: number): boolean {
  const { depth } = blocks[at] as PrintedBlock;
  const end = blocks.findIndex((block, index) => index > at && block.kind === "heading" && block.depth <= depth);
  const texts = blocks.slice(at + 1, end < 0 ? blocks.length : end).filter(({ kind }) => kind !== "heading");
  return texts.length > 0 && texts.every(isBold);
}

/** Whether a paragraph is bold but for its number; a roman letter that slipped in makes no difference. */
function isBold({ lines, marker = "" }: PrintedBlock): boolean {
  const letters = lines.flatMap(({ pieces }) => pieces.filter(({ raised }) => !raised));
  const count = (bold: boolean) => letters.reduce((sum, piece) => sum + (piece.bold === bold ? piece.text.trim().length : 0), 0);
  return count(true) > 10 * (count(false) - marker.length - 1);
}

function paragraphOf(block: PrintedBlock, note: NameOf): Block[] {
  const { kind, lines, marker } = block;
  const skip = kind === "paragraph" && marker !== undefined ? marker.length + 1 : 0;
  const reading = { note, skip, ...(isBold(block) && kind === "paragraph" && { plain: "bold" as const }) };
  const content = inlinesOf(lines, reading);
  const own = { paragraph: [], lead: ["unnumbered"], flush: ["flush"], language: ["annex-language"] } as const;
  if (kind === "quotation") return [{ type: "quotation", blocks: [{ type: "paragraph", content, span: nowhere }], span: nowhere }];
  const classes = kind in own ? own[kind as keyof typeof own] : [];
  const named = classes.length > 0 ? { attributes: attributes(classes) } : {};
  return [{ type: "paragraph", content, ...named, span: nowhere }];
}

/** Where items go that follow a block. */
interface Place {
  readonly blocks: Block[];
}

const listsAt = (blocks: Block[]): Place => ({ blocks });

/** The container of recommendations that a tree ends with; a new one where it does not. */
function recommendationsAt(tree: Block[]): Place {
  const last = tree.at(-1);
  if (last?.type === "container") return { blocks: last.blocks as Block[] };
  const blocks: Block[] = [];
  tree.push({ type: "container", name: "recommendations", blocks, span: nowhere });
  return { blocks };
}

/** Adds an item to the list that the blocks end with, in the depth that it has. */
function addItem(block: PrintedBlock, { blocks }: Place, note: NameOf): void {
  const ordered = block.kind !== "bullet";
  const marker = /^\S+/.exec(block.lines[0]?.text ?? "")?.[0] ?? "";
  const plain = isBold({ ...block, marker }) ? { plain: "bold" as const } : {};
  const content = inlinesOf(block.lines, { note, skip: marker.length, ...plain });
  let at = blocks;
  for (let depth = 1; ; depth++) {
    const list = at.at(-1);
    const items = list?.type === "list" && (list.ordered === ordered || depth < block.depth) ? (list.items as Item[]) : undefined;
    const inner = items?.at(-1)?.blocks as Block[] | undefined;
    if (depth < block.depth && inner) at = inner;
    else {
      const item: Item = { type: "item", blocks: [{ type: "paragraph", content, span: nowhere }], span: nowhere };
      if (items && depth >= block.depth) items.push(item);
      else at.push({ type: "list", ordered, start: 1, items: [item], span: nowhere } satisfies List);
      return;
    }
  }
}

const attributes = (classes: readonly string[]): Attributes => ({ classes, pairs: {}, span: nowhere });
