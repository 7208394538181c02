import type { TracedText } from "../trace.ts";

/** The fixed words of one language: `templates/words/en.yaml`, a user's file of the same name laid over it. */
export interface Words {
  readonly language: string;
  /** Plain words by key ("contents": "Contents"); a key that is missing is a bug of a template, reported. */
  readonly text: Readonly<Record<string, string>>;
  /** The words of a key as they are written in their file, each character with its place. */
  written(key: string): TracedText | undefined;
  /** Number patterns by role where the language has its own: { "item-1": "%)" }. */
  readonly numbering: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  /** The word for a session number, "thirty-eighth", from 1 to 99. */
  readonly ordinals: readonly string[];
  /** Words that open the clauses of a declaration or a resolution and stand in italics; none where the language's are not known. */
  readonly openings?: Openings;
}

/** Opening words of clauses by kind (un-format 14); the longest that fits wins. */
export interface Openings {
  /** Participles and adjectives of the preamble: "Recalling", "Bearing in mind". */
  readonly preambular: readonly string[];
  /** Verbs of the operative part: "Decides", "Takes note". */
  readonly operative: readonly string[];
  /** Words that may stand before an opening and belong to it: "Also". */
  readonly before: readonly string[];
  /** Words that may follow it and belong to it: "also", "with appreciation". */
  readonly after: readonly string[];
  /** Instructions of a corrigendum; "For … read" is of two words with something between them. */
  readonly instructions: readonly string[];
  /** Openings of the paragraph that ends the preamble of a declaration: "Declares". */
  readonly declares: readonly string[];
}
