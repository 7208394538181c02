import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type TracedText, TraceWriter } from "../trace.ts";
import { findRemarks, type Stretch } from "./remark-finder.ts";

/** Whether a text may hold remarks: those without are left alone. */
export function mayHoldRemarks(text: string): boolean {
  return sign.test(text);
}

const sign = /<!--|-->|\{\{!/;

/**
 * A text without its remarks, `<!-- … -->` and `{{! … }}`: they are for those who write it, so nothing after this sees them, neither
 * Handlebars nor Markdown. What stands around one is as if it had never been typed: lines that hold nothing else go with it, and so does
 * the blank before it where another follows.
 */
export function withoutRemarks(traced: TracedText, report: Report): TracedText {
  const { text } = traced;
  if (!mayHoldRemarks(text)) return traced;
  const { remarks, open, unopened } = findRemarks(text);
  for (const { start, end } of open) {
    report(diagnostic("remark-open", "This remark is never closed.", { span: traced.at(start, end) }));
  }
  for (const { start, end } of unopened) {
    report(diagnostic("remark-unopened", "This sign closes a remark, but none is open.", { span: traced.at(start, end) }));
  }
  return without(traced, cutsOf(remarks, text));
}

/** What `withoutRemarks` takes out of a text, in order. */
export function remarkCuts(text: string): readonly Stretch[] {
  return mayHoldRemarks(text) ? cutsOf(findRemarks(text).remarks, text) : [];
}

/** What goes with remarks, in order. Those with nothing but blanks between them go as one. */
function cutsOf(remarks: readonly Stretch[], text: string): readonly Stretch[] {
  const cuts: Stretch[] = [];
  for (let index = 0; index < remarks.length; ) {
    const start = remarks[index]?.start ?? 0;
    let end = remarks[index]?.end ?? 0;
    while (remarks[++index]?.start === blanksEnd(text, end)) end = remarks[index]?.end ?? end;
    cuts.push(widened({ start, end }, cuts.at(-1)?.end ?? 0, text));
  }
  return cuts;
}

/** A remark with the line that it stands alone on, or with the blanks on one side of it, as before a stop or the call of a note. `floor` is the end of the cut before. */
function widened({ start, end }: Stretch, floor: number, text: string): Stretch {
  const after = blanksEnd(text, end);
  const lineStart = before(text, start, floor, /[ \t>]/);
  const opensLine = lineStart === 0 || text[lineStart - 1] === "\n";
  if (opensLine && after >= text.length) return { start: lineStart, end: after };
  if (opensLine && text[after] === "\n") return { start: lineStart, end: after + 1 };
  if (opensLine) return { start, end: after };
  const closes = after > end || after >= text.length || /^(?:[\n.,;:!?)]|\[\^|\^\[)/.test(text.slice(end, end + 2));
  return { start: closes ? before(text, start, floor, /[ \t]/) : start, end };
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** Where the characters of a kind begin that stand right before a place. */
function before(text: string, place: number, floor: number, kind: RegExp): number {
  let at = place;
  while (at > floor && kind.test(text[at - 1] ?? "")) at--;
  return at;
}

/** A text without some stretches of it, in order; its places are those of the whole. */
export function without(traced: TracedText, cuts: readonly Stretch[]): TracedText {
  const pieces: string[] = [];
  const writer = new TraceWriter();
  let from = 0;
  for (const { start, end } of [...cuts, { start: traced.text.length, end: traced.text.length }]) {
    if (start > from) {
      pieces.push(traced.text.slice(from, start));
      writer.copy(traced.trace, from, start);
    }
    from = end;
  }
  return writer.finish(pieces.join(""), traced.at(0, 0));
}
