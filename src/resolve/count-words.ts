import { resolvedText } from "../document/plain.ts";
import type { RBlock, RInline, RNote, RRemark, RRow } from "../document/resolved.ts";

/** The words that count against a limit: text, headings, tables and notes, of annexes too (un-format 20); not masthead and contents. */
export function countWords(blocks: readonly RBlock[], notes: readonly RNote[]): number {
  return inBlocks(blocks) + inLines(notes);
}

function inBlocks(blocks: readonly RBlock[]): number {
  return blocks.reduce((sum, block) => sum + inBlock(block), 0);
}

function inBlock(block: RBlock): number {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return inLine(block.content);
    case "list":
      return block.items.reduce((sum, item) => sum + inBlocks(item.blocks), 0);
    case "quotation":
      return inBlocks(block.blocks);
    case "container":
      return inLine(block.title ?? []) + inBlocks(block.blocks) + inLines(block.remarks ?? []);
    case "table":
      return inLine(block.title ?? []) + inRows(block.head) + inRows(block.body) + inLines(block.remarks);
    case "figure":
      return inLine(block.title) + inLines(block.remarks);
    case "verbatim":
      return inText(block.text);
    case "masthead":
    case "first-foot":
    case "contents":
    case "notes":
    case "page-break":
    case "end-rule":
      return 0;
  }
}

function inRows(rows: readonly RRow[]): number {
  return rows.reduce((sum, { cells }) => sum + inLines(cells) + cells.reduce((all, cell) => all + inBlocks(cell.blocks), 0), 0);
}

/** Cells, notes and lines under tables; a note may go on after its first paragraph. */
function inLines(nodes: readonly Pick<RRemark, "content" | "more">[]): number {
  return nodes.reduce((sum, { content, more }) => sum + inLine(content) + inBlocks(more ?? []), 0);
}

function inLine(content: readonly RInline[]): number {
  return inText(resolvedText(content));
}

/** Words between spaces, as Word counts them; each Chinese character is a word. */
function inText(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit > 0x7e && isUnusual(unit))) return inUnusual(text);
    if (unit !== 0x20 && !inWord) words += 1;
    inWord = unit !== 0x20;
  }
  return words;
}

/** White space besides the blank, and what may be Chinese: rare, and slower to count. */
function isUnusual(unit: number): boolean {
  if (unit < 0x1680) return unit === 0xa0;
  if (unit < 0x3000)
    return unit === 0x1680 || (unit > 0x1fff && unit < 0x200b) || (unit > 0x2027 && unit < 0x2030) || unit === 0x205f;
  return true;
}

function inUnusual(text: string): number {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
}
