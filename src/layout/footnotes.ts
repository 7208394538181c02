import { styleOf } from "../theme/look.ts";
import type { Context } from "./context.ts";
import { notesByLine } from "./flow.ts";
import { points, turnedPage, uprightPage } from "./geometry.ts";
import { setNote } from "./notes-list.ts";
import type { SetParagraph } from "./paragraph.ts";
import type { Footnote } from "./prose.ts";

/** A note set for the foot of a page, and the notes that it calls itself. */
export interface SetFootnote {
  readonly paragraph: SetParagraph;
  /** Points above its first line. */
  readonly before: number;
  readonly anchor: string;
  readonly inner: readonly Footnote[];
}

/** Sets notes, each once. */
export interface Footnotes {
  set(footnote: Footnote, turned: boolean): SetFootnote;
  /** Height of white and rule above the first note of a page. */
  readonly separator: number;
}

/** Notes of a document, set when a page first asks for them. */
export function makeFootnotes(context: Context): Footnotes {
  const known = new Map<Footnote, SetFootnote>();
  const upright = uprightPage(context.theme);
  const turned = turnedPage(context.theme);
  const { before, after } = context.theme.notes.separator;
  return {
    separator: points(before + after),
    set(footnote, isTurned) {
      const ready = known.get(footnote);
      if (ready) return ready;
      const paragraph = setNote(footnote.note, footnote.element, isTurned ? turned : upright, context);
      const inner = notesByLine(paragraph.prose, paragraph.lines)?.flat() ?? [];
      const style = styleOf(context.theme, "note");
      const set = { paragraph, before: points(style.before), anchor: footnote.note.anchor, inner };
      known.set(footnote, set);
      return set;
    },
  };
}
