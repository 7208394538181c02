/**
 * Depths of headings in the outline of the document. A rank only has to be greater for what lies deeper; the depth grows by
 * one at a time, because tagged files may not skip a level. The title is 1, chapters and what stands beside them 2.
 */
export class Outline {
  readonly #open: number[] = [];

  /** Whether a heading was there before. */
  get begun(): boolean {
    return this.#open.length > 0;
  }

  /** The depth of the next heading, from its rank. */
  depth(rank: number): number {
    while ((this.#open.at(-1) ?? -1) >= rank) this.#open.pop();
    this.#open.push(rank);
    return this.#open.length;
  }
}

/** Ranks of what is no level of the structure; a chapter's is `chapters`, a section's one more. */
export const ranks = { title: 0, chapters: 11, annexTitle: 12, framed: 100 } as const;
