import { span } from "../source.ts";
import type { Desk, Spot } from "./desk.ts";
import { headEnd } from "./head-path.ts";
import { sectionsOf } from "./outline.ts";
import type { SelectionRange } from "./protocol.ts";

/** What a selection grows to, step by step: the word, the sentence, the line, the block, the sections around it, the front matter or the text, all. */
export function selectionAt(spot: Spot, desk: Desk): SelectionRange {
  const { offset, source } = spot;
  const { text } = source;
  const head = headEnd(source);
  const part: readonly [number, number] = offset < head ? [0, head] : [head, text.length];
  const sections = offset < head ? [] : sectionsOf(spot).map(({ start, end }): readonly [number, number] => [start, end]);
  const steps = [
    wordAt(text, offset),
    sentenceAt(text, offset),
    lineAt(text, offset),
    blockAt(text, offset, part),
    ...sections.reverse(),
  ];
  let range: SelectionRange = { range: desk.texts.rangeOfSpan(span(source, 0, text.length)) };
  let last: readonly [number, number] = [0, text.length];
  for (const step of [part, ...steps.reverse()]) {
    const [start, end] = step;
    const isWithin = last[0] <= start && end <= last[1] && start <= offset && offset <= end;
    if (!isWithin || end <= start || (start === last[0] && end === last[1])) continue;
    range = { range: desk.texts.rangeOfSpan(span(source, start, end)), parent: range };
    last = step;
  }
  return range;
}

/** Characters on either side of a place that are looked at. */
const farthest = 20_000;

function lineAt(text: string, offset: number): readonly [number, number] {
  const end = text.indexOf("\n", offset);
  return [text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end];
}

function wordAt(text: string, offset: number): readonly [number, number] {
  const before =
    /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return [offset - before, offset + after];
}

/** From behind the last full stop before a place to the next one, within its line. */
function sentenceAt(text: string, offset: number): readonly [number, number] {
  const [start, end] = lineAt(text, offset);
  const before = text.slice(Math.max(start, offset - farthest), offset);
  const stops = [...before.matchAll(/[.!?][)\]”"’]{0,3} {1,2}/g)].at(-1);
  const next = /[.!?][)\]”"’]{0,3}(?= |$)/.exec(text.slice(offset, Math.min(end, offset + farthest)));
  const from = stops ? offset - before.length + stops.index + stops[0].length : start;
  return [from, next ? offset + next.index + next[0].length : end];
}

/** The lines around a place up to the next empty ones. */
function blockAt(text: string, offset: number, [from, to]: readonly [number, number]): readonly [number, number] {
  const before = text.lastIndexOf("\n\n", offset - 1);
  const after = text.indexOf("\n\n", offset);
  return [Math.max(from, before < 0 ? 0 : before + 2), Math.min(to, after < 0 ? text.length : after)];
}
