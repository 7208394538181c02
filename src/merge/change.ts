import type { Code } from "../diagnostics/codes.ts";
import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import type { Spot } from "./spot.ts";

/** Codes of what is told of a change. */
export type ToldCode = Extract<
  Code,
  | "contents-edited"
  | "label-lost"
  | "look-lost"
  | "made-text"
  | "merge-differs"
  | "merge-left"
  | "number-typed-over"
  | "pages-changed"
  | "picture-changed"
  | "rank-changed"
  | "reference-typed"
  | "template-text"
>;

/** What a change in the Word file comes to. */
export interface Change {
  /** Of "table", the form of a table changed and no word in it. */
  readonly kind: "text" | "new" | "deleted" | "moved" | "note" | "rank" | "look" | "pages" | "picture" | "table";
  /** The words before and after. */
  readonly old: string;
  readonly fresh: string;
  /** Where it stands in the Word file: of what went, where it stood in the one that was sent. */
  readonly place: Spot;
  /** The paragraph in which it goes on, of one that was split. */
  readonly goesOn?: Spot;
  /** Where it was made in the source; nothing where it was not made. */
  readonly span?: Span;
  /** What is to be looked at though it was made. */
  readonly remark?: string;
  /** Why it was not made. */
  readonly left?: string;
  /** What it is told as; nothing of a change that was made and needs no look. */
  readonly code?: ToldCode;
  /** The place in a file that its words come from, where it was not made there. */
  readonly origin?: Span;
  /** The look that Markdown does not say; changes of one look are told together. */
  readonly look?: string;
  /** Who made it, as far as the file says; absent where it was not recorded. */
  readonly author?: string;
  readonly date?: string;
}

/** Why a change was not made. */
export interface Left {
  readonly code: ToldCode;
  readonly why: string;
  readonly origin?: Span | undefined;
}

/** What a change that was not made says of it. */
export function leftAs({ code, why, origin }: Left): Pick<Change, "left" | "code" | "origin"> {
  return { left: why, code, ...(origin && { origin }) };
}

/** An edit; of a value that is printed in several places, in how many: it is made where all of them changed alike. */
export interface ValueEdit extends TextEdit {
  readonly uses?: number;
  /** Of a value without quotation marks that may need some with its new text, the whole of it. */
  readonly value?: Span;
}

/** Edits of the source, and the changes that they make. */
export interface Edits {
  readonly edits: readonly ValueEdit[];
  readonly changes: readonly Change[];
}
