import { plainText } from "../document/plain.ts";
import type { RText } from "../document/resolved.ts";
import type { Block, Inline, Item, List, Paragraph } from "../document/tree.ts";
import { ClauseOpenings } from "../resolve/openings.ts";
import type { Opening } from "../resolve/placed.ts";
import { isDeclaring } from "../resolve/preamble-lines.ts";
import { lookOf } from "../theme/look.ts";
import type { Context } from "./context.ts";
import { nowhere } from "./nodes.ts";

/**
 * Clauses of resolutions and declarations, and instructions of corrigenda, without the italics of their first words where the program sets
 * just these in italics by itself. Where the file has others, they stay.
 */
export function withoutOpenings(blocks: readonly Block[], context: Context): readonly Block[] {
  const { preamble, paragraph } = context.theme.structure;
  if (preamble === "none" && lookOf(context.theme, paragraph).clause !== "instruction") return blocks;
  const openings = new ClauseOpenings(context.words);
  const plain = (node: Paragraph, opening: Opening): Paragraph => ({
    ...node,
    content: isMade(node.content, openings, opening) ? flat(node.content) : node.content,
  });
  if (preamble === "none") return instructions(blocks, plain);
  const end = blocks.findIndex((block) => ends(block, context)) + 1;
  return blocks.map((block, index): Block => {
    if (block.type === "list" && preamble === "operative") return operative(block, plain);
    if (block.type !== "paragraph" || index >= (end || blocks.length)) return block;
    return plain(block, isDeclaration(block, context) ? "declares" : "preambular");
  });
}

/** Makes a paragraph of one whose opening is of a kind. */
type Plain = (node: Paragraph, opening: Opening) => Paragraph;

/** Whether a block is the last of a preamble. */
function ends(block: Block, context: Context): boolean {
  if (context.theme.structure.preamble === "operative") return block.type === "list";
  return block.type === "heading" || (block.type === "paragraph" && isDeclaration(block, context));
}

function isDeclaration({ content }: Paragraph, { theme, words }: Context): boolean {
  return theme.structure.preamble === "declares" && isDeclaring(plainText(content), words);
}

function operative(list: List, plain: Plain): List {
  const items = list.items.map((item): Item => {
    const [first, ...rest] = item.blocks;
    return first?.type === "paragraph" ? { ...item, blocks: [plain(first, "operative"), ...rest] } : item;
  });
  return { ...list, items };
}

/** Instructions, up to the one of each section that announces the text to put in. */
function instructions(blocks: readonly Block[], plain: Plain): readonly Block[] {
  let isAnnounced = false;
  return blocks.map((block) => {
    if (block.type === "heading") isAnnounced = false;
    if (block.type !== "paragraph" || isAnnounced) return block;
    isAnnounced = /[:：]\s*$/.test(plainText(block.content));
    return plain(block, "instruction");
  });
}

/** What stands for a thing that is no text, so that places count through. */
const other = "\ufffc";

/** Whether the italics of a text are those, and all of those, that the program sets. */
function isMade(content: readonly Inline[], openings: ClauseOpenings, opening: Opening): boolean {
  const written = spansOf(content);
  if (!written?.includes("i")) return false;
  const text = charactersOf(content);
  const made = openings.italicize([textOf(text)], opening);
  const set = made.flatMap((inline) =>
    inline.type === "text" ? [(inline.italic ? "i" : "-").repeat(inline.text.length)] : [],
  );
  return set.join("") === written;
}

function textOf(text: string): RText {
  return { type: "text", text, span: nowhere };
}

/** For each character whether it is in italics; none where other things are. */
function spansOf(content: readonly Inline[]): string | undefined {
  const spans = content.map((inline) => {
    if (inline.type === "text") return "-".repeat(inline.text.length);
    if (inline.type !== "emphasis") return "-";
    return inline.content.every(({ type }) => type === "text") ? "i".repeat(plainText(inline.content).length) : undefined;
  });
  return spans.includes(undefined) ? undefined : spans.join("");
}

function charactersOf(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === "text" ? inline.text : inline.type === "emphasis" ? plainText(inline.content) : other))
    .join("");
}

function flat(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline) => (inline.type === "emphasis" ? inline.content : [inline]));
}
