import type { Block, Cell, Inline } from "../document/tree.ts";
import { paragraph, text } from "./nodes.ts";

/** What a block says as paragraphs and lists, for places that hold nothing else: cells and notes. Each row of a table is a paragraph. */
export function flattened(block: Block): readonly Block[] {
  switch (block.type) {
    case "paragraph":
    case "list":
      return [block];
    case "heading":
      return [paragraph(block.content)];
    case "quotation":
    case "container":
      return [
        ...(block.type === "container" && block.title ? [paragraph(block.title)] : []),
        ...block.blocks.flatMap(flattened),
      ];
    case "table":
      return [
        ...(block.title ? [paragraph(block.title)] : []),
        ...[...block.head, ...block.body].flatMap(({ cells }) => rowOf(cells)),
        ...block.remarks.map(({ content }) => paragraph(content)),
      ];
    case "verbatim":
      return [paragraph([text(block.text.trim())])];
    case "figure":
      return [...(block.caption.length > 0 ? [block.caption] : []), ...block.remarks.map(({ content }) => content)].map(
        (content) => paragraph(content),
      );
    case "directive":
    case "break":
    case "annex":
      return [];
  }
}

/** What the cells of a row say, with semicolons between them; nothing where none says anything. */
function rowOf(cells: readonly Cell[]): readonly Block[] {
  const said = cells.map(wordsOf).filter((content) => content.length > 0);
  if (said.length === 0) return [];
  return [paragraph(said.flatMap((content, index) => (index > 0 ? [text("; "), ...content] : content)))];
}

function wordsOf({ blocks, content }: Cell): readonly Inline[] {
  const all = [content, ...blocks.flatMap(flattened).flatMap(contentsOf)].filter((one) => one.length > 0);
  return all.flatMap((one, index) => (index > 0 ? [text(" "), ...one] : one));
}

/** The content of a paragraph, or that of each item of a list. */
function contentsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === "paragraph") return [block.content];
  return block.type === "list" ? block.items.flatMap(({ blocks }) => blocks.flatMap(flattened).flatMap(contentsOf)) : [];
}
