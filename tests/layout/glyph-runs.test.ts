import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceOf, clustersOf, moveRun, partsOfRun, sliceRun } from "../../src/fonts/glyph-run.ts";
import { LetterShaper } from "../../src/fonts/letter-shaper.ts";
import { partsOf } from "../../src/fonts/letters.ts";
import { steers } from "../../src/fonts/steering.ts";
import { readingOrder } from "../../src/layout/item-text.ts";
import { paginate } from "../../src/layout/layout.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { prepare } from "../../src/prepare/prepare.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { makeContext } from "../../src/text/context.ts";
import { breakLines, longestWord } from "../../src/text/lines.ts";
import { type Prose, plainProse } from "../../src/text/prose.ts";
import { styleOf } from "../../src/theme/look.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, shownTexts } from "../pdf/read-back.ts";
import { faceAt, fonts, geneva, paragraph, resolved, texts } from "./build.ts";
import { joiningFonts } from "./joining-fonts.ts";

const world = machineWorld();
const joining = joiningFonts(fonts);

/** Texts of letters that are simple and of others, of either direction, with all that steers lines. */
const anyText = fc
  .array(
    fc.constantFrom(
      ..."abc 123 -–( )[]אבגלו",
      ..."\u05b0\u0303\u0323\u00a0\u00ad\u200b\u200f\n",
      ...["אל", "כ ", "שָׁלוֹם", "g\u0303", "x\u0302\u0304", "\u226e", "word ", "中", "\ud83d\ude00", "ع", "й"],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** A text as layout has it, in the faces of the program or in others. */
function proseOf(text: string, made = fonts): Prose {
  const context = makeContext(resolved([]), geneva, made);
  return plainProse(text, { style: styleOf(geneva, "unnumbered") }, "artifact", context);
}

/** In the faces of the program, or in those whose letters are joined. */
const anyFaces = fc.boolean();
const facesOf = (isJoining: boolean) => (isJoining ? joining : fonts);

describe("the glyphs of a run", () => {
  it("show all of its text in order, and are as wide together as its parts are", () => {
    fc.assert(
      fc.property(anyText, anyFaces, fc.nat(), (written, isJoining, anywhere) => {
        const { text, runs } = proseOf(written, facesOf(isJoining));
        let start = 0;
        for (const { end, glyphs, level = 0 } of runs) {
          const own = text.slice(start, end);
          start = end;
          if (!glyphs) {
            expect(level % 2).toBe(0);
            continue;
          }
          const clusters = [...clustersOf(glyphs, own.length)];
          expect(clusters.map((cluster) => own.slice(cluster.start, cluster.end)).join("")).toBe(own);
          for (const cluster of clusters) {
            const shown = own.slice(cluster.start, cluster.end);
            expect([shown.length > 0, cluster.glyphs.length > 0]).toEqual([true, true]);
            if (/[ \n\u00ad\u200b\u200f]/.test(shown)) expect(shown).toHaveLength(1);
            if (steers(shown)) expect(cluster.advance).toBe(0);
          }
          const cut = clusters[anywhere % clusters.length]?.start ?? 0;
          const [before, after] = [sliceRun(glyphs, 0, cut), sliceRun(glyphs, cut, own.length)];
          expect([...before, ...moveRun(after, cut)]).toEqual(glyphs);
          expect(advanceOf(before) + advanceOf(after)).toBe(advanceOf(glyphs));
        }
      }),
    );
  });

  it("are those of each letter with its marks, which stand where they are placed on it", () => {
    const { font } = fonts.letters(false, true);
    const glyphs = new LetterShaper(font).shape("ag\u0303x\u0302\u0304");
    const clusters = [...clustersOf(glyphs, 6)];
    expect(clusters.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
      [3, 6],
    ]);
    expect(clusters.map((cluster) => partsOfRun(cluster.glyphs))).toEqual(
      ["a", "g\u0303", "x\u0302\u0304"].map((letter) => partsOf(letter, font)),
    );
    expect(advanceOf(glyphs)).toBe(
      ["a", "g", "x"].reduce((sum, letter) => sum + font.advance(font.glyphOf(letter.charCodeAt(0))), 0),
    );
  });

  it("are there only where letters are not simple", () => {
    const withGlyphs = (text: string) => proseOf(text).runs.map(({ glyphs }) => glyphs !== undefined);
    expect(withGlyphs("“Plain” letters – é, Ж, α, й, 中 – need none")).toEqual([false]);
    expect(withGlyphs("g\u0303")).toEqual([true]);
    expect(withGlyphs("a \u226e b")).toEqual([true]);
    expect(withGlyphs("Mr. כהן spoke")).toEqual([false, true, false]);
  });

  it("are found wherever a character needs them: none that the font puts together counts as simple", () => {
    const { font, shaper } = fonts.letters(false, false);
    for (let code = 0x20; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (!shaper.isSimple(character)) continue;
      const parts = partsOf(character, font).map(({ glyph }) => glyph);
      const isPut = (parts.length > 1 || parts[0] !== font.glyphOf(code)) && !parts.includes(0);
      if (isPut) expect([code.toString(16), parts]).toEqual([]);
    }
  });
});

const anyRoom = fc.double({ min: 0, max: 200, noNaN: true });

describe("lines of glyphs", () => {
  it("end where clusters end, and are as wide as these", () => {
    fc.assert(
      fc.property(anyText, anyFaces, anyRoom, fc.boolean(), (text, isJoining, room, squeeze) => {
        const prose = proseOf(text, facesOf(isJoining));
        const ends = endsOf(prose);
        const lines = breakLines(prose, room, room, squeeze);
        expect(lines.map(({ start, end }) => prose.text.slice(start, end)).join("")).toBe(prose.text);
        for (const { start, end, width, hyphen } of lines) {
          expect(ends.has(end)).toBe(true);
          const solid = start + prose.text.slice(start, end).replace(/[ \n]+$/, "").length;
          const last = width - (hyphen ? widthBetween(proseOf("-"), 0, 1) : 0);
          if (!/[\u00ad\u200b\u200f ]/.test(prose.text.slice(start, end)))
            expect(last).toBeCloseTo(widthBetween(prose, start, solid), 6);
        }
      }),
    );
  });

  it("have words as wide as their clusters, for the columns of tables", () => {
    fc.assert(
      fc.property(anyText, anyFaces, (text, isJoining) => {
        const prose = proseOf(text.replace(/[\s\-–中\u00ad\u200b]/g, ""), facesOf(isJoining));
        expect(longestWord(prose)).toBeCloseTo(widthBetween(prose, 0, prose.text.length), 6);
      }),
    );
  });
});

/** Where the clusters of a prose end; without glyphs, its characters. */
function endsOf({ text, runs }: Prose): Set<number> {
  const ends = new Set([text.length, 0]);
  let start = 0;
  for (const { end, glyphs } of runs) {
    if (glyphs) for (const cluster of clustersOf(glyphs, end - start)) ends.add(start + cluster.end);
    else for (let at = start; at <= end; at++) if (!/[\udc00-\udfff]/.test(text.charAt(at))) ends.add(at);
    start = end;
  }
  return ends;
}

/** Points from one place in a prose to another. */
function widthBetween({ text, runs }: Prose, from: number, to: number): number {
  let start = 0;
  let width = 0;
  for (const { end, glyphs, look } of runs) {
    const { face, size } = look;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (glyphs && first < last) width += (advanceOf(sliceRun(glyphs, first - start, last - start)) / face.unitsPerEm) * size;
    else for (let at = first; at < last; at++) width += (face.advances[text.charCodeAt(at)] ?? 0) * size;
    start = end;
  }
  return width;
}

/** The pages of a text in the joining faces. */
function pagesOf(text: string) {
  const document = resolved([paragraph(text, "verbatim")]);
  return {
    document,
    layout: paginate(
      document,
      prepare(document, geneva, joining, {}, () => {}),
    ).draw().layout,
  };
}

/** A text without what lines do to it. */
function bare(text: string): string {
  return text.replace(/[\s\-\u00ad\u200b\u200f]/g, "").normalize("NFC");
}

/** What a reader of the PDF gets of an item, code by code. */
function readOf(item: TextItem): string {
  const text = item.reversed ? [...readingOrder(item)].reverse().join("") : item.text;
  return text.replaceAll("\u00a0", " ");
}

describe("pages of glyphs", () => {
  it("draw what a shaper gives: ligatures, forms of their own and letters that move", () => {
    const { layout } = pagesOf("אלכ ו");
    const [item] = texts(layout);
    const { font } = joining.letters(false, false);
    expect(item).toMatchObject({ text: "ו כאל", reversed: true });
    expect(item && readingOrder(item)).toBe("אלכ ו");
    expect(item?.glyphs?.map(({ glyph, cluster }) => [glyph, cluster])).toEqual([
      [font.glyphOf(0x5d5), 0],
      [font.glyphOf(0x20), 1],
      [font.glyphOf(0x5da), 2],
      [font.glyphOf(0xfb4f), 3],
    ]);
    expect(item?.glyphs?.[0]).toMatchObject({ x: -50, y: 40 });
  });

  it("take all of a text, each item as wide as its glyphs, and their PDF reads as they do", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { document, layout } = pagesOf(text);
        const items = texts(layout);
        expect(bare(items.map(readingOrder).join(""))).toBe(bare(text));
        for (const { glyphs, width, size, wordSpace, font, text: own } of items) {
          const { unitsPerEm } = faceAt(font);
          if (glyphs)
            expect((advanceOf(glyphs) / unitsPerEm) * size + (own.split(" ").length - 1) * wordSpace).toBeCloseTo(width, 6);
          if (glyphs)
            expect([...clustersOf(glyphs, own.length)].map(({ start, end }) => own.slice(start, end)).join("")).toBe(own);
        }
        const pdf = await openPdf(atOnce(writePdf(document, layout, world)));
        const read = await shownTexts(pdf, 1);
        expect(read.join("")).toContain(items.map(readOf).join(""));
      }),
      cases(40),
    );
  });
});
