/** Something that may be typed at a place. */
export interface Offer {
  /** What is put in, and what editors compare with what has been typed. */
  readonly text: string;
  /** What it is, in a few words: a number, a type. */
  readonly detail?: string;
  /** More about it, as Markdown. */
  readonly about?: string;
  readonly kind: OfferKind;
}

/** What kinds of thing are offered: editors show a sign for each. */
export type OfferKind = "label" | "note" | "source" | "field" | "value" | "class" | "directive" | "helper" | "partial" | "file";

/** What is offered at a place, the likeliest first, to stand where there is now what lies between two offsets. */
export interface Offers {
  readonly start: number;
  readonly end: number;
  readonly offers: readonly Offer[];
}
