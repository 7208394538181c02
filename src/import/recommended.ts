import type { Block, Heading } from "../document/tree.ts";
import { nowhere, text } from "./nodes.ts";

/**
 * Sections whose paragraphs are all bold, with the class that says so on their heading. A bold paragraph elsewhere gets its stars back.
 * `bold` are the blocks that are bold as a whole.
 */
export function withRecommendations(blocks: readonly Block[], bold: ReadonlySet<Block>): readonly Block[] {
  if (bold.size === 0) return blocks;
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    const end = block.type === "heading" ? sectionEnd(blocks, index, block) : index + 1;
    if (block.type === "heading" && isBold(blocks.slice(index + 1, end), bold)) {
      result.push(recommended(block), ...blocks.slice(index + 1, end));
      index = end;
    } else {
      result.push(starred(block, bold));
      index += 1;
    }
  }
  return result;
}

function sectionEnd(blocks: readonly Block[], start: number, { level }: Heading): number {
  let end = start + 1;
  for (let next = blocks[end]; next && (next.type !== "heading" || next.level > level); next = blocks[end]) end += 1;
  return end;
}

/** Whether there is text, and all of it is bold; lines without numbers alone are titles of something, as over tables. */
function isBold(blocks: readonly Block[], bold: ReadonlySet<Block>): boolean {
  const all = blocks.flatMap(texts);
  return (
    all.length > 0 &&
    all.every((block) => bold.has(block)) &&
    !all.every((block) => block.attributes?.classes.includes("flush")) &&
    blocks.every(
      (block) =>
        block.type === "heading" ||
        block.type === "paragraph" ||
        block.type === "list" ||
        (block.type === "container" && block.name === "recommendations"),
    )
  );
}

function texts(block: Block): readonly Block[] {
  if (block.type === "list") return block.items.flatMap(({ blocks }) => blocks.flatMap(texts));
  return block.type === "paragraph" ? [block] : [];
}

function recommended(heading: Heading): Heading {
  const { attributes } = heading;
  return {
    ...heading,
    attributes: { pairs: {}, span: nowhere, ...attributes, classes: [...(attributes?.classes ?? []), "recommendations"] },
  };
}

/** A block with the bold that all of it has. */
export function starred(block: Block, bold: ReadonlySet<Block>): Block {
  if (block.type === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map((one) => starred(one, bold)) })) };
  if (block.type !== "paragraph" || !bold.has(block)) return block;
  const end = block.content.findLastIndex(({ type }) => type !== "note-call") + 1;
  const content = block.content.slice(0, end);
  return {
    ...block,
    content: content.length > 0 ? [{ type: "strong", span: nowhere, content }, ...block.content.slice(end)] : [text("")],
  };
}
