import type { RInline, RList } from "../../document/resolved.ts";
import type { Span } from "../../source.ts";
import type { TextEdit } from "../../trace.ts";
import type { Usage } from "./usage.ts";
import type { Zones } from "./zones.ts";

/** What a block of prose is. A `field` is text of the front matter that is printed in the masthead. */
export type ProseKind = "title" | "heading" | "paragraph" | "item" | "note" | "cell" | "caption" | "field";

/** Stands in the text where a note is called. */
export const noteMark = "\ue000";

/** A table or a figure, by its title. */
export interface Titled {
  readonly kind: "table" | "figure";
  /** "1"; absent for one that is not numbered. */
  readonly number?: string;
}

/** A part of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a block its rules may go by, so that what they found can be kept as long as it is the same. Spaces that do not break are plain
 * blanks in the text, line ends within a block too.
 */
export interface ProseText {
  readonly text: string;
  /** The same in small letters, of the same length. */
  readonly lower: string;
  readonly kind: ProseKind;
  readonly zones: Zones;
  /** Whose usage holds here, what goes before first: an annexed declaration follows its own. */
  readonly usages: readonly Usage[];
  /** The document's date, yyyy-mm-dd: rules of language change. 9999-12-31 where it has none. */
  readonly date: string;
}

/** One block of a resolved document as a reader reads it: a title, a heading, a paragraph, an item, a note, a cell, a caption, a field. */
export interface Prose extends ProseText {
  /** The text with its spaces as they are written: of the same length. */
  readonly written: string;
  /** What it is made of; empty for a field. */
  readonly content: readonly RInline[];
  /** Its stretches in italics, whole. */
  readonly italics: readonly Stretch[];
  readonly bold: readonly Stretch[];
  /** The list of which it is the first paragraph of an item. */
  readonly list?: RList | undefined;
  /** Whether it is a quotation set off from the text, or a part of one. */
  readonly setOff: boolean;
  /** Of a caption: what it is the title of. */
  readonly titled?: Titled | undefined;
  /** Its role in the theme; empty for notes. */
  readonly role: string;
  /** Its own classes and those of all that it stands in. */
  readonly classes: readonly string[];
  /** The place of a range in the file that says it. */
  at(start: number, end: number): Span;
  /** Edits of the author's files that make a range other words; none where nobody wrote it there, as in a template. */
  editsFor(start: number, end: number, replacement: string): readonly TextEdit[] | undefined;
  /** Edits that take away the signs of emphasis right around a range; none where other signs stand there. */
  withoutEmphasis(start: number, end: number): readonly TextEdit[] | undefined;
}
