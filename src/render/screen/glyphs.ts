import { TrueType } from "../../fonts/truetype.ts";
import { remembered } from "../../memory.ts";
import type { ScreenMaterials } from "./screen.ts";

/** Latin letters and the punctuation of texts, which every face has. */
const ordinary = /^[ -~\u00a0-\u017f\u2010-\u2027]*$/;

/** Which letters a face has a glyph for. A browser takes those that are missing from another font, of another width. */
export class Glyphs {
  readonly #materials: ScreenMaterials;

  constructor(materials: ScreenMaterials) {
    this.#materials = materials;
  }

  /** The letters of a text that a face lacks. */
  missing(font: string, text: string): ReadonlySet<string> {
    if (ordinary.test(text)) return none;
    const face = this.#face(font);
    return new Set([...text].filter((letter) => face.glyphOf(letter.codePointAt(0) ?? 0) === 0));
  }

  /** How wide the box is that pages have for such a letter, of the size of the letters. */
  boxWidth(font: string): number {
    const face = this.#face(font);
    return face.advance(0) / face.unitsPerEm;
  }

  #face(font: string): TrueType {
    return remembered(this.#materials, readFace, [this.#materials.font(font)], () => {});
  }
}

const none: ReadonlySet<string> = new Set();

function readFace([bytes]: readonly [Uint8Array]): TrueType {
  return new TrueType(bytes);
}
