import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import type { Context } from "./context.ts";
import { type Fields, type FieldValue, isList } from "./front-matter.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line, Piece } from "./lines.ts";
import { paragraph } from "./nodes.ts";
import { plainLook } from "./plain-look.ts";
import { plainWords, withoutStart } from "./plain-words.ts";

/** How many pieces at the start of a file may be notes on its title that are no notes in Word. */
const reach = 80;

/** Takes the typed notes on title and masthead out of a text, as New York has them in frames at the foot of the first page: "* A/80/50." */
export function withoutStars(pieces: readonly Piece[], context: Context): readonly Piece[] {
  return pieces.filter((piece, index) => {
    const mark = piece.kind === "line" && (index < reach || piece.paragraph.properties.frame) ? markOf(piece) : undefined;
    if (mark === undefined || piece.kind !== "line") return true;
    const content = inlinesOf(
      withoutStart(piece.tokens, plainWords(piece.tokens).indexOf(mark) + mark.length),
      { look: plainLook, place: piece.place },
      { inNote: true },
      context,
      context.words,
    );
    context.notes.addStar(mark, [paragraph(content)]);
    return false;
  });
}

function markOf({ numeral, tabs, paragraph: { properties }, words }: Line): string | undefined {
  const mark = /^(\*{1,4})(?!\*)/.exec(words)?.[1];
  return mark !== undefined && !numeral && words.length > mark.length && (properties.frame || tabs > 0) ? mark : undefined;
}

/**
 * Hangs star notes that nothing calls on the title: their stars stand where none can be called, as in the line of an agenda item. Where the
 * page prints another document's title they are left out: that title calls no notes.
 */
export function placeStars(fields: Fields, context: Context): void {
  for (const [mark, blocks] of context.notes.uncalledStars()) {
    const title = fields.get("title");
    const [only] = blocks;
    if (only?.type !== "paragraph") continue;
    const words = `${mark} ${inlinesToMarkdown(only.content)}`;
    if (fields.has("sponsors") && saysNoMember(words.slice(mark.length + 1), context)) continue;
    if (typeof title !== "string") {
      context.losses.add(
        "star-unplaced",
        {
          one: "A note on the first page was left out: nothing there can call it",
          many: "# notes on the first page were left out: nothing there can call them",
        },
        undefined,
        words,
      );
      continue;
    }
    fields.set("title", `${title}[^${mark}]`);
    const known = recordOf(fields.get("footnotes"));
    fields.set("footnotes", { ...known, [mark]: inlinesToMarkdown(only.content, { oneLine: true }) });
    context.losses.add(
      "star-unplaced",
      { one: "A note hangs on the title now", many: "# notes hang on the title now" },
      undefined,
      words,
    );
  }
}

/** Whether a note says what the page of a draft says by itself of sponsors with a star. */
function saysNoMember(words: string, { words: { text } }: Context): boolean {
  const start = (text["not-a-member"] ?? "").split("%")[0]?.trim() ?? "";
  return start !== "" && words.startsWith(start);
}

function recordOf(value: FieldValue | undefined): Readonly<Record<string, FieldValue>> {
  return typeof value === "object" && !isList(value) ? value : {};
}
