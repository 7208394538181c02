import type { CarriedSource } from "./source-part.ts";

/** What may be asked of a Word file beside its text. */
export interface WordWishes {
  /** Without keys and without what it was made from: for files that nobody sends back. */
  readonly plain?: boolean;
  /** Word records what is changed in it. */
  readonly forReview?: boolean;
  /** What it was made from; without it the file does not say. */
  readonly source?: CarriedSource;
}
