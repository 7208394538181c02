import type { RRef, RText } from "../document/resolved.ts";

/** Text that is set in one go, and the runs of the resolved document that it was put together of: `item-text.ts` tells which character is whose. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A run in a passage, from `at` on up to the next; it may show fewer characters than it has, since those that show nothing are left out. */
export interface Piece {
  readonly at: number;
  readonly run: RText | RRef;
}
