import { referenceCases } from "../document/reference-case.ts";
import type { TracedText } from "../trace.ts";
import type { NumberFormat } from "./number-formats.ts";

/** The fixed words of one language: `templates/words/en.yaml`, a user's file of the same name laid over it. */
export interface Words {
  readonly language: string;
  /** Plain words by key ("contents": "Contents"); a key that is missing is a bug of a template, reported. */
  readonly text: Readonly<Record<string, string>>;
  /** The words of a key as they are written in their file, each character with its place. */
  written(key: string): TracedText | undefined;
  /** Forms of references by their key ("refer-paragraph"), where a language has more than the four to six that `text` lists. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How numbers are written, by role, where the language has its own way: { "item-1": { pattern: "%)" } }. */
  readonly numbering: Readonly<Record<string, LevelWords>>;
  /** The format of a number in a reference, by what it counts, where that differs from the one in front of the thing itself. */
  readonly numberOf: Readonly<Record<string, NumberFormat>>;
  /** Forms of the names of bodies that sentences need, by how a name begins: { "Conseil": { "by": "le Conseil", "of": "du Conseil" } }. */
  readonly bodies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly months: readonly string[];
  /** The word for a session number, "thirty-eighth", from 1 to 99. */
  readonly ordinals: readonly string[];
  /** Words that open the clauses of a declaration or a resolution and stand in italics; none where the language's are not known. */
  readonly openings?: Openings;
}

/**
 * Names of the forms of a reference: one thing and several, exactly two of them and two behind a preposition, the only one of its kind, the
 * same in notes and parentheses, and the cases, each a list of one, several and the only one.
 */
export const formNames = [
  ...(["one", "two", "two-oblique", "many", "only", "short-one", "short-many", "short-only"] as const),
  ...referenceCases,
] as const;

/** How a language writes the numbers of a role; what it does not say the theme says. */
export interface LevelWords {
  readonly format?: NumberFormat;
  readonly pattern?: string;
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
