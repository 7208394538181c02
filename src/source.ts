/** What is known of a template or a file of YAML that the program ships. */
export interface Shipped {
  /** Its path in the folder of templates: one of that path in a folder of the user's own comes before it. */
  readonly name: string;
  /** What the build made of YAML (`packYaml`), or of a template (`packTemplate`). */
  readonly packed?: string | undefined;
}

/** A file the user wrote, as text. Offsets count UTF-16 units of `text`, in which every line end is "\n" and no BOM is left. */
export class Source {
  readonly path: string;
  readonly text: string;
  /** None for a file of the user's. */
  readonly shipped: Shipped | undefined;
  /** What the file has, where that is another text: with its own line ends and its mark. */
  readonly #written: string | undefined;
  #lineStarts: number[] | undefined;
  readonly #signs = new Map<string, readonly number[]>();

  /** `path` is what messages print; `text` is decoded text with any line ends and an optional BOM. */
  constructor(path: string, text: string, shipped?: Shipped) {
    this.path = path;
    this.shipped = shipped;
    const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.text = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
    this.#written = this.text === text ? undefined : text;
  }

  /** What the file has after changes to parts of `text`, which do not overlap: all else stays as it is, the line ends too. */
  changed(changes: readonly { readonly start: number; readonly end: number; readonly text: string }[]): string {
    const written = this.#written ?? this.text;
    const marked = written.length > 0 && written.charCodeAt(0) === 0xfeff ? 1 : 0;
    const pairs = this.#written ? [...written.matchAll(/\r\n/g)].map(({ index }, count) => index - marked - count) : [];
    const pieces: string[] = [];
    let copied = 0;
    for (const { start, end, text } of [...changes].sort((one, other) => one.start - other.start)) {
      pieces.push(written.slice(copied, marked + start + countBefore(pairs, start)), text);
      copied = marked + end + countBefore(pairs, end);
    }
    return pieces.join("") + written.slice(copied);
  }

  /** Line and column, both from 1: computed only when a message is printed. */
  position(offset: number): Position {
    const starts = this.lineStarts();
    const line = indexAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  }

  /** Where some signs stand, in their order: a line may have thousands of edits, each of which asks for the last one before it. */
  placesOf(signs: string): readonly number[] {
    const known = this.#signs.get(signs);
    if (known) return known;
    const places: number[] = [];
    for (let at = 0; at < this.text.length; at++) if (signs.includes(this.text.charAt(at))) places.push(at);
    this.#signs.set(signs, places);
    return places;
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

/** All of a source. */
export function wholeOf(source: Source): Span {
  return span(source, 0, source.text.length);
}

/** How many of ascending numbers are less than another. */
function countBefore(numbers: readonly number[], limit: number): number {
  const index = indexAt(numbers, limit - 1);
  return (numbers[index] ?? limit) < limit ? index + 1 : 0;
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
