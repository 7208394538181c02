import { indexAt, type Span, type TracedText } from "../source.ts";

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
    const from = this.#place(start);
    return this.#traced.at(from, end > start ? this.#place(end - 1) + 1 : from);
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

  #place(offset: number): number {
    const line = indexAt(this.#starts, offset);
    return (this.#places[line] ?? 0) + offset - (this.#starts[line] ?? 0);
  }
}
