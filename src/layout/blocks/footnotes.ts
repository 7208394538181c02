import { noteRoles } from "../../document/own-roles.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import type { Footnote } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Collector } from "./collector.ts";
import { Flow, notesByLine } from "./flow.ts";
import { setNote } from "./notes-list.ts";

/** A note set for the foot of a page. */
export interface SetFootnote {
  readonly lines: readonly NoteLine[];
  /** How high its first lines are, from none of them to all. */
  readonly heights: readonly number[];
  /** Points above its first line. */
  readonly before: number;
  readonly anchor: string;
  /** The notes that it calls itself. */
  readonly calls: readonly Footnote[];
}

/** A line of a note. */
export interface NoteLine {
  readonly paragraph: SetParagraph;
  /** Which line of its paragraph it is. */
  readonly index: number;
  /** Points between it and the line above. */
  readonly gap: number;
  /** Anchors of what begins here. */
  readonly anchors: readonly string[];
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
export function makeFootnotes(collector: Collector): Footnotes {
  const { context } = collector;
  const known = new Map<Footnote, readonly SetFootnote[]>();
  const { before, after } = context.theme.notes.separator;
  const setOne = (footnote: Footnote): readonly SetFootnote[] => {
    const ready = known.get(footnote);
    if (ready) return ready;
    const whole = setWhole(footnote, collector);
    const all = [whole, ...whole.calls.flatMap((called) => setOne(called))];
    known.set(footnote, all);
    return all;
  };
  return {
    separator: points(before + after),
    set: (footnotes) => (footnotes.length === 0 ? none : footnotes.flatMap(setOne)),
  };
}

const none: readonly SetFootnote[] = [];

/** Sets a note: its first paragraph behind its mark, and what follows that as in the text, in a flow of its own. */
function setWhole({ note, element }: Footnote, collector: Collector): SetFootnote {
  const { context } = collector;
  const paragraph = setNote(note, element, context.pages.upright, context);
  const style = styleOf(context.theme, noteRoles.text);
  const calls = notesByLine(paragraph.prose, paragraph.lines)?.flat() ?? [];
  const lines = paragraph.lines.map((_, index): NoteLine => ({ paragraph, index, gap: 0, anchors: [] }));
  if (note.more) {
    const flow = new Flow(context);
    flow.after = points(style.after);
    collector.add(note.more, element, { ...collector, flow });
    for (const { content, index, gap, notes, anchors } of flow.slots) {
      if (content.kind === "lines") lines.push({ paragraph: content.paragraph, index, gap, anchors });
      calls.push(...notes);
    }
  }
  return { lines, heights: heightsOf(lines), before: points(style.before), anchor: note.anchor, calls };
}

function heightsOf(lines: readonly NoteLine[]): readonly number[] {
  const heights = [0];
  let top = 0;
  for (const { paragraph, index, gap } of lines) {
    if (index === 0) top = (heights.at(-1) ?? 0) + gap;
    heights.push(top + (index + 1) * paragraph.height);
  }
  return heights;
}

/** The height of some lines of a note. */
export function heightOf({ heights }: SetFootnote, from: number, to: number): number {
  return (heights[to] ?? 0) - (heights[from] ?? 0);
}
