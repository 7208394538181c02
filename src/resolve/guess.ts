import { nearest } from "../diagnostics/nearest.ts";

/** Comparing a name with thousands costs time, and nobody reads a hundred guesses. */
const most = 50;

/** Guesses which name was meant by one that does not exist: once a name, and only for the first few. */
export class Guess {
  readonly #made = new Map<string, string | undefined>();

  /** The name that was probably meant. */
  near(typed: string, names: Iterable<string>): string | undefined {
    if (this.#made.has(typed)) return this.#made.get(typed);
    if (this.#made.size >= most) return undefined;
    const meant = nearest(typed, names);
    this.#made.set(typed, meant);
    return meant;
  }
}
