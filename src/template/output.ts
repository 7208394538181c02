import { indexAt, type Span, type TracedText } from "../source.ts";

/**
 * Text that is put together from pieces of other texts, each of whose characters remembers where it came from. Pieces are runs, so
 * the memory is one entry a tag and not one a character.
 */
export class Output {
  readonly #pieces: string[] = [];
  /** Where each run starts here, what it was taken from, and where it starts there. */
  readonly #starts: number[] = [];
  readonly #origins: TracedText[] = [];
  readonly #froms: number[] = [];
  #length = 0;
  readonly #whole: TracedText;

  /** `whole` is the text that is expanded: where nothing comes of it, its start is the place of that. */
  constructor(whole: TracedText) {
    this.#whole = whole;
  }

  /** Length in UTF-16 units so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether what is added next begins a line. */
  get isAtLineStart(): boolean {
    return this.#pieces.at(-1)?.endsWith("\n") ?? true;
  }

  /** Adds a part of `origin` as it stands. */
  copy(origin: TracedText, start = 0, end = origin.text.length): void {
    if (start >= end) return;
    this.#run(origin, start);
    this.#pieces.push(origin.text.slice(start, end));
    this.#length += end - start;
  }

  /** Adds characters that are not in `origin` but stand for its character at `at`, such as the backslash that escapes it. */
  put(text: string, origin: TracedText, at: number): void {
    if (text === "") return;
    this.#run({ text, at: () => origin.at(at, at + 1) }, 0);
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** The text, to be read from now on; nothing is added afterwards. */
  finish(): TracedText {
    const text = this.#pieces.join("");
    return { text, at: (start, end) => this.#at(start, end) };
  }

  #run(origin: TracedText, from: number): void {
    this.#starts.push(this.#length);
    this.#origins.push(origin);
    this.#froms.push(from);
  }

  /**
   * The place of a range. Where it joins several origins it runs from its start to its end if both are in one file, in order; else
   * to the end of the run in which it starts.
   */
  #at(start: number, end: number): Span {
    if (this.#starts.length === 0) return this.#whole.at(0, 0);
    const run = indexAt(this.#starts, start);
    const first = this.#within(run, start, Math.min(end, this.#starts[run + 1] ?? this.#length));
    if (end <= (this.#starts[run + 1] ?? this.#length)) return first;
    const last = this.#within(indexAt(this.#starts, end - 1), end - 1, end);
    return last.source === first.source && last.end >= first.end ? { ...first, end: last.end } : first;
  }

  #within(run: number, start: number, end: number): Span {
    const origin = this.#origins[run];
    if (!origin) throw new Error(`no run ${run}`);
    const shift = (this.#froms[run] ?? 0) - (this.#starts[run] ?? 0);
    return origin.at(start + shift, Math.max(end, start) + shift);
  }
}
