import { styleOf } from "../theme/look.ts";
import type { Context } from "./context.ts";
import { notesByLine } from "./flow.ts";
import { points, uprightPage } from "./geometry.ts";
import { setNote } from "./notes-list.ts";
import type { SetParagraph } from "./paragraph.ts";
import type { Footnote } from "./prose.ts";

/** A note set for the foot of a page. */
export interface SetFootnote {
  readonly paragraph: SetParagraph;
  /** Points above its first line. */
  readonly before: number;
  readonly anchor: string;
  /** The notes that it calls itself. */
  readonly calls: readonly Footnote[];
}

/** Sets notes, each once. */
export interface Footnotes {
  /** The notes called in one place, those that they call themselves behind them. */
  set(footnotes: readonly Footnote[]): readonly SetFootnote[];
  /** Height of white and rule above the first note of a page. */
  readonly separator: number;
}

/**
 * Notes of a document, set when a page first asks for them: to the measure of upright pages on turned ones too, since a note may begin
 * on the one and end on the other.
 */
export function makeFootnotes(context: Context): Footnotes {
  const known = new Map<Footnote, readonly SetFootnote[]>();
  const page = uprightPage(context.theme);
  const { before, after } = context.theme.notes.separator;
  const setOne = (footnote: Footnote): readonly SetFootnote[] => {
    const ready = known.get(footnote);
    if (ready) return ready;
    const paragraph = setNote(footnote.note, footnote.element, page, context);
    const calls = notesByLine(paragraph.prose, paragraph.lines)?.flat() ?? [];
    const whole = { paragraph, before: points(styleOf(context.theme, "note").before), anchor: footnote.note.anchor, calls };
    const all = [whole, ...calls.flatMap((called) => setOne(called))];
    known.set(footnote, all);
    return all;
  };
  return {
    separator: points(before + after),
    set: (footnotes) => (footnotes.length === 0 ? none : footnotes.flatMap(setOne)),
  };
}

const none: readonly SetFootnote[] = [];
