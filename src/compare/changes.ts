import type { Change, Restyling, Signed } from "../document/change.ts";

/** The changes of a redline, numbered as they are found. */
export class Changes {
  readonly #all = new Map<number, { -readonly [Key in keyof Change]: Change[Key] }>();
  #restyled = 0;
  readonly #signed: Signed;
  #moves = 0;

  constructor(signed: Signed) {
    this.#signed = signed;
  }

  /** Another change. */
  next(kind: Change["kind"]): Change {
    const change = { kind, id: this.#next, ...this.#signed };
    this.#all.set(change.id, change);
    return change;
  }

  /** That something is another thing than it was. */
  restyle(): Restyling {
    this.#restyled += 1;
    return { id: this.#next - 1, ...this.#signed };
  }

  get #next(): number {
    return this.#all.size + this.#restyled + 1;
  }

  /** Has what went here be what came there. */
  pair(gone: Change, come: Change): void {
    this.#moves += 1;
    for (const { id } of [gone, come]) {
      const own = this.#all.get(id);
      if (own) own.move = this.#moves;
    }
  }

  /** How many there are of each kind. What was moved went and came, and is counted once. */
  get counts(): ChangeCounts {
    const count = (kind: Change["kind"]) =>
      [...this.#all.values()].filter((change) => change.kind === kind && !change.move).length;
    return { inserted: count("inserted"), deleted: count("deleted"), restyled: this.#restyled, moved: this.#moves };
  }
}

/** How many changes a redline has. */
export type ChangeCounts = Readonly<Record<Change["kind"] | "restyled" | "moved", number>>;
