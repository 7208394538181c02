import type { Data, FrontMatter } from "../document/data.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { MarkedView } from "../parse/marked-views.ts";
import type { Source } from "../source.ts";
import type { DocumentType } from "../template/type.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";

/** A document that was read, with all that resolving and writing it need. */
export interface ReadDocument {
  readonly source: Source;
  /** Front matter as it stands in its own file. */
  readonly own: FrontMatter;
  readonly type: DocumentType;
  readonly data: Data;
  readonly document: Document;
  readonly theme: Theme;
  readonly words: Words;
  /** What is made of marks of changes, where anybody says it. */
  readonly changes: Changes | undefined;
  /** The page and the text after Handlebars. */
  readonly expanded: string;
  /** The document to which it belongs, read when it is first asked for. */
  readonly parent: () => ReadDocument | undefined;
  /** The document that it is made from, where it is of a derived type. */
  readonly madeFrom: Resolved | undefined;
}

/** What becomes of marks of changes: both texts are shown as a redline, or one of them is made as if it had been written so. */
export const changesChoices = ["shown", "accepted", "rejected"] as const;

/** One of them. */
export type Changes = (typeof changesChoices)[number];

/** For what a document is read. */
export interface Reading {
  /** The type that it is built as. */
  readonly as?: string | undefined;
  /** The variant of the type, in place of the one that its front matter says. */
  readonly variant?: string | undefined;
  /** What becomes of marks of changes, in place of what front matter says. */
  readonly changes?: Changes | undefined;
  /** Which of the two texts is read where marks of changes are shown; without it, the one with all accepted. */
  readonly view?: MarkedView | undefined;
  readonly annexing?: Annexing;
  /** The documents that belong to it and for which it is read, the nearest last. */
  readonly children: readonly Child[];
}

/** What an annex needs to know of the document that it is annexed to. */
interface Annexing {
  readonly frontMatter: FrontMatter;
  readonly label: string;
  /** The documents around it, the outermost first. */
  readonly within: readonly Source[];
}

interface Child {
  readonly path: string;
  readonly as: string | undefined;
}

/** Whether a document is built as another type than it names. */
export function isBuiltAs(as: string | undefined, own: FrontMatter): boolean {
  return as !== undefined && as !== own.data.type;
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
