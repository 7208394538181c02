import type { Block, Inline } from "../document/tree.ts";
import type { PlainBlock, PlainTable } from "../word/word-view.ts";
import { numberLength } from "./captions.ts";
import type { Context } from "./context.ts";
import { inlinesOf } from "./inlines.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";
import { braces, nowhere } from "./nodes.ts";
import { withoutStart } from "./plain-words.ts";
import { lettersIn } from "./raised.ts";
import { remarksAt } from "./table-remarks.ts";

/** A table of one cell as a box: its first line is its title where it is set as one. */
export function boxOf(table: PlainTable, context: Context): readonly Block[] {
  const blocks = table.rows[0]?.cells[0]?.blocks ?? [];
  const pieces = piecesOf(blocks, context.styles);
  const [first] = pieces;
  const isTitled = first?.kind === "line" && isTitle(first);
  const body = isTitled ? pieces.slice(1) : pieces;
  const remarks = body.findIndex((piece) => piece.kind === "line" && piece.style.meaning.is === "remark");
  const end = remarks < 0 ? body.length : remarks;
  const under = remarksAt(body, end, lettersIn(blocks), context);
  const own: Context = { ...context, letters: under.letters };
  const title = isTitled ? titleOf(first, own) : { title: [], label: undefined };
  const inside: readonly Block[] = context.bodyOf(body.slice(0, end), "box", own);
  const after: readonly Piece[] = body.slice(end + under.taken);
  const attributes = braces({ id: title.label });
  const all = [...inside, ...context.bodyOf(after, "box", own)];
  if (all.length === 0 && title.title.length === 0) return [];
  return [
    {
      type: "container",
      name: isSummary(first, blocks, context) ? "summary" : "box",
      blocks: all,
      span: nowhere,
      ...(title.title.length > 0 && { title: title.title }),
      ...(attributes && { attributes }),
    },
  ];
}

/** Whether a box of a file of ours is a summary: by the style of its title, or since it has notes of the document, which others have under them. */
function isSummary(first: Piece | undefined, blocks: readonly PlainBlock[], { isOwn }: Context): boolean {
  if (!isOwn) return false;
  if (first?.kind === "line" && first.style.roles.includes("box-title")) return false;
  return (
    (first?.kind === "line" && first.style.roles.includes("summary-title")) ||
    blocks.some((block) => block.kind === "paragraph" && block.tokens.some(({ kind }) => kind === "note"))
  );
}

function isTitle({ numeral, paragraph, style, words }: Line): boolean {
  if (style.roles.includes("box-title") || style.roles.includes("summary-title")) return true;
  const texts = paragraph.tokens.filter((token) => token.kind === "text");
  return !numeral && words.length < 120 && texts.length > 0 && texts.every(({ look, text }) => look.bold || text.trim() === "");
}

function titleOf(line: Line, context: Context): { readonly title: readonly Inline[]; readonly label: string | undefined } {
  const content = inlinesOf(
    withoutStart(line.tokens, numberLength(line)),
    { look: line.paragraph.properties.style.look, place: line.place },
    { dressed: true },
    context,
    context.words,
  );
  const label = context.labels.give(
    line.paragraph.bookmarks.map(({ name }) => name),
    "box",
    line.words,
  );
  return { title: content, label };
}
