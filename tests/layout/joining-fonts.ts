import type { Face, Fonts } from "../../src/fonts/fonts.ts";
import { type Glyph, type GlyphRun, moveRun } from "../../src/fonts/glyph-run.ts";
import type { Shaper } from "../../src/fonts/shaper.ts";
import type { TrueType } from "../../src/fonts/truetype.ts";

/**
 * Faces whose Hebrew is shaped as Arabic has to be: a ligature of two letters, a form of its own at the end of a word, and a letter that moves
 * closer to the one before it. So whatever takes glyphs is held to all that a shaper may give, with a font that we have.
 */
export function joiningFonts(fonts: Fonts): Fonts {
  return {
    letters: fonts.letters,
    faceOf: (script, bold) => fonts.faceOf(script, bold),
    shows: (character) => fonts.shows(character),
    addFaces: (scripts) => fonts.addFaces(scripts),
    face(bold, italic) {
      const face = fonts.face(bold, italic);
      return { ...face, shaper: joiningShaper(face, fonts.letters(bold, italic).font) };
    },
  };
}

/** Alef and lamed are one glyph, kaf has its final form where no letter follows, and vav is drawn closer and higher. */
const shaped = /(אל|כ(?!\p{L})|ו)(?!\p{M})/u;

function joiningShaper({ shaper }: Face, font: TrueType): Shaper {
  const glyph = (code: number, more: Partial<Glyph> = {}): GlyphRun => {
    const id = font.glyphOf(code);
    return [{ glyph: id, advance: font.advance(id), x: 0, y: 0, cluster: 0, ...more }];
  };
  const forms = (piece: string): GlyphRun => {
    if (piece === "אל") return glyph(0xfb4f);
    if (piece === "כ") return glyph(0x5da);
    return glyph(0x5d5, { advance: font.advance(font.glyphOf(0x5d5)) - 100, x: -50, y: 40 });
  };
  return {
    isSimple: (text) => shaper.isSimple(text) && !/[\u05d0-\u05ea]/.test(text),
    shape(text) {
      const glyphs: Glyph[] = [];
      let at = 0;
      for (const [index, piece] of text.split(shaped).entries()) {
        glyphs.push(...moveRun(index % 2 === 1 ? forms(piece) : shaper.shape(piece), at));
        at += piece.length;
      }
      return glyphs;
    },
  };
}
