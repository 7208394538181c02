import type { LevelPlace } from "./levels.ts";

/** The counters of one scope: each level of a list counts on until a level above it in the same list does. */
export class Counters {
  readonly #lists = new Map<string, number[]>();

  /** The next value of a level; levels below it start again. */
  next(place: LevelPlace): number {
    const counters = this.#restarted(place);
    const value = (counters[place.index] ?? 0) + 1;
    counters[place.index] = value;
    return value;
  }

  /** Levels below start again without this one counting: an unnumbered heading. */
  pass(place: LevelPlace): void {
    this.#restarted(place);
  }

  #restarted({ list, index }: LevelPlace): number[] {
    const counters = this.#lists.get(list) ?? [0, 0, 0, 0, 0, 0];
    this.#lists.set(list, counters);
    while (counters.length <= index) counters.push(0);
    for (let below = index + 1; below < counters.length; below++) counters[below] = 0;
    return counters;
  }
}
