import type { Source } from "../source.ts";

/**
 * Marks of star notes that print in one place, the page's or a table's: a note keeps the stars that its id has, unless another has them
 * already or a note of another file (the page's own beside the author's) stands before it with as many; then it has one more than any
 * before it. So marks are different, and in the order of the page.
 */
export class StarMarks {
  readonly #used = new Set<string>();
  #longest = 0;
  #file: Source | undefined;

  /** The mark of a note that is called for the first time, in the order of the calls. */
  next(id: string, file: Source): string {
    const kept = !this.#used.has(id) && (id.length > this.#longest || file === this.#file);
    const mark = kept ? id : "*".repeat(this.#longest + 1);
    this.#used.add(mark);
    this.#longest = Math.max(this.#longest, mark.length);
    this.#file = file;
    return mark;
  }
}
