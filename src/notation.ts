/** How text is written where it stands: what reads it, and which kind of YAML value it is in, if any, or that it stands in the quotation marks of a tag or of an attribute. */
export interface Notation {
  /** `markdown` is read for signs, `characters` and `code` stand for themselves, and so does `raw`, as long as it is an address or a tag. */
  readonly reads: "markdown" | "characters" | "code" | "raw";
  readonly scalar: "plain" | "single" | "double" | "block" | "literal" | undefined;
  /** That a “%” in it is filled by something else, as in a pattern of the words. */
  readonly fills: boolean;
}

const scalars = [undefined, "plain", "single", "double", "block", "literal"] as const;
const notations = (["markdown", "characters", "code", "raw"] as const).flatMap((reads) =>
  scalars.flatMap((scalar) => [false, true].map((fills): Notation => ({ reads, scalar, fills }))),
);

/** The notation of a kind; there is one of each, so that two that are equal are the same. */
export function notationOf(reads: Notation["reads"], scalar: Notation["scalar"], fills = false): Notation {
  const found = notations.find((one) => one.reads === reads && one.scalar === scalar && one.fills === fills);
  return found ?? { reads, scalar, fills };
}

/** Markdown in a file of Markdown: what nearly all text is. */
export const markdownText: Notation = notationOf("markdown", undefined);
