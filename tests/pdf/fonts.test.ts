import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { subsetFont } from "../../src/fonts/subset.ts";
import { TrueType } from "../../src/fonts/truetype.ts";
import { fontBytes } from "./specimen.ts";

const open = (bytes: Uint8Array) => create(Buffer.from(bytes));

describe.each(["serif", "serif-bold", "serif-italic"])("the face %s", (key) => {
  const bytes = fontBytes(key);
  const ours = new TrueType(bytes);
  const other = open(bytes);

  it("has the glyphs and widths that another reader finds", () => {
    const found = other.characterSet.map((character) => [character, other.glyphForCodePoint(character).id]);
    expect(other.characterSet.map((character) => [character, ours.glyphOf(character)])).toEqual(found);
    const widths = Array.from({ length: other.numGlyphs }, (_, glyph) => other.getGlyph(glyph).advanceWidth);
    expect(widths.map((_, glyph) => ours.advance(glyph))).toEqual(widths);
    expect([ours.name, ours.unitsPerEm, ours.capHeight]).toEqual([other.postscriptName, other.unitsPerEm, other.capHeight]);
  });

  it("draws the same glyphs when only some of them are left, accents among them", () => {
    const glyphs = [0, ...[..."AÉçő\u1e9bо́ffi Ё"].map((letter) => ours.glyphOf(letter.codePointAt(0) ?? 0))];
    const subset = open(subsetFont(ours, glyphs));
    const drawn = glyphs.map((_, place) => subset.getGlyph(place));
    expect(drawn.map((glyph) => glyph.path.toSVG())).toEqual(glyphs.map((glyph) => other.getGlyph(glyph).path.toSVG()));
    expect(drawn.map((glyph) => glyph.advanceWidth)).toEqual(glyphs.map((glyph) => ours.advance(glyph)));
  });
});

it("characters that a face lacks have glyph 0", () => {
  const serif = new TrueType(fontBytes("serif"));
  expect([0x4e2d, 0x1f600, 0xffff, 0x10ffff].map((character) => serif.glyphOf(character))).toEqual([0, 0, 0, 0]);
});
