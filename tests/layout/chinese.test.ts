import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fonts } from "../../src/fonts/fonts.ts";
import type { Shaper } from "../../src/fonts/shaper.ts";
import { WideShaper } from "../../src/fonts/wide-shaper.ts";
import { paginate } from "../../src/layout/layout.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { prepare } from "../../src/prepare/prepare.ts";
import { makeContext } from "../../src/text/context.ts";
import { breakLines } from "../../src/text/lines.ts";
import { plainProse } from "../../src/text/prose.ts";
import { styleOf } from "../../src/theme/look.ts";
import { cases } from "../cases.ts";
import { fonts, geneva, paragraph, resolved, texts } from "./build.ts";

/** Faces with a Chinese one, which is not installed for tests: every character is as wide as it is high, and drawn as a box. */
const { font } = fonts.letters(false, false);
const roman = fonts.face(false, false);
const box = { glyph: 0, advance: font.unitsPerEm, x: 0, y: 0 };
const boxes: Shaper = {
  isSimple: () => true,
  shape: (text) => Array.from({ length: text.length }, (_, cluster) => ({ ...box, cluster })),
};
const wideShaper = new WideShaper(boxes, font.unitsPerEm);
const chinese = {
  ...roman,
  key: "chinese",
  wide: true,
  advances: new Float64Array(0x10000).fill(1),
  has: () => true,
  shaper: wideShaper,
};
const withChinese: Fonts = {
  face: (bold, italic) => fonts.face(bold, italic),
  letters: fonts.letters,
  shows: () => true,
  addFaces: (scripts) => fonts.addFaces(scripts),
  faceOf: (script, bold) => (script === "chinese" ? chinese : fonts.faceOf(script, bold)),
};

/** The lines of a text that is so many characters of 10 points wide. */
function linesOf(text: string, characters: number): readonly string[] {
  const context = makeContext(resolved([], { language: "zh" }), geneva, withChinese);
  const prose = plainProse(text, { style: styleOf(geneva, "unnumbered") }, "artifact", context);
  return breakLines(prose, characters * 10, characters * 10).map(({ start, end }) => text.slice(start, end));
}

describe("Chinese lines", () => {
  it.each<readonly [what: string, text: string, characters: number, wanted: readonly string[]]>([
    ["end between any two characters", "人人生而自由在尊严", 4, ["人人生而", "自由在尊", "严"]],
    ["start with no mark that closes", "人人生（而）自由", 5, ["人人生", "（而）自由"]],
    ["start with no mark that closes, of Latin either", "人人生而)自由", 4, ["人人生", "而)自由"]],
    ["start with no sign of a hundredth", "人人人50%自由", 4, ["人人人", "50%自由"]],
    ["start with no dots", "人人生而……自由", 4, ["人人生", "而……自", "由"]],
    ["start with no dot within a name", "人人生而·自由", 4, ["人人生", "而·自由"]],
    ["end with no mark that opens", "人人生《自由》", 4, ["人人生", "《自由》"]],
    ["end with no mark that opens, of two beside each other", "人人人（《自由》）", 4.6, ["人人人", "（《自由》）"]],
    ["end with no mark that opens, of Latin either", "人人人人(自由)", 4.4, ["人人人人", "(自由)"]],
    ["keep quotation marks with what they hold", "人人人“自由”人", 4, ["人人人", "“自由”", "人"]],
    ["keep quotation marks within others with them", "人人人‘“自由”’人", 4.6, ["人人人", "‘“自由”’", "人"]],
    ["keep the title of a work within its marks", "人人人〈自由〉人", 4, ["人人人", "〈自由〉", "人"]],
    ["take a mark between parts of a sentence that stands beyond", "人人生而，自由", 4, ["人人生而，", "自由"]],
    ["take one such mark alone", "人人生而！！自由", 4, ["人人生", "而！！自", "由"]],
    ["take another mark whose white half alone stands beyond", "人人生）而自由", 3.6, ["人人生）", "而自由"]],
    ["do not take one of which more does", "人人生）而自由", 3.4, ["人人", "生）而", "自由"]],
    ["have two marks beside each other narrower", "人人（自由），在尊严", 5.5, ["人人（自由），", "在尊严"]],
    ["keep a dash of two together", "人人生——而自由", 4, ["人人生", "——而自", "由"]],
    ["keep a number whole", "人人2.5年", 3, ["人人", "2.5年"]],
    ["keep a number with groups whole", "人人人3\u00a0444\u00a0250元", 6, ["人人人", "3\u00a0444\u00a0250元"]],
    ["keep a number with commas whole", "人人人3,444,250元", 6, ["人人人", "3,444,250元"]],
    ["keep years whole", "人人人人人人人人人人2014-2015年人", 13, ["人人人人人人人人人人", "2014-2015年人"]],
    ["keep a symbol whole", "人人人A/HRC/38/40人", 7, ["人人人", "A/HRC/38/40人"]],
    ["may end between a number and its unit", "人人人人150万人", 5.6, ["人人人人150", "万人"]],
    ["may end before a number", "人人人人150万人", 4, ["人人人人", "150万人"]],
    ["end before and behind a foreign word", "决议Resolution和人", 6, ["决议", "Resolution和", "人"]],
    ["end at a space between foreign words", "人人El País人", 4, ["人人El ", "País人"]],
    ["keep a foreign word with the marks around it", "人人《El》人人", 4, ["人人", "《El》人", "人"]],
    ["may end behind the hyphen of a foreign word", "人well-known人", 4, ["人well-", "known人"]],
  ])("%s", (_, text, width, wanted) => {
    expect(linesOf(text, width)).toEqual(wanted);
  });

  it("have one half of two marks beside each other, and end before what closes only where it opens", () => {
    const units = wideShaper
      .shape("人》（生（《而。”")
      .map(({ advance, x }) => [advance / font.unitsPerEm, x / font.unitsPerEm]);
    expect(units).toEqual([
      [1, 0],
      [0.5, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [0.5, -0.5],
      [1, 0],
      [0.5, 0],
      [1, 0],
    ]);
  });

  it("start with no mark that closes and end with none that opens, whatever the text, and lose nothing", () => {
    const pieces = fc.array(
      fc.constantFrom(..."人生而自由在尊严上，。、；：！？）》”’（《“‘…·—", "150", "万", "A/HRC", " ", "%"),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 8, max: 20 }), (parts, width) => {
        const text = `人人生而自由人人生而自由${parts.join("")}`;
        // So many marks in a row that no line has room for them have to be parted somewhere.
        fc.pre(!/[^人生而自由在尊严上万 ]{6}/.test(text));
        const lines = linesOf(text, width);
        expect(lines.join("")).toBe(text);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？）》”’…·%]/);
        for (const line of lines.slice(0, -1)) expect(line.trimEnd()).not.toMatch(/[（《“‘]$/);
      }),
      cases(100),
    );
  });

  it("are filled by the same white behind each character, up to their edge", () => {
    const document = resolved([paragraph("人人生而自由，在尊严和权利上一律平等。".repeat(12), "paragraph")], {
      language: "zh",
    });
    const prepared = prepare(document, geneva, withChinese, {}, () => {});
    const items: readonly TextItem[] = texts(paginate(document, prepared).draw().layout);
    const edges = items.slice(0, -1).map(({ x, text, width, letterSpace = 0 }) => {
      const hung = /[，。]$/.test(text) ? [0, 5] : [0];
      return hung.map((white) => x + width - letterSpace - white);
    });
    const right = Math.max(...edges.map(([edge = 0]) => edge)) - 5;
    for (const edge of edges) expect(edge.some((each) => Math.abs(each - right) < 5.1)).toBe(true);
    expect(items.some(({ letterSpace = 0 }) => letterSpace > 0)).toBe(true);
  });
});
