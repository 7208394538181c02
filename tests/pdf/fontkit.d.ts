/** The part of fontkit that the tests ask: it has no types of its own. */
declare module "fontkit" {
  interface Font {
    readonly characterSet: readonly number[];
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly capHeight: number;
    readonly numGlyphs: number;
    glyphForCodePoint(codePoint: number): { readonly id: number };
    layout(text: string): {
      readonly glyphs: readonly { readonly id: number }[];
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    };
    getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
  }
  export function create(bytes: Buffer): Font;
}
