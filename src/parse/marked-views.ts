import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Replacement, type TracedText, withReplacements } from "../trace.ts";
import { type BrokenMark, type ChangeMark, findMarks, mayHoldMarks } from "./change-marks.ts";
import type { Stretch } from "./prose-walk.ts";

/** One of the two texts that a text with marks of changes is. */
export type MarkedView = "accepted" | "rejected";

/** What a text with marks says once all are accepted or rejected; comments are in neither. What is no whole mark is told, and stays text. */
export function markedView(text: TracedText, view: MarkedView, report: Report): TracedText {
  if (!mayHoldMarks(text.text)) return text;
  const { marks, broken } = findMarks(text.text);
  for (const one of broken) tell(one, text, report);
  return withReplacements(text, settled(text.text, marks, view));
}

/** What some marks of a text leave of it once they are accepted or rejected. */
export function settled(text: string, marks: readonly ChangeMark[], view: MarkedView): readonly Replacement[] {
  return withLines(joined(marks.flatMap((mark) => cutsOf(mark, view, text))), text);
}

const reasons: Readonly<Record<BrokenMark["why"], string>> = {
  open: "This mark of a change is never closed.",
  unopened: "This sign closes a mark of a change, but none is open.",
  nested: "This sign stands in the mark of another change.",
  "without-arrow": "This mark says what was replaced, and not by what: it has no “~>”.",
};

function tell({ start, end, why }: BrokenMark, text: TracedText, report: Report): void {
  report(diagnostic("mark-broken", reasons[why], { span: text.at(start, end) }));
}

/** A stretch that is not in a view, or is something else there. */
interface Cut extends Stretch {
  readonly text: string;
  /** That only comments are cut: what stands around them is as if they had never been there. */
  readonly isRemark: boolean;
}

/** The mark of a paragraph that came or went, as Word shows it. */
const paragraphMark = "¶";

function cutsOf(mark: ChangeMark, view: MarkedView, text: string): readonly Cut[] {
  const { start, end, kind, fresh } = mark;
  const kept = kind === "marked" || (kind === "inserted") === (view === "accepted") ? mark.content : undefined;
  const stays = kind === "replaced" ? (view === "accepted" ? fresh : mark.content) : kind === "comment" ? undefined : kept;
  const isRemark = kind === "comment";
  if (!stays) return [{ start, end, text: "", isRemark }];
  if (kind !== "marked" && text.slice(stays.start, stays.end) === paragraphMark)
    return [{ start, end, text: "\n\n", isRemark }];
  return [
    { start, end: stays.start, text: "", isRemark },
    { start: stays.end, end, text: "", isRemark },
  ];
}

/** Cuts that touch are one, so that it is seen whether a line is left with nothing. */
function joined(cuts: readonly Cut[]): readonly Cut[] {
  const all: Cut[] = [];
  for (const cut of cuts) {
    const last = all.at(-1);
    if (last?.end !== cut.start) all.push(cut);
    else all[all.length - 1] = { ...last, end: cut.end, text: last.text + cut.text, isRemark: last.isRemark && cut.isRemark };
  }
  return all;
}

/** So many characters before a cut may be what begins its line. */
const longestBeginning = 60;
const beginning = /(?<=^|\n)(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])*$/;
const nothingMore = /[ \t]*(?:\n|$)/y;

/** Lines of which nothing is left go too, with the sign of an item or a heading that they began with; of a comment, the blank before it. */
function withLines(cuts: readonly Cut[], text: string): readonly Replacement[] {
  let floor = 0;
  return cuts.map(({ start, end, text: other, isRemark }): Replacement => {
    const lineStart = other === "" ? lineStartBefore(text, start, floor) : undefined;
    nothingMore.lastIndex = end;
    const rest = nothingMore.exec(text)?.[0];
    const isLine = lineStart !== undefined && rest !== undefined;
    const from = isLine ? lineStart : isRemark ? blankStart(text, start, end, floor) : start;
    floor = isLine ? end + rest.length : end;
    return { at: from, length: floor - from, text: other };
  });
}

/** Where a line starts that has nothing before a place but signs of items, headings and quotations; `floor` is the end of the cut before. */
function lineStartBefore(text: string, place: number, floor: number): number | undefined {
  const from = Math.max(floor, place - longestBeginning);
  const isLineStart = from === 0 || text[from - 1] === "\n";
  const before = (isLineStart ? "" : "?") + text.slice(from, place);
  const found = beginning.exec(before);
  return found ? place - found[0].length : undefined;
}

/** Where the blanks before a comment begin, where a blank, a stop or nothing follows. */
function blankStart(text: string, start: number, end: number, floor: number): number {
  if (!/^(?:[\s.,;:!?)]|\[\^|\^\[|$)/.test(text.slice(end, end + 2))) return start;
  let at = start;
  while (at > floor && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}
