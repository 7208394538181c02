import type { Change } from "../document/resolved.ts";

/** By whom and when a redline says that all was changed. */
export interface Signed {
  readonly author: string;
  /** yyyy-mm-dd */
  readonly date: string;
}

/** The changes of a redline, numbered as they are found. */
export class Changes {
  readonly #all: Change[] = [];
  readonly #signed: Signed;

  constructor(signed: Signed) {
    this.#signed = signed;
  }

  /** Another change. */
  next(kind: Change["kind"]): Change {
    const change: Change = { kind, id: this.#all.length + 1, ...this.#signed };
    this.#all.push(change);
    return change;
  }

  /** How many there are of each kind. */
  get counts(): Readonly<Record<Change["kind"], number>> {
    const inserted = this.#all.filter(({ kind }) => kind === "inserted").length;
    return { inserted, deleted: this.#all.length - inserted };
  }
}
