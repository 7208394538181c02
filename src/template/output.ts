import { type TracedText, TraceWriter } from "../trace.ts";

/**
 * Text that is put together from pieces of other texts, each of whose characters remembers where it came from. The memory is one entry
 * a tag and not one a character.
 */
export class Output {
  readonly #pieces: string[] = [];
  readonly #trace = new TraceWriter();
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
    this.#trace.copy(origin.trace, start, end);
    this.#add(origin.text.slice(start, end));
  }

  /** Adds characters that are not in `origin` but stand for those of a range, such as the backslash that escapes one. */
  put(text: string, origin: TracedText, start: number, end = start + 1): void {
    if (text === "") return;
    this.#trace.stand(text, origin.trace, start, end);
    this.#add(text);
  }

  /** The text, to be read from now on; nothing is added afterwards. */
  finish(): TracedText {
    return this.#trace.finish(this.#pieces.join(""), this.#whole.at(0, 0));
  }

  #add(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
