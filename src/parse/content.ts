import { markdownText } from "../notation.ts";
import { indexAt, type Span } from "../source.ts";
import { readAs, type Trace, type TracedText, TraceWriter } from "../trace.ts";

/** A piece of a text, from `at` on, and the stretch of a content that it is a copy of or stands for. */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly copied: boolean;
  /** An address or a tag, in which no sign of Markdown has a meaning. */
  readonly raw: boolean;
}

/**
 * The inline content of a block: its lines without the list indents, quotation marks and cell bars around them, joined by "\n", and
 * where each of them stands in the text that is parsed.
 */
export class Content {
  readonly text: string;
  /** Offsets in `text` at which lines start; the first is 0. */
  readonly #starts: readonly number[];
  /** The offset of each line in the parsed text. */
  readonly #places: readonly number[];
  readonly #traced: TracedText;

  /** `lines` are ranges of the parsed text, start inclusive, end exclusive. */
  constructor(traced: TracedText, lines: readonly (readonly [number, number])[]) {
    this.#traced = traced;
    const [only] = lines;
    if (only && lines.length === 1) {
      this.text = traced.text.slice(only[0], only[1]);
      this.#starts = [0];
      this.#places = [only[0]];
      return;
    }
    const starts: number[] = [];
    let length = 0;
    for (const [start, end] of lines) {
      starts.push(length);
      length += end - start + 1;
    }
    this.text = lines.map(([start, end]) => traced.text.slice(start, end)).join("\n");
    this.#starts = starts;
    this.#places = lines.map(([start]) => start);
  }

  /** The place of a stretch of `text` in the file the user wrote. */
  span(start: number, end: number): Span {
    return this.#traced.at(...this.#range(start, end));
  }

  /** Whether all of it is Markdown of one file as it stands, so that what is copied from a line needs no trace. */
  get isPlain(): boolean {
    const { trace } = this.#traced;
    return trace.length === 1 && trace[0]?.origin === "copied" && trace[0].notation === markdownText;
  }

  /** The trace of a text of which each piece was taken from here, or stands for what is here. */
  trace(text: string, pieces: readonly Piece[]): Trace {
    const writer = new TraceWriter();
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece) break;
      const { at, start, end, copied, raw } = piece;
      const from = this.#place(start);
      const to = end > start ? this.#place(end - 1) + 1 : from;
      if (copied && raw) writer.copy(readAs(this.traced(start, end), "raw").trace, 0, end - start);
      else if (!copied) writer.stand(text.slice(at, pieces[index + 1]?.at), this.#traced.trace, from, to);
      else if (to - from === end - start) writer.copy(this.#traced.trace, from, to);
      else this.#copy(writer, start, end);
    }
    return writer.trace;
  }

  /** A stretch of it, or all, as a text by itself. */
  traced(start = 0, end = this.text.length): TracedText {
    const writer = new TraceWriter();
    this.#copy(writer, start, end);
    return writer.finish(this.text.slice(start, end), this.span(start, start));
  }

  /** Its lines as several contents: one ends and another begins at each of some offsets, at which lines start. */
  split(offsets: ReadonlySet<number>): readonly Content[] {
    const lines: [number, number][][] = [[]];
    for (const [index, start] of this.#starts.entries()) {
      const place = this.#places[index] ?? 0;
      const length = (this.#starts[index + 1] ?? this.text.length + 1) - 1 - start;
      if (offsets.has(start)) lines.push([]);
      lines.at(-1)?.push([place, place + length]);
    }
    return lines.map((part) => new Content(this.#traced, part));
  }

  /** A stretch of `text` as one of the parsed text. */
  #range(start: number, end: number): [number, number] {
    const from = this.#place(start);
    return [from, end > start ? this.#place(end - 1) + 1 : from];
  }

  /** Copies line by line: what stands between lines in the parsed text is not here, but for their ends. */
  #copy(writer: TraceWriter, start: number, end: number): void {
    for (let at = start; at < end; ) {
      const line = indexAt(this.#starts, at);
      const next = Math.min(end, this.#starts[line + 1] ?? end);
      writer.copy(this.#traced.trace, ...this.#range(at, next));
      at = next;
    }
  }

  #place(offset: number): number {
    const line = indexAt(this.#starts, offset);
    return (this.#places[line] ?? 0) + offset - (this.#starts[line] ?? 0);
  }
}
