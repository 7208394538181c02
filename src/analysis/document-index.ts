import type { Value } from "../document/data.ts";
import type { Anchor, RNote } from "../document/resolved.ts";
import type { ChapterWords } from "../resolve/chapter-words.ts";
import type { TemplateFileKind } from "../template/file-kind.ts";
import type { Place } from "./place.ts";

/**
 * What an editor has to know of a document and its annexes to complete names, follow them, rename them and show an outline: plain data. Lists are in
 * the order of the text, the main document's before its annexes'. Every place lies within its file; the place of a name shows that name, letter for
 * letter, but where a tag of Handlebars writes it: then it is the place of what the tag stands in.
 */
export interface DocumentIndex {
  /** The document and its annexes, each with the name of its type. */
  readonly documents: readonly TypedDocument[];
  readonly labels: readonly Label[];
  readonly references: readonly LabelReference[];
  readonly notes: readonly Note[];
  readonly sources: readonly CitableSource[];
  readonly fields: readonly GivenField[];
  readonly headings: readonly Heading[];
  /** Paragraphs, items, tables, figures and boxes that have a number. */
  readonly numbers: readonly Numbered[];
  /** Words by chapter; together those that count against the limit of the type. */
  readonly chapters: readonly ChapterWords[];
  /** The classes and containers that mean something in the document. */
  readonly classes: readonly string[];
  readonly containers: readonly string[];
  /** Every file that was read, each once: when one of them changes, the document may. */
  readonly files: readonly ReadFile[];
}

/** A document or an annex. */
export interface TypedDocument {
  readonly path: string;
  readonly type: string;
}

/** What references can lead to: `{#name}`, which somebody wrote, or what the program names itself, which nobody can rename. */
export type Label = WrittenLabel | AnnexLabel;

interface Labelled {
  readonly name: string;
  /** What it is put on; absent where it names nothing that is printed. */
  readonly kind?: Anchor["kind"];
  /** Its number as a reference prints it, "7 (b)"; empty where it has none. */
  readonly number: string;
  /** The names in the references that lead to it. */
  readonly references: readonly Place[];
}

/** A label that somebody wrote. */
export interface WrittenLabel extends Labelled {
  readonly place: Place;
  readonly annex?: never;
}

/** The label that an annex has by its place in `annexes` (`annex-1`, `annex-1-appendix-2`): it is written nowhere. */
export interface AnnexLabel extends Labelled {
  /** The path of the annex. */
  readonly annex: string;
  readonly place?: never;
}

/** A name in `@name` or `[@name; @other]`. */
export interface LabelReference {
  readonly name: string;
  readonly place: Place;
  /** All of the reference that it stands in. */
  readonly whole: Place;
  /** What all of that prints: "paragraphs 3 and 4"; empty where it is printed nowhere. */
  readonly prints: string;
}

/** A note. */
export interface Note {
  /** Absent for one that is written where it is called. */
  readonly name?: string;
  /** The name where its text is written; of a note without a name, all of it; absent where no text is written. */
  readonly place?: Place;
  /** All of what writes its text, the name included; absent where no text is written, and for one that front matter holds. */
  readonly whole?: Place;
  /** What it says, as it is printed; absent where it is not called. */
  readonly text?: string;
  /** The names in its calls. */
  readonly calls: readonly Place[];
  readonly kind?: RNote["kind"];
  /** Its mark as it is printed: "7", "*", "a"; absent where it is not called. */
  readonly mark?: string;
}

/** An entry of `sources`. */
export interface CitableSource {
  readonly key: string;
  /** The form of its first citation. */
  readonly text: string;
  readonly place: Place;
  /** The keys in its citations. */
  readonly cites: readonly Place[];
}

/** A field that front matter gives. */
export interface GivenField {
  readonly name: string;
  readonly value: Value;
  /** The name, and the value. */
  readonly place: Place;
  readonly valuePlace: Place;
  /** What the type says of it; absent for a field that the type does not know. */
  readonly description?: string;
}

/** A heading as it is printed. */
export interface Heading {
  /** In the outline, from 1, with no level skipped. */
  readonly level: number;
  /** "II."; absent where it has none. */
  readonly number?: string;
  readonly text: string;
  readonly place: Place;
}

/** Something that has a number. */
export interface Numbered {
  /** The role of what numbers it, by which the theme knows it: "paragraph", "item-1". */
  readonly role: string;
  /** As printed: "12.", "(a)", "Table 1". */
  readonly number: string;
  readonly place: Place;
}

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  /**
   * In a folder of templates what is read there; elsewhere the document and its annexes, `neighbour` for another document (the one that `of` names,
   * or one beside it that may belong to it), `settings`, `picture`.
   */
  readonly kind: "document" | "annex" | "neighbour" | "settings" | "picture" | TemplateFileKind | "other";
}
