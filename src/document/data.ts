import type { Span } from "../source.ts";
import type { TracedText } from "../trace.ts";

/** What front matter can hold: YAML's core values, dates and times kept as the text that was written. */
export type Value = string | number | boolean | null | readonly Value[] | Data;

/** A record of values, with no prototype. */
export interface Data {
  readonly [key: string]: Value;
}

/** Front matter as read: the values, and where each stands in the file. */
export interface FrontMatter {
  readonly data: Data;
  /** The place of the value at a path of keys and indexes; of the nearest parent where the path leads nowhere. */
  at(...path: readonly (string | number)[]): Span;
  /** The place of the key itself (`type` in `type: report`). */
  keyAt(...path: readonly (string | number)[]): Span;
  /** The text at a path as its value has it, each character with its place; nothing where there is no text. */
  text(...path: readonly (string | number)[]): TracedText | undefined;
  /** The same of a text in which Handlebars was expanded; nothing for what stands as it was written. */
  expanded?(...path: readonly (string | number)[]): TracedText | undefined;
  /** Required fields that the document which annexes this one lacks: told there, where they are to be written. */
  readonly told?: ReadonlySet<string>;
  /** Whether the document that “of” names could not be read, which was told: what is not found may stand there. */
  readonly orphaned?: boolean;
}
