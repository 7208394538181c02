/** A file the user wrote, as text. Offsets count UTF-16 units of `text`, in which every line end is "\n" and no BOM is left. */
export class Source {
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  /** `path` is what messages print; `text` is decoded text with any line ends and an optional BOM. */
  constructor(path: string, text: string) {
    this.path = path;
    const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.text = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
  }

  /** Line and column, both from 1: computed only when a message is printed. */
  position(offset: number): Position {
    const starts = this.lineStarts();
    const line = indexAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  }

  /** Offsets at which lines start; the first is 0. */
  lineStarts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}

/** A place for people: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A piece of a source: `start` inclusive, `end` exclusive. Every node and message carries one. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Makes a span; `end` defaults to `start`, a mere point. */
export function span(source: Source, start: number, end = start): Span {
  return { source, start, end };
}

/**
 * Text to parse whose characters know where they came from: a source itself, a part of it, or what a template expanded to.
 * `at` answers for a range of `text`; where the range joins several origins, the place of its start wins.
 */
export interface TracedText {
  readonly text: string;
  at(start: number, end: number): Span;
}

/** Whole sources as traced text: the same for the same source, so that what was made of it can be found again. */
const wholes = new WeakMap<Source, TracedText>();

/** A part of a source, as text that maps straight back. */
export function slice(source: Source, start = 0, end = source.text.length): TracedText {
  const whole = start === 0 && end === source.text.length;
  const text = (whole && wholes.get(source)) || part(source, start, end);
  if (whole) wholes.set(source, text);
  return text;
}

function part(source: Source, start: number, end: number): TracedText {
  return {
    text: source.text.slice(start, end),
    at: (from, to) => span(source, start + from, start + to),
  };
}

/** The index of the last of ascending `starts` that is at an offset or before it; 0 where none is. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
