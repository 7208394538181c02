import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { lettersOf, partsOf } from "../../src/fonts/letters.ts";
import { boxOf } from "../../src/fonts/mark-place.ts";
import { TrueType } from "../../src/fonts/truetype.ts";
import { machineWorld } from "../machine.ts";

const bytesOf = (key: string) => machineWorld().font(key);
const bases = [..."abcdefghknopqrstuxyzABDEGHKMNOQRSTUXYZɛɔŋƐƆŊ"];
const marks = [..."\u0300\u0301\u0302\u0303\u0304\u0308\u030c\u0323\u0331\u0325"];

/** Letters that no font has in one piece. */
const letters = bases
  .flatMap((base) => marks.map((mark) => base + mark))
  .filter((letter) => letter.normalize("NFC") === letter);

describe.each(["serif-italic", "serif-bold", "serif-bold-italic"])("letters with marks in %s", (key) => {
  it("stand as another reader of the font places them", () => {
    const font = new TrueType(bytesOf(key));
    const other = create(Buffer.from(bytesOf(key)));
    const stacked = bases.map((base) => `${base}\u0304\u0301`).filter((letter) => letter.normalize("NFC") === letter);
    for (const letter of [...letters, ...stacked]) {
      const { glyphs, positions } = other.layout(letter);
      const advance = positions[0]?.xAdvance ?? 0;
      const wanted = glyphs.map(({ id }, index) => {
        const { xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        return { glyph: id, x: index === 0 ? 0 : advance + xOffset, y: yOffset };
      });
      expect(partsOf(letter, font), letter).toEqual(wanted);
    }
  });
});

describe("letters with marks in the upright face, which has no anchors for them", () => {
  const font = new TrueType(bytesOf("serif"));
  const box = (part: { glyph: number; x: number; y: number } | undefined) => {
    const { left, bottom, right, top } = boxOf(font, part?.glyph ?? 0);
    const { x = 0, y = 0 } = part ?? {};
    return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
  };

  it("stand in the middle of their letter, over it or under it with a little white between", () => {
    for (const letter of letters) {
      const [base, mark] = partsOf(letter, font).map(box);
      if (!base || !mark) throw new Error(letter);
      expect(Math.abs(base.left + base.right - mark.left - mark.right), letter).toBeLessThan(3);
      const white = mark.bottom > base.top ? mark.bottom - base.top : base.bottom - mark.top;
      expect(white, letter).toBeGreaterThan(10);
      expect(white, letter).toBeLessThan(420);
    }
  });

  it("stand as high as on the letters that the font has composed", () => {
    const composed = boxOf(font, font.glyphOf(0x1ebd));
    const [, tilde] = partsOf("x\u0303", font).map(box);
    expect(Math.abs((tilde?.top ?? 0) - composed.top)).toBeLessThan(5);
    const capital = boxOf(font, font.glyphOf(0xc9));
    const [, acute] = partsOf("M\u0301", font).map(box);
    expect((acute?.top ?? 0) - capital.top).toBeLessThan(90);
  });

  it("heap up without touching", () => {
    const boxes = partsOf("x\u0302\u0304\u0323\u0331", font).map(box);
    const sorted = boxes.toSorted((one, other) => one.bottom - other.bottom);
    for (const [index, { top }] of sorted.entries())
      expect(sorted[index + 1]?.bottom ?? Number.POSITIVE_INFINITY).toBeGreaterThan(top);
  });

  it.each([
    ["a letter loses its dot", "į\u0303", [0x131, 0x328, 0x303]],
    ["and keeps it over a mark that stands under it", "i\u0331", [0x69, 0x331]],
    ["a Hebrew letter and its points are one where the font has them so", "\u05e9\u05bc\u05c1", [0xfb2c]],
    ["and the other points stand on that", "\u05d1\u05b0\u05bc", [0xfb31, 0x5b0]],
    ["a sign that is struck through is its parts", "\u226e", [0x3c, 0x338]],
    ["letters that are composed stay so", "é", [0xe9]],
  ])("%s", (_, letter, characters) => {
    expect(partsOf(letter, font).map(({ glyph }) => glyph)).toEqual(characters.map((character) => font.glyphOf(character)));
  });
});

describe("the letters of a text", () => {
  const font = new TrueType(bytesOf("serif"));

  it("have their marks with them", () => {
    expect(lettersOf("ag\u0303o\u0323\u0301 z", font)).toEqual(["a", "g\u0303", "o\u0323\u0301", " ", "z"]);
  });

  it("leave a mark alone that the font lacks, and what is heaped up beyond use", () => {
    expect(lettersOf("q\u20d7", font)).toEqual(["q", "\u20d7"]);
    expect(lettersOf(`a${"\u0301".repeat(100)}`, font)).toHaveLength(12);
  });
});
