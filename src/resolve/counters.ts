import type { LevelPlace } from "./levels.ts";

/** The counters of one scope: each level of a list counts on until a level above it in the same list does. */
export class Counters {
  readonly #lists = new Map<string, number[]>();

  /** The next value of a level; levels below it start again. */
  next({ list, index }: LevelPlace): number {
    const counters = this.#of(list);
    counters.length = Math.min(counters.length, index + 1);
    while (counters.length <= index) counters.push(0);
    const value = (counters[index] ?? 0) + 1;
    counters[index] = value;
    return value;
  }

  /** Levels below start again without this one counting: an unnumbered heading. */
  pass({ list, index }: LevelPlace): void {
    const counters = this.#of(list);
    counters.length = Math.min(counters.length, index + 1);
  }

  #of(list: string): number[] {
    const counters = this.#lists.get(list) ?? [];
    this.#lists.set(list, counters);
    return counters;
  }
}
