import type { GlyphRun } from "./glyph-run.ts";

/**
 * Finds the glyphs of texts in one font, each text of one direction. Letters whose forms depend on those beside them, ligatures and marks
 * come in here: lines, pages and the PDF take what it gives.
 */
export interface Shaper {
  /** Whether a text that is read from left to right is simple: each of its characters one glyph, as wide as that, beside the one before it. */
  isSimple(text: string): boolean;
  /**
   * The glyphs of a text. In one that is read from right to left the brackets are turned already. Each space, line end and character that
   * steers lines is a cluster of its own, at which lines may end; the latter show nothing and have no advance.
   */
  shape(text: string): GlyphRun;
}
