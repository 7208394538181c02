import type { Block, NoteDefinition } from "../document/tree.ts";
import type { WPlace } from "../word/blocks.ts";
import { isNoteSign } from "../word/note-signs.ts";
import type { PlainBlock, PlainToken } from "../word/word-view.ts";
import { bodyOf } from "./body.ts";
import type { Context } from "./context.ts";
import { flattened } from "./flattened.ts";
import { piecesOf } from "./lines.ts";
import { nowhere } from "./nodes.ts";
import { plainWords, withoutStart } from "./plain-words.ts";

/** The definitions of the notes that were called since this was asked last, in the order of their calls. */
export function takeDefinitions(context: Context): readonly NoteDefinition[] {
  return [...context.notes.takeCalled()].map(([id, key]) => ({
    type: "note-definition",
    id,
    idSpan: nowhere,
    span: nowhere,
    blocks: blocksOf(id, key, context),
  }));
}

/** What a note says, without its mark. */
function blocksOf(id: string, key: string, context: Context): readonly Block[] {
  const typed = context.notes.typed(id);
  const note = context.view.notes.get(key);
  if (typed || !note) return typed ?? [];
  if (note.kind === "end" && !context.isOwn)
    context.losses.add("endnote-as-note", { one: "An endnote became a footnote", many: "# endnotes became footnotes" });
  const [first, ...rest] = note.blocks;
  const blocks: readonly PlainBlock[] =
    first?.kind === "paragraph" ? [{ ...first, tokens: withoutMark(first.tokens, id) }, ...rest] : note.blocks;
  const built = bodyOf(piecesOf(blocks, context.styles, "cell"), "note", context);
  return built.flatMap((block) => inNote(block, first?.place, context));
}

/** What a note cannot hold, as the text of it. */
function inNote(block: Block, place: WPlace | undefined, { losses }: Context): readonly Block[] {
  if (block.type === "paragraph" || block.type === "list" || block.type === "quotation") return [block];
  losses.add(
    "cell-flattened",
    {
      one: "A note holds more than paragraphs and lists, and came over as its text",
      many: "# notes hold more than paragraphs and lists, and came over as their text",
    },
    place,
  );
  return flattened(block);
}

function withoutMark(all: readonly PlainToken[], id: string): readonly PlainToken[] {
  const tokens = all.filter((_, index) => !isNoteSign(all, index));
  const mark = tokens.findIndex((token) => token.kind === "noteMark");
  if (mark >= 0 && plainWords(tokens.slice(0, mark)).trim() === "") return tokens.slice(mark + 1);
  const start = plainWords(tokens);
  const lead = start.length - start.trimStart().length;
  const sign = /^[*∗⁎＊†‡§¶]{1,4}/u.exec(start.slice(lead))?.[0] ?? "";
  const isCustom = mark < 0 && sign !== "" && (!/^[*∗⁎＊]/u.test(sign) || "*".repeat(sign.length) === id);
  return isCustom ? withoutStart(tokens, lead + sign.length) : tokens;
}
