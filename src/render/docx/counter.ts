/** A `w:num`: a use of a list, with the levels that it starts anew. */
export interface Num {
  readonly id: number;
  /** The number that a level begins with where this use is met first; a hole where the level goes on counting. */
  readonly starts: readonly (number | undefined)[];
}

/**
 * What Word would count. All uses of one list share their counters; a use that overrides a level's start sets it when it is met first
 * (and whenever the level starts again under it); a number of a level starts the deeper ones again (ISO/IEC 29500-1, 17.9.26 and 17.9.11).
 */
export class WordCounter {
  readonly #values: number[] = [];
  readonly #begun = new Set<string>();
  /** Levels that were passed over by a deeper one: programs do not agree whether that counts as their first number. */
  readonly #skipped: boolean[] = [];

  /** The number that the next paragraph of a level would get; none where programs would not agree. */
  peek(num: Num, level: number): number | undefined {
    const start = num.starts[level];
    if (start !== undefined && !this.#begun.has(`${num.id}:${level}`)) return start;
    if (this.#skipped[level]) return undefined;
    const value = this.#values[level] ?? 0;
    return value === 0 ? (start ?? 1) : value + 1;
  }

  /** The number that a level was last given; 0 before the first. */
  value(level: number): number {
    return this.#values[level] ?? 0;
  }

  /** Counts a paragraph of a level. */
  take(num: Num, level: number): void {
    for (let above = 0; above < level; above++) this.#skipped[above] ||= !this.#values[above];
    this.#values[level] = this.peek(num, level) ?? 1;
    this.#values.length = level + 1;
    this.#skipped[level] = false;
    this.#skipped.length = level + 1;
    this.#begun.add(`${num.id}:${level}`);
  }
}
