import { markdownText, type Notation, notationOf } from "./notation.ts";
import { type Source, type Span, span } from "./source.ts";

/**
 * How characters came from their place: `copied` letter for letter; `replaced`, they stand for what is written there (an escape, an entity, a
 * line end that is a space, a straight mark that was set as the language has it); `computed` by the program from it: a helper's result, a
 * number, a date, a word of the language.
 */
export type Origin = "copied" | "replaced" | "computed";

/** A stretch of a text and the place that it came from. */
export interface Segment extends Span {
  /** Where it begins in the text, and how many of its characters it is. */
  readonly at: number;
  readonly length: number;
  readonly origin: Origin;
  readonly notation: Notation;
}

/** Where the characters of a text came from: segments in the order of the text, without gaps. */
export type Trace = readonly Segment[];

/** Text whose characters know where they came from: a source itself, a part of it, or what a template or a rule made of such. */
export interface TracedText {
  readonly text: string;
  readonly trace: Trace;
  /** The place of a range: from its start to its end where both stand in one file in this order, else as far as they do. */
  at(start: number, end: number): Span;
}

/** A part of a source, as text that maps straight back. */
export function slice(source: Source, start = 0, end = source.text.length): TracedText {
  return {
    text: source.text.slice(start, end),
    trace: [segment(end - start, span(source, start, end), "copied")],
    at: (from, to) => span(source, start + from, start + to),
  };
}

/** A change to a file: what stands in a place becomes another text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The texts of files after edits, none of which overlaps another. */
export function editedFiles(edits: readonly TextEdit[]): ReadonlyMap<Source, string> {
  const sources = new Set(edits.map((edit) => edit.span.source));
  const changesOf = (source: Source) =>
    edits.filter(({ span: place }) => place.source === source).map(({ span: { start, end }, text }) => ({ start, end, text }));
  return new Map([...sources].map((source) => [source, source.changed(changesOf(source))]));
}

/** A text with its trace. One without characters has one segment too, which says where it would be. */
export function traced(text: string, trace: Trace): TracedText {
  return { text, trace, at: (start, end) => placeIn(trace, start, end) };
}

/** A segment that is all of a text. */
export function segment(length: number, { source, start, end }: Span, origin: Origin, notation = markdownText): Segment {
  return { at: 0, length, source, start, end, origin, notation };
}

/** Text that the program made and that stands for one place as a whole. */
export function computedAt(text: string, place: Span): TracedText {
  return traced(text, [segment(text.length, place, "computed")]);
}

/** A text that something else reads than before. */
export function readAs({ text, trace }: TracedText, reads: Notation["reads"]): TracedText {
  return traced(
    text,
    trace.map((one) => ({ ...one, notation: notationOf(reads, one.notation.scalar, one.notation.fills) })),
  );
}

/** The text of a pattern, in which each “%” is filled by something else. */
export function asPattern({ text, trace }: TracedText): TracedText {
  return traced(
    text,
    trace.map((one) => ({ ...one, notation: notationOf(one.notation.reads, one.notation.scalar, true) })),
  );
}

/** A part of a text. */
export function partOf({ text, trace }: TracedText, start: number, end: number): TracedText {
  return traced(text.slice(start, end), sliceTrace(trace, start, end));
}

/** The place of a range of a text; of a point where something was taken out, such as a remark, before that. */
export function placeIn(trace: Trace, start: number, end: number): Span {
  const index = segmentAt(trace, start);
  const first = trace[index];
  if (!first) throw new Error("a text without a trace");
  const before = start === end && start === first.at ? trace[index - 1] : undefined;
  if (before?.source === first.source && before.end <= first.start) return span(before.source, before.end);
  const own = clipped(first, start, Math.max(start, Math.min(end, first.at + first.length)));
  if (end <= first.at + first.length) return own;
  const lastIndex = segmentAt(trace, end - 1);
  const last = trace[lastIndex];
  if (last && last.source === own.source && last.end >= own.end) return { ...own, end: clipped(last, end - 1, end).end };
  let reached = own.end;
  for (let next = index + 1; next < lastIndex; next++) {
    const one = trace[next];
    if (!one || one.source !== own.source || one.start < reached) break;
    reached = one.end;
  }
  return { ...own, end: reached };
}

/** The trace of a part of a text. */
export function sliceTrace(trace: Trace, start: number, end: number): Trace {
  const writer = new TraceWriter();
  writer.copy(trace, start, end);
  return writer.trace;
}

/** Characters of a text, from `at` on and so many of them, that become others. */
export interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A text with some of its characters, in their order, replaced. */
export function withReplacements({ text, trace }: TracedText, replacements: readonly Replacement[]): TracedText {
  const writer = new TraceWriter();
  const pieces: string[] = [];
  let next = 0;
  for (const { at, length, text: other } of replacements) {
    pieces.push(text.slice(next, at), other);
    writer.copy(trace, next, at);
    writer.stand(other, trace, at, at + length);
    next = at + length;
  }
  writer.copy(trace, next, text.length);
  return writer.finish(pieces.join("") + text.slice(next), placeIn(trace, 0, 0));
}

/** Puts traces together, in the order of the text. */
export class TraceWriter {
  readonly #segments: Segment[];
  #length: number;

  /** `begun` is what goes on; it is added to, not copied, so that a text put together of thousands of pieces costs no more than its length. */
  constructor(begun: Segment[] = []) {
    this.#segments = begun;
    const last = begun.at(-1);
    this.#length = last ? last.at + last.length : 0;
  }

  get trace(): Trace {
    return this.#segments;
  }

  /** The text whose characters were added; one without any stands at `place`. */
  finish(text: string, place: Span): TracedText {
    return traced(text, text === "" ? [segment(0, place, "computed")] : this.#segments);
  }

  /** Adds the trace of a part of a text. What is not copied and cut in two stands for nothing written any more. */
  copy(trace: Trace, start: number, end: number): void {
    if (start >= end) return;
    for (let index = segmentAt(trace, start); index < trace.length; index++) {
      const one = trace[index];
      if (!one || one.at >= end) break;
      const from = Math.max(start, one.at);
      const to = Math.min(end, one.at + one.length);
      if (to - from < one.length) {
        const shift = one.start - one.at;
        if (one.origin === "copied") this.#put(to - from, one.source, from + shift, to + shift, "copied", one.notation);
        else this.#put(to - from, one.source, one.start, one.end, "computed", one.notation);
      } else if (from === this.#length && from > start) this.#push(one);
      else this.put(one.length, one, one.origin, one.notation);
    }
  }

  /** Adds characters that stand for a range of a text, which is not here itself. */
  stand(text: string, trace: Trace, start: number, end: number): void {
    if (text === "") return;
    const one = trace[segmentAt(trace, start)];
    if (one?.origin === "copied" && start < end && end <= one.at + one.length) {
      const { source, notation } = one;
      const from = one.start + start - one.at;
      const to = from + end - start;
      const asWritten = to - from === text.length && source.text.startsWith(text, from);
      this.#put(text.length, source, from, to, asWritten ? "copied" : "replaced", notation);
      return;
    }
    const place = placeIn(trace, start, end);
    const origin = originIn(trace, start, end);
    const asWritten = origin === "replaced" && place.source.text.slice(place.start, place.end) === text;
    this.put(text.length, place, asWritten ? "copied" : origin, one?.notation ?? markdownText);
  }

  /** Adds characters that stand for a place; those that go on where the last ended, there as here, are one segment with them. */
  put(length: number, { source, start, end }: Span, origin: Origin, notation: Notation): void {
    this.#put(length, source, start, end, origin, notation);
  }

  #put(length: number, source: Source, start: number, end: number, origin: Origin, notation: Notation): void {
    if (length === 0) return;
    const last = this.#segments.at(-1);
    const goesOn = origin === "copied" && last?.origin === "copied" && last.notation === notation;
    if (!goesOn || last.source !== source || last.end !== start)
      this.#push({ at: this.#length, length, source, start, end, origin, notation });
    else {
      this.#segments.pop();
      this.#push({ at: last.at, length: last.length + length, source, start: last.start, end, origin, notation });
    }
  }

  #push(one: Segment): void {
    this.#segments.push(one);
    this.#length = one.at + one.length;
  }
}

/** What a range is that becomes other characters: computed where there is none, where any of it was, or where it stands in several files or out of order. */
function originIn(trace: Trace, start: number, end: number): "replaced" | "computed" {
  if (start === end) return "computed";
  const first = trace[segmentAt(trace, start)];
  let reached = first?.start ?? 0;
  for (let index = segmentAt(trace, start); index < trace.length; index++) {
    const one = trace[index];
    if (!one || one.at >= end) break;
    if (one.origin === "computed" || one.source !== first?.source || one.start < reached) return "computed";
    reached = one.start;
  }
  return "replaced";
}

/** The segments that have characters of a range; of a point between two characters, those on both sides of it. */
export function segmentsAt(trace: Trace, start: number, end: number): readonly Segment[] {
  const found: Segment[] = [];
  for (let index = Math.max(0, segmentAt(trace, start) - 1); index < trace.length; index++) {
    const one = trace[index];
    if (!one || one.at > end) break;
    const reached = one.at + one.length;
    if (start < end ? one.at < end && reached > start : reached >= start) found.push(one);
  }
  return found;
}

/** The index of the segment that has a character of the text; the last for its end. */
function segmentAt(trace: Trace, at: number): number {
  let low = 0;
  let high = trace.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((trace[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of a part of a segment: exact where it is copied, else all of it. */
function clipped({ at, source, start, end, origin }: Segment, from: number, to: number): Span {
  return origin === "copied" ? { source, start: start + from - at, end: start + to - at } : { source, start, end };
}
