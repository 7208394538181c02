import { type Remembering, remembered } from "../memory.ts";
import { advanceOf, type GlyphRun } from "./glyph-run.ts";
import { LetterShaper } from "./letter-shaper.ts";
import type { Shaper } from "./shaper.ts";
import { TrueType } from "./truetype.ts";

/** Key of a font face: family and look, "serif-bold". The world has its bytes. */
export type FontKey = string;

/** A face of a family, by the key under which the world has its bytes. */
export interface Face {
  readonly key: FontKey;
  /** Points that a character moves the pen at a size of 1, by UTF-16 unit. What shows nothing moves nothing. */
  readonly advances: Float64Array;
  /** 1 where the face has a glyph of its own for the unit. */
  readonly present: Uint8Array;
  /** Gives the glyphs of texts that are not simple, to which advances by unit do not apply. */
  readonly shaper: Shaper;
  readonly unitsPerEm: number;
}

/** The file of a face, as drawings use it: they draw outlines, and place letters one by one. */
export interface Typeface {
  readonly font: TrueType;
  readonly shaper: Shaper;
}

/** The faces that the program ships, each read when first asked for. */
export interface Fonts {
  face(bold: boolean, italic: boolean): Face;
  readonly letters: Letters;
}

/** Gives the outlines of letters, which drawings have. */
export type Letters = (bold: boolean, italic: boolean) => Typeface;

/** Where faces come from: bytes by the key of a face. */
type FontFiles = (key: FontKey) => Uint8Array;

/** The fonts of a world, each read once in a session. Widths are sums of advances: no kerning and no ligatures, as Word sets by default (library-notes 4.4). */
export function loadFonts({ font, memory }: Remembering & { readonly font: FontFiles }): Fonts {
  return remembered({ memory }, fontsIn, [font], () => {});
}

function fontsIn([font]: readonly [FontFiles]): Fonts {
  const faces = new Map<FontKey, Face>();
  const files = new Map<FontKey, Typeface>();
  const fileOf = (key: FontKey) => {
    const file = files.get(key) ?? openFace(font(key));
    files.set(key, file);
    return file;
  };
  return {
    face(bold, italic) {
      const key = faceKey(bold, italic);
      const face = faces.get(key) ?? readFace(key, fileOf(key));
      faces.set(key, face);
      return face;
    },
    letters: (bold, italic) => fileOf(faceKey(bold, italic)),
  };
}

/** The glyphs of a text of one face that is read from left to right; none where it is simple. */
export function glyphsOf({ shaper }: Face, text: string): GlyphRun | undefined {
  return shaper.isSimple(text) ? undefined : shaper.shape(text);
}

/** Width of a text in points. */
export function widthOf(face: Face, size: number, text: string): number {
  return widthOfShaped(face, size, text, glyphsOf(face, text));
}

/** Width of a text in points, whose glyphs are known: none where it is simple. */
export function widthOfShaped(face: Face, size: number, text: string, glyphs: GlyphRun | undefined): number {
  if (glyphs) return pointsOf(face, size, advanceOf(glyphs));
  const { advances } = face;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += advances[text.charCodeAt(at)] ?? 0;
  return sum * size;
}

/** A length in units of a face, in points. */
export function pointsOf({ unitsPerEm }: Face, size: number, units: number): number {
  return (units / unitsPerEm) * size;
}

function faceKey(bold: boolean, italic: boolean): FontKey {
  if (bold) return italic ? "serif-bold-italic" : "serif-bold";
  return italic ? "serif-italic" : "serif";
}

function openFace(bytes: Uint8Array): Typeface {
  const font = new TrueType(bytes);
  return { font, shaper: new LetterShaper(font) };
}

function readFace(key: FontKey, { font, shaper }: Typeface): Face {
  const { unitsPerEm } = font;
  const advances = new Float64Array(0x10000).fill(font.advance(0) / unitsPerEm);
  const present = new Uint8Array(0x10000);
  font.eachCharacter((unit, glyph) => {
    advances[unit] = font.advance(glyph) / unitsPerEm;
    present[unit] = 1;
  });
  advances.fill(0, 0xdc00, 0xe000);
  for (const unit of [0x0a, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2060]) advances[unit] = 0;
  return { key, advances, present, shaper, unitsPerEm };
}
