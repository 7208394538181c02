import type { Passage } from "../../text/passage.ts";

/** The passages that pages show, numbered as they are first drawn. */
export class PassageList {
  readonly all: Passage[] = [];
  readonly #numbers = new Map<Passage, number>();

  /** The number of a passage: its place in the list. */
  numberOf(passage: Passage): number {
    const known = this.#numbers.get(passage);
    if (known !== undefined) return known;
    const number = this.all.push(passage) - 1;
    this.#numbers.set(passage, number);
    return number;
  }
}
