import { type ChangeMark, findMarks, mayHoldMarks } from "../../parse/change-marks.ts";
import { bodyStart } from "../../parse/front-matter.ts";
import { type MarkedView, settled } from "../../parse/marked-views.ts";
import { span } from "../../source.ts";
import type { TextEdit } from "../../trace.ts";
import type { Spot } from "../desk.ts";
import type { Offered } from "./offered.ts";

/** Accepts or rejects the mark of a change that somebody stands in, or all changes of the text; comments stay until each is taken out. */
export function settleMarks({ offset, source }: Spot): readonly Offered[] {
  const start = bodyStart(source);
  const body = source.text.slice(start);
  if (offset < start || !mayHoldMarks(body)) return [];
  const { marks } = findMarks(body);
  const own = marks.find((mark) => start + mark.start <= offset && offset <= start + mark.end);
  if (!own) return [];
  const edits = (which: readonly ChangeMark[], view: MarkedView): readonly TextEdit[] =>
    settled(body, which, view).map(({ at, length, text }) => ({ span: span(source, start + at, start + at + length), text }));
  if (isRemark(own)) {
    const title = own.kind === "comment" ? "Take out this comment" : "Take off this mark";
    return [{ title, edits: edits([own], "accepted") }];
  }
  const one = [
    { title: "Accept this change", edits: edits([own], "accepted") },
    { title: "Reject this change", edits: edits([own], "rejected") },
  ];
  const changes = marks.filter((mark) => !isRemark(mark));
  if (changes.length < 2) return one;
  return [
    ...one,
    { title: `Accept all ${changes.length} changes of this file`, edits: edits(changes, "accepted") },
    { title: `Reject all ${changes.length} changes of this file`, edits: edits(changes, "rejected") },
  ];
}

/** Whether a mark says nothing of what came or went. */
function isRemark({ kind }: ChangeMark): boolean {
  return kind === "comment" || kind === "marked";
}
