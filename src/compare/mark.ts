import type { Change, RBlock, RCell, RInline, RItem, RRemark, RRow } from "../document/resolved.ts";

/** What stands before the names of places that only the old version has, so that none is there twice. */
export const formerly = "was-";

/** A line that came or went as a whole. */
export function markLine(line: readonly RInline[], change: Change): readonly RInline[] {
  return line.map((node): RInline => {
    const isGone = change.kind === "deleted";
    switch (node.type) {
      case "note":
        return {
          ...node,
          change,
          ...(isGone && { anchor: formerly + node.anchor }),
          content: markLine(node.content, change),
          ...(node.more && { more: markBlocks(node.more, change) }),
        };
      case "ref":
        return isGone ? { ...node, change, anchor: formerly + node.anchor } : { ...node, change };
      case "link": {
        const content = node.content.map((part) => ({ ...part, change }));
        const { target } = node;
        return {
          ...node,
          change,
          content,
          ...(isGone && "anchor" in target && { target: { anchor: formerly + target.anchor } }),
        };
      }
      default:
        return { ...node, change };
    }
  });
}

/** Blocks that came or went as a whole, with all that stands in them. */
function markBlocks(blocks: readonly RBlock[], change: Change): readonly RBlock[] {
  return blocks.map((block) => markBlock(block, change));
}

/** A block that came or went as a whole. What went has another name, and starts no page. */
export function markBlock(block: RBlock, change: Change): RBlock {
  switch (block.type) {
    case "heading":
      return {
        ...named(block, change),
        content: markLine(block.content, change),
        anchor: nameOf(block.anchor, change),
        startsPage: block.startsPage && change.kind === "inserted",
      };
    case "paragraph":
      return { ...named(block, change), content: markLine(block.content, change) };
    case "list":
      return { ...named(block, change), items: block.items.map((item) => markItem(item, change)) };
    case "quotation":
      return { ...named(block, change), blocks: markBlocks(block.blocks, change) };
    case "container":
      return {
        ...named(block, change),
        blocks: markBlocks(block.blocks, change),
        ...(block.title && { title: markLine(block.title, change) }),
        ...(block.remarks && { remarks: markRemarks(block.remarks, change) }),
      };
    case "table":
      return {
        ...named(block, change),
        ...(block.title && { title: markLine(block.title, change) }),
        head: block.head.map((row) => markRow(row, change)),
        body: block.body.map((row) => markRow(row, change)),
        remarks: markRemarks(block.remarks, change),
      };
    case "figure":
      return { ...named(block, change), title: markLine(block.title, change), remarks: markRemarks(block.remarks, change) };
    default:
      return named(block, change);
  }
}

/** An item that came or went as a whole. */
export function markItem(item: RItem, change: Change): RItem {
  return { ...named(item, change), blocks: markBlocks(item.blocks, change) };
}

/** A row that came or went as a whole. */
export function markRow(row: RRow, change: Change): RRow {
  const cells = row.cells.map((cell): RCell => {
    return { ...named(cell, change), content: markLine(cell.content, change), blocks: markBlocks(cell.blocks, change) };
  });
  return { ...named(row, change), cells };
}

/** Lines under a table, a figure or a box that came or went. */
export function markRemarks(remarks: readonly RRemark[], change: Change): readonly RRemark[] {
  return remarks.map((remark) => ({
    ...named(remark, change),
    content: markLine(remark.content, change),
    ...(remark.more && { more: markBlocks(remark.more, change) }),
  }));
}

function named<T extends { readonly anchor?: string }>(node: T, change: Change): T {
  return { ...node, change, ...(node.anchor !== undefined && { anchor: nameOf(node.anchor, change) }) };
}

function nameOf(anchor: string, { kind }: Change): string {
  return kind === "deleted" ? formerly + anchor : anchor;
}
