import type { GlyphRun } from "./glyph-run.ts";

/**
 * Finds the glyphs of texts in one font, each text of one direction. Letters whose forms depend on those beside them, ligatures and marks
 * come in here: lines, pages and the PDF take what it gives.
 */
export interface Shaper {
  /** Whether a text that is read from left to right is simple: each of its characters one glyph, as wide as that, beside the one before it. */
  isSimple(text: string): boolean;
  /**
   * The glyphs of a text. Each space, line end and character that steers lines is a cluster of its own, at which lines may end; the latter
   * show nothing and have no advance.
   */
  shape(text: string, manner?: Manner): GlyphRun;
}

/** How a text is read, and what stands around it. */
export interface Manner {
  /** Given where it is read from right to left: what a character shows then, where that differs. A bracket opens to the other side. */
  readonly mirrored?: ((character: string) => string | undefined) | undefined;
  /** The text before it and after it, in whatever look: letters join with those. */
  readonly before?: string;
  readonly after?: string;
}
