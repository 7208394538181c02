import { callAnchor } from "../document/call-anchor.ts";

/**
 * Names for anchors, unique in the document. Those that authors gave are taken before the first one is made; none is made from which the
 * name of a note's call, `note-1-call`, would be one that an author gave.
 */
export class Anchors {
  readonly #given: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();

  /** `given` are the labels of the document; they stay what they are. */
  constructor(given: ReadonlySet<string>) {
    this.#given = given;
  }

  /** The next name of a kind: "heading-1", "heading-2"; names that an author gave are passed over. */
  next(kind: string): string {
    let count = this.#counts.get(kind) ?? 0;
    do count += 1;
    while (this.#given.has(`${kind}-${count}`) || this.#given.has(callAnchor(`${kind}-${count}`)));
    this.#counts.set(kind, count);
    return `${kind}-${count}`;
  }
}
