import { traceOfRun } from "../document/plain.ts";
import type { RRef, RText } from "../document/resolved.ts";
import { clustersOf } from "../fonts/glyph-run.ts";
import { lineEnd, steering } from "../fonts/steering.ts";
import { cleaned } from "../text/clean.ts";
import type { Passage } from "../text/passage.ts";
import { computedAt, partOf, type TracedText, TraceWriter, traced, withReplacements } from "../trace.ts";
import type { LaidOut, TextItem } from "./page.ts";

/** What is shown of runs, for whoever asks for many items: a run may be a paragraph of a million characters, which is cleaned once and not for each of its lines. */
export type ShownRuns = Map<RText | RRef, TracedText>;

/**
 * The characters of an item of a page, each with its place in a file; nothing for what is no part of the document's text. It goes back the way
 * on which the item was made: a range of a passage, whose runs were cleaned, without the characters that only steer lines, and turned
 * around where it is drawn backwards.
 */
export function itemText(
  item: TextItem,
  passages: LaidOut["passages"],
  shownRuns: ShownRuns = new Map(),
): TracedText | undefined {
  const { passage: number, start, end, text, reversed } = item;
  const passage = number === undefined ? undefined : passages[number];
  const range = passage && passageText(passage, start, end, shownRuns);
  if (!range) return undefined;
  const shown = withReplacements(
    range,
    [...range.text.matchAll(steering)].map(({ 0: sign, index }) => ({
      at: index,
      length: 1,
      text: sign === lineEnd && index === end - start - 1 && end < passage.text.length ? " " : "",
    })),
  );
  const whole = shown.text.length < text.length ? hyphenated(shown) : shown;
  const ordered = reversed ? turned(whole, item) : whole;
  return ordered.text === text ? ordered : withPlainSpaces(ordered);
}

/** A line whose spaces that do not break are as wide as the others. */
function withPlainSpaces(text: TracedText): TracedText {
  const spaces = [...text.text.matchAll(/\u00a0/g)];
  return withReplacements(
    text,
    spaces.map(({ index }) => ({ at: index, length: 1, text: " " })),
  );
}

/** A range of a passage, if all of it is of runs. */
function passageText({ text, pieces }: Passage, start: number, end: number, shownRuns: ShownRuns): TracedText | undefined {
  const writer = new TraceWriter();
  let reached = start;
  for (let index = pieceAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.at >= end) break;
    const to = Math.min(pieces[index + 1]?.at ?? text.length, end);
    const from = Math.max(piece.at, start);
    if (from > reached) return undefined;
    const { run, at } = piece;
    const own = shownRuns.get(run) ?? cleaned(traced(run.text, traceOfRun(run)));
    shownRuns.set(run, own);
    if (to - at > own.text.length) return undefined;
    writer.copy(own.trace, from - at, to - at);
    reached = to;
  }
  return reached < end ? undefined : traced(text.slice(start, end), writer.trace);
}

/** The piece that has a character; the first where the passage begins with what is of no run. */
function pieceAt(pieces: Passage["pieces"], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line that ends at a soft hyphen, which shows there. */
function hyphenated({ text, trace, at }: TracedText): TracedText {
  const writer = new TraceWriter();
  writer.copy(trace, 0, text.length);
  writer.copy(computedAt("-", at(text.length, text.length)).trace, 0, 1);
  return traced(`${text}-`, writer.trace);
}

/** The text of an item in the order in which it is read. */
export function readingOrder(item: TextItem): string {
  return item.reversed ? pieces(item).reverse().join("") : item.text;
}

/** The text of an item by what stays together when it is turned round: clusters, or characters where it has none. */
function pieces({ text, glyphs }: TextItem): string[] {
  return glyphs ? clustersOf(glyphs, text.length).map(({ start, end }) => text.slice(start, end)) : [...text];
}

/** What an item shows, from its end, as it is drawn. */
function turned(text: TracedText, item: TextItem): TracedText {
  const writer = new TraceWriter();
  let shown = "";
  let end = text.text.length;
  for (const { length } of pieces(item)) {
    const piece = partOf(text, end - length, end);
    shown += piece.text;
    writer.copy(piece.trace, 0, length);
    end -= length;
  }
  return writer.finish(shown, text.at(0, 0));
}
