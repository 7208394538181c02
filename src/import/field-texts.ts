import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import { toMarkdown } from "../document/to-markdown.ts";
import type { Inline } from "../document/tree.ts";
import type { PlainToken } from "../word/word-view.ts";
import { bodyOf } from "./body.ts";
import type { Context } from "./context.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line, Piece } from "./lines.ts";
import { wrapped } from "./wrap.ts";

/** What a line says as a field of front matter says it, without the look that all of it has; `tokens` are those of the line, or some of them. */
export function fieldInlines({ paragraph, place, tokens }: Line, context: Context, some = tokens): readonly Inline[] {
  const at = { look: paragraph.properties.style.look, place, callsStars: true };
  return inlinesOf(some, at, { dressed: true }, context, context.words);
}

/** A line, or some of its tokens, as the Markdown of a field. */
export function fieldText(line: Line, context: Context, some?: readonly PlainToken[]): string {
  return inlinesToMarkdown(fieldInlines(line, context, some), { oneLine: true });
}

/** Pieces as the Markdown of a field of several paragraphs. */
export function fieldBlocks(pieces: readonly Piece[], context: Context): string {
  return wrapped(toMarkdown({ blocks: bodyOf(pieces, "box", context), notes: [] }).trimEnd());
}
