import type { Point } from "./mark-anchors.ts";
import type { TrueType } from "./truetype.ts";

/** The box of a glyph, in font units. */
export interface GlyphBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** White between a letter and the mark over it or under it, and between two marks, to the em: as the composed letters of Tinos have it. */
const over = 0.087;
const under = 0.06;
const between = 0.04;

/** A mark that reaches so near to the line hangs on its letter, as a cedilla does. */
const joined = 0.01;

/** Round letters reach so far beyond the lines that flat ones stand between. */
const overshoot = 0.025;

/** The box of a glyph; of one that shows nothing, a point that its marks stand around. */
export function boxOf(font: TrueType, glyph: number): GlyphBox {
  const outline = font.outline(glyph);
  const middle = font.advance(glyph) / 2;
  if (outline.length < 10) return { left: middle, bottom: 0, right: middle, top: font.xHeight };
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  return { left: view.getInt16(2), bottom: view.getInt16(4), right: view.getInt16(6), top: view.getInt16(8) };
}

/** Points of Hebrew that stand over the left edge of their letter, and over its right. */
const atLeft = /[\u05b9\u05ba\u05c2]/;
const atRight = /\u05c1/;
/** Marks over or under two letters, the second of which follows. */
const double = /[\u035c-\u0362]/;

/**
 * Where a mark stands that the font has no anchor for: in the middle of its letter, over or under it with what it carries already (`marked`),
 * or through it, whichever the mark is drawn for. Gives the way to its origin.
 */
export function placeByBox(
  font: TrueType,
  mark: string,
  glyph: number,
  advance: number,
  letter: GlyphBox,
  marked: GlyphBox,
): Point {
  const box = boxOf(font, glyph);
  const middle = (box.left + box.right) / 2;
  const half = (box.right - box.left) / 2;
  const wanted = double.test(mark)
    ? advance
    : atLeft.test(mark)
      ? letter.left + half
      : atRight.test(mark)
        ? letter.right - half
        : (letter.left + letter.right) / 2;
  return { x: Math.round(wanted - middle), y: Math.round(rise(font, box, letter, marked)) };
}

/** How far a mark goes up or down from where it is drawn. */
function rise(font: TrueType, box: GlyphBox, letter: GlyphBox, marked: GlyphBox): number {
  const em = font.unitsPerEm;
  if (box.bottom > font.xHeight) {
    const first = marked.top === letter.top;
    return first ? flat(font, letter.top) + over * em - box.bottom : marked.top + between * em - box.bottom;
  }
  if (box.top > overshoot * em) return 0;
  if (marked.bottom !== letter.bottom) return Math.min(0, marked.bottom - between * em - box.top);
  const foot = letter.bottom < -overshoot * em ? letter.bottom : 0;
  const touches = box.top > -joined * em;
  return Math.min(0, foot - (touches ? 0 : under * em) - box.top);
}

/** The line that a letter reaches up to: its round top is a little over it. */
function flat(font: TrueType, top: number): number {
  const near = [font.xHeight, font.capHeight].find((line) => top >= line && top - line <= overshoot * font.unitsPerEm);
  return near ?? Math.max(top, font.xHeight);
}

/** The box around two boxes. */
export function around(one: GlyphBox, other: GlyphBox): GlyphBox {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}
