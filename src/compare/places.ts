/** What stands before the names of places that only the old version has, so that none is there twice. */
export const formerly = "was-";

/** The name that a redline has for a place which one of the two versions calls so. */
export type PlaceName = (anchor: string) => string;

/** The places of a redline: those of the new version keep their names, and of those of the old one it is found which is which. */
export class Places {
  readonly #fresh: ReadonlySet<string>;
  readonly #known: Places | undefined;
  readonly #same = new Map<string, string>();
  readonly #came = new Set<string>();

  /** `fresh` are the new version's. Until a comparison has found which are the same, those of one name are: `known` is what one before found. */
  constructor(fresh: Iterable<string>, known?: Places) {
    this.#fresh = new Set(fresh);
    this.#known = known;
  }

  /** Takes note that two things are one, whatever their places are called. */
  pair(old: string | undefined, fresh: string | undefined): void {
    if (fresh === undefined) return;
    if (old === undefined) this.#came.add(fresh);
    else this.#same.set(old, fresh);
  }

  /** Takes note of a place that only the new version has. */
  come(fresh: string): void {
    this.#came.add(fresh);
  }

  /** The name of a place of the old version, as far as it was known when the comparison began. */
  readonly of: PlaceName = (old) => (this.#known ? this.#known.#found(old) : this.#byName(old));

  /** Whether the comparison found any place of the old version to be another one than it took it for. */
  differs(old: Iterable<string>): boolean {
    for (const anchor of old) if (this.#found(anchor) !== this.of(anchor)) return true;
    return false;
  }

  #found(old: string): string {
    const same = this.#same.get(old);
    return same ?? (this.#came.has(old) || this.#taken.has(old) ? formerly + old : this.#byName(old));
  }

  get #taken(): ReadonlySet<string> {
    this.#others ??= new Set(this.#same.values());
    return this.#others;
  }
  #others: ReadonlySet<string> | undefined;

  #byName(old: string): string {
    return old === "" || this.#fresh.has(old) ? old : formerly + old;
  }
}
