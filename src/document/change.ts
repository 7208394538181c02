import type { RNumber } from "./number.ts";
import type { Role } from "./tree.ts";

/** By whom and when a redline says that all was changed. */
export interface Signed {
  readonly author: string;
  /** yyyy-mm-dd */
  readonly date: string;
}

/** That a part of a redline stands in one of two versions alone. */
export interface Change extends Signed {
  readonly kind: "inserted" | "deleted";
  /** Counts from 1 as they are found; parts that were changed together have one number. */
  readonly id: number;
  /** That it is one end of a move: what went here came there, under the same number. */
  readonly move?: number;
}

/** Words for what became of a text, "%" where it stands: "inserted: %". */
export type ChangeWords = Readonly<Record<Change["kind"], string>>;

/** That a part which both versions of a redline have is another thing in each: a heading of another rank. */
export interface Restyling extends Signed {
  /** Counts with those of other changes. */
  readonly id: number;
}

/** What may stand in one of two versions alone: absent but in a redline (compare/). */
export interface Changeable {
  readonly change?: Change;
}

/** What a block that both versions of a redline have was in the old one, where that is not what it is now. */
export interface Former {
  readonly role: Role;
  readonly number?: RNumber;
  /** That it is another thing now, and not only counted otherwise because of what came or went before it. */
  readonly restyling?: Restyling;
}
