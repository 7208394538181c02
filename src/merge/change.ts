import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import type { WPlace } from "../word/blocks.ts";

/** What a change in the Word file comes to. */
export interface Change {
  readonly kind: "text" | "new" | "deleted" | "moved" | "note";
  /** The words before and after. */
  readonly old: string;
  readonly fresh: string;
  /** Where it stands in the Word file: of what went, where it stood in the one that was sent. */
  readonly place: WPlace;
  /** Where it was made in the source; nothing where it was not made. */
  readonly span?: Span;
  /** What is to be looked at though it was made. */
  readonly remark?: string;
  /** Why it was not made. */
  readonly left?: string;
  /** Who made it, as far as the file says; absent where it was not recorded. */
  readonly author?: string;
  readonly date?: string;
}

/** Edits of the source, and the changes that they make. */
export interface Edits {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly Change[];
}
