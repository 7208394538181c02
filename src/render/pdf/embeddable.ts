import type { TrueType } from "../../layout/truetype.ts";
import { subsetFont } from "./subset.ts";

/** A font as pdfkit wants it: the part of fontkit's interface that embedding asks for. */
export interface EmbeddableFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly lineGap: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly "OS/2": { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  /** pdfkit knows a font by this; it is never called, since text comes to it as glyphs. */
  layout(): never;
  getGlyph(glyph: number): { readonly advanceWidth: number };
  createSubset(): { encode(): Uint8Array };
}

/** Offers a TrueType font to pdfkit. `glyphs` may grow until the document ends: its subset is made then. */
export function embeddable(font: TrueType, glyphs: readonly number[]): EmbeddableFont {
  const [minX, minY, maxX, maxY] = font.box;
  return {
    postscriptName: font.name,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    lineGap: 0,
    italicAngle: font.italicAngle,
    bbox: { minX, minY, maxX, maxY },
    "OS/2": { sFamilyClass: font.familyClass << 8 },
    post: { isFixedPitch: font.fixedPitch },
    head: { macStyle: { italic: font.italic } },
    layout: () => {
      throw new Error("text is laid out before it comes to the writer");
    },
    getGlyph: (glyph) => ({ advanceWidth: font.advance(glyph) }),
    createSubset: () => ({ encode: () => subsetFont(font, glyphs) }),
  };
}
