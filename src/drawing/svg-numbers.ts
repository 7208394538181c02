const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const flag = /[\s,]*([01])/y;
const command = /[\s,]*([MmLlHhVvCcSsQqTtAaZz])/y;
const end = /[\s,]*$/y;

/** Reads the numbers of SVG path data and of lists of points, one after the other. A number too large to be one ends the data. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The letter of the next command, if one follows. */
  letter(): string | undefined {
    return this.#take(command);
  }

  /** Up to `count` numbers. */
  take(count: number): readonly number[] {
    const found: number[] = [];
    while (found.length < count) {
      const value = Number(this.#take(number) ?? Number.NaN);
      if (!Number.isFinite(value)) break;
      found.push(value);
    }
    return found;
  }

  /** The seven numbers of an arc, in which the two flags may stand without white space behind them. */
  arc(): readonly number[] {
    const radii = this.take(3);
    const flags = radii.length < 3 ? [] : [this.#take(flag), this.#take(flag)].filter((each) => each !== undefined).map(Number);
    return flags.length < 2 ? radii : [...radii, ...flags, ...this.take(2)];
  }

  /** Whether nothing is left. */
  get ended(): boolean {
    end.lastIndex = this.#at;
    return end.test(this.#text);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match?.[1];
  }
}
