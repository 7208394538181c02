import type { Resolved, RInline, RNote } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Fields } from "../template/type.ts";
import type { Words } from "../theme/words.ts";

/** A language version of a document, as far as versions are compared. */
export interface Edition {
  readonly path: string;
  /** The code of its language without a region: "fr". */
  readonly language: string;
  readonly words: Words;
  readonly document: Document;
  readonly resolved: Resolved;
  /** The fields that its type knows. */
  readonly fields: Fields;
  /** What it says, in the order of the text. */
  readonly units: readonly Unit[];
}

/** What a unit is, as far as it has to be the same in another language. */
export type UnitKind = "heading" | "paragraph" | "item" | "quotation" | "remark" | "table" | "figure" | "box";

/** A piece of a document that has its counterpart in each language: a paragraph, a heading, a table with all its cells. */
export interface Unit {
  readonly kind: UnitKind;
  /** Depth of a heading in the outline, of an item in its list; 0 for others. */
  readonly depth: number;
  /** Its role, which says more than its kind: a chapter or an article, a numbered paragraph or a plain one. */
  readonly role: string;
  /** Its count, the same in all languages whatever it is printed as; absent where it has no number. */
  readonly count?: number;
  /** As its own edition prints it, without words and signs around it: "12", "أولا"; absent where it has none. */
  readonly number?: string;
  /** Where something can lead to, and whether its author named it. */
  readonly anchor?: string;
  readonly isLabelled: boolean;
  /** Its lines: one of most, a title and cells of a table. */
  readonly lines: readonly Line[];
  readonly span: Span;
  /** Rows and columns of a table. */
  readonly size?: { readonly rows: number; readonly columns: number };
  /** What a figure shows, in words. */
  readonly alt?: string;
}

/** A stretch of text of a unit. */
export interface Line {
  readonly content: readonly RInline[];
  readonly span: Span;
}

/** A unit with what stands in its place in another edition; one of the two is absent where there is nothing. */
export type Pair =
  | { readonly original: Unit; readonly edition: Unit }
  | { readonly original: Unit; readonly edition?: never }
  | { readonly original?: never; readonly edition: Unit };

/** The notes that are called in a unit, in the order of their calls. */
export function notesIn(unit: Unit): readonly RNote[] {
  const found: RNote[] = [];
  for (const { content } of unit.lines) for (const node of content) if (node.type === "note") found.push(node);
  return found;
}
