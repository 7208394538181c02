import { resolvedText } from "../document/plain.ts";
import type { RBlock, RInline, RNote, RRow } from "../document/resolved.ts";

/** The words that count against a limit: text, headings, tables and notes, of annexes too (un-format 20); not masthead and contents. */
export function countWords(blocks: readonly RBlock[], notes: readonly RNote[]): number {
  let words = 0;
  for (const block of blocks) words += inBlock(block);
  for (const note of notes) words += inLine(note.content);
  return words;
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
    case "end-rule":
      return 0;
  }
}

function inRows(rows: readonly RRow[]): number {
  return rows.reduce((sum, row) => sum + inLines(row.cells), 0);
}

function inLines(nodes: readonly { readonly content: readonly RInline[] }[]): number {
  return nodes.reduce((sum, { content }) => sum + inLine(content), 0);
}

function inLine(content: readonly RInline[]): number {
  return inText(resolvedText(content));
}

/** Words between spaces, as Word counts them; each Chinese character is a word. */
function inText(text: string): number {
  return unusual.test(text) ? (text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0) : betweenBlanks(text);
}

/** White space besides the blank, and Chinese: rare, and slower to count. */
const unusual = /[\t\n\u00a0\u2000-\u200a\u202f\u3000-\u9fff\ud800-\udfff]/;

function betweenBlanks(text: string): number {
  let words = 0;
  let start = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", start)) {
    if (at > start) words += 1;
    start = at + 1;
  }
  return start < text.length ? words + 1 : words;
}
