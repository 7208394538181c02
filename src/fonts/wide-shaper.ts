import type { Glyph, GlyphRun } from "./glyph-run.ts";
import type { Manner, Shaper } from "./shaper.ts";
import { closes, opens } from "./wide-marks.ts";

/** Two marks beside each other. */
const beside = /[，。、；：！？）》〉」』】〕’”（《〈「『【〔‘“]{2}/;

/**
 * A shaper for Chinese: each character is a glyph, as wide as it is high, but of two marks beside each other one gives up the half that is
 * white, as the feature `chws` of such fonts has it.
 */
export class WideShaper implements Shaper {
  readonly #letters: Shaper;
  readonly #em: number;

  /** `letters` gives each character its glyph. */
  constructor(letters: Shaper, unitsPerEm: number) {
    this.#letters = letters;
    this.#em = unitsPerEm;
  }

  isSimple(text: string): boolean {
    return !beside.test(text) && this.#letters.isSimple(text);
  }

  shape(text: string, manner?: Manner): GlyphRun {
    const glyphs = this.#letters.shape(text, manner);
    if (!beside.test(text)) return glyphs;
    const unitOf = (glyph: Glyph | undefined) => (glyph ? text.charCodeAt(glyph.cluster) : 0);
    return glyphs.map((glyph, index) => {
      const [before, own, next] = [index - 1, index, index + 1].map((at) => unitOf(glyphs[at]));
      if (own === undefined || before === undefined || next === undefined || glyph.advance !== this.#em) return glyph;
      const half = this.#em / 2;
      if (closes(own) && (closes(next) || opens(next))) return { ...glyph, advance: half };
      return opens(own) && opens(before) ? { ...glyph, advance: half, x: glyph.x - half } : glyph;
    });
  }
}
