import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/fonts/fonts.ts";
import { breakLines } from "../../src/text/lines.ts";
import type { Prose } from "../../src/text/prose.ts";
import { fonts } from "./build.ts";

const roman = { face: fonts.face(false, false), size: 10, rise: 0 };
const measure = 368.5;

function prose(text: string): Prose {
  return { text, runs: text === "" ? [] : [{ end: text.length, look: roman, tag: "artifact" }] };
}

function broken(text: string, rest = measure, first = rest, squeeze = false): string[] {
  const whole = prose(text);
  return breakLines(whole, first, rest, squeeze).map(({ start, end, hyphen }) => text.slice(start, end) + (hyphen ? "-" : ""));
}

/** The room that exactly holds a text. */
const roomFor = (text: string) => widthOf(roman.face, 10, text);

describe("lines break as Word breaks them", () => {
  it("at the last space that fits, which stays at the line's end", () => {
    expect(broken("one two three", roomFor("one two"))).toEqual(["one two ", "three"]);
  });

  it("with the first line as long as its own room", () => {
    expect(broken("one two three four", roomFor("two three four"), roomFor("one"))).toEqual(["one ", "two three four"]);
  });

  it("after hyphens and dashes inside a word", () => {
    expect(broken("human rights-based", roomFor("human rights-"))).toEqual(["human rights-", "based"]);
    expect(broken("in 2017–2018", roomFor("in 2017–"))).toEqual(["in 2017–", "2018"]);
    expect(broken("here—there", roomFor("here—"))).toEqual(["here—", "there"]);
  });

  it("not after a slash, so symbols stay whole", () => {
    expect(broken("see A/HRC/38/40", roomFor("see A/HRC/38/"))).toEqual(["see ", "A/HRC/38/40"]);
  });

  it("not before a dash that follows a space, nor after a minus", () => {
    expect(broken("five -5", roomFor("five -"))).toEqual(["five ", "-5"]);
  });

  it("not at a no-break space or a no-break hyphen", () => {
    expect(broken("on 6\u00a0June", roomFor("on 6\u00a0Ju"))).toEqual(["on ", "6\u00a0June"]);
    expect(broken("on 6\u2011June", roomFor("on 6\u2011Ju"))).toEqual(["on ", "6\u2011June"]);
  });

  it("at a soft hyphen, which then shows, if there is room for it", () => {
    expect(broken("re soli\u00addarity", roomFor("re soli-"))).toEqual(["re soli\u00ad-", "darity"]);
    expect(broken("remaining soli\u00addarity", roomFor("remaining soli"))).toEqual(["remaining ", "soli\u00addarity"]);
  });

  it("where the author asked for a line end", () => {
    expect(broken("one\ntwo")).toEqual(["one\n", "two"]);
  });

  it("anywhere in a word that is wider than the line, an address too: it begins a line and is cut where that is full", () => {
    expect(broken("aaaaaaaaaa", roomFor("aaaa"))).toEqual(["aaaa", "aaaa", "aa"]);
    const address = "www.example.org/documents/solidarity/report";
    expect(broken(`see ${address}`, roomFor("www.example.org/documents/soli"))).toEqual([
      "see ",
      "www.example.org/documents/soli",
      "darity/report",
    ]);
  });

  it("never between a letter and its marks", () => {
    expect(broken("g\u0303g\u0303g\u0303", 0)).toEqual(["g\u0303", "g\u0303", "g\u0303"]);
    expect(broken("some-\u0301thing", roomFor("some-"))).toEqual(["some-\u0301", "thing"]);
  });

  it("never before the mark of a note", () => {
    const text = "more fact-1";
    const ends = [10, 11];
    const runs = ends.map((end) => ({
      end,
      look: roman,
      tag: "artifact" as const,
      ...(end === 11 && { clings: true as const }),
    }));
    const lines = breakLines({ text, runs }, roomFor("more fact-"), roomFor("more fact-"));
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["more ", "fact-1"]);
  });

  it("with a line even where there is no text", () => {
    expect(broken("")).toEqual([""]);
  });
});

const anyText = fc
  .array(
    fc.constantFrom(
      "a",
      "solidarity",
      " ",
      " ",
      "-",
      "–",
      "/",
      "\n",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "é",
      "中",
      "\ud83d\ude00",
      "g\u0303",
    ),
  )
  .map((parts) => parts.join(""));

const anyRoom = fc.double({ min: 0, max: 200, noNaN: true });

describe("justified lines are squeezed as Word 2013 squeezes them", () => {
  /** The lines of a text of which so many points of `ahead` stand beyond the room. */
  const squeezed = (text: string, ahead: string, over: number) => {
    const room = roomFor(ahead) - over;
    return broken(text, room, room, true);
  };
  const four = "are paid in the";

  it("by a quarter of the spaces that the line has with the word", () => {
    expect(squeezed("are paid in the end", four, 7.4 / 4)).toEqual(["are paid in the ", "end"]);
    expect(squeezed("are paid in the end", four, 7.6 / 4)).toEqual(["are paid in ", "the end"]);
  });

  it("not for more than half of the white that the line would have without the word", () => {
    const words = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn";
    expect(squeezed(`${words} a oo`, `${words} a`, 2.2)).toEqual([`${words} a `, "oo"]);
    expect(squeezed(`${words} a oo`, `${words} a`, 2.6)).toEqual([`${words} `, "a oo"]);
  });

  it("by one word only, however short the next", () => {
    expect(squeezed("are paid in the a", four, 1).at(-1)).toBe("a");
  });

  it("for the last word of a paragraph, and for the part of a word before a dash", () => {
    expect(squeezed(four, four, 1)).toEqual([four]);
    expect(squeezed("are paid in the—end", "are paid in the—", 1)).toEqual(["are paid in the—", "end"]);
    expect(squeezed("are paid in the\nend", four, 1)).toEqual(["are paid in the\n", "end"]);
  });

  it("not where they have no spaces, nor for a word that has no end", () => {
    expect(squeezed("one two", "one", 0.5)).toEqual(["on", "e ", "tw", "o"]);
    expect(squeezed("are paid in thesolidarity", four, 1)).toEqual(["are paid in ", "thesolidarity"]);
  });

  it("not by a word that the next line could not hold", () => {
    const room = roomFor("are paid in thesolid") - 1.5;
    expect(broken("are paid in thesolid", roomFor("thesolid"), room, true)).toEqual(["are paid in thesolid"]);
    expect(broken("are paid in thesolid", roomFor("thesoli"), room, true)).toEqual(["are paid in ", "thesoli", "d"]);
  });

  it("by their no-break spaces as well", () => {
    expect(squeezed("are\u00a0paid\u00a0in the end", "are\u00a0paid\u00a0in the", 7.4 / 4).at(0)).toBe(
      "are\u00a0paid\u00a0in the ",
    );
    expect(squeezed("are\u00a0paid\u00a0in the end", "are\u00a0paid\u00a0in the", 7.6 / 4).at(0)).toBe(
      "are\u00a0paid\u00a0in ",
    );
  });

  it("and are narrower than their room by no more than that, whatever the text", () => {
    fc.assert(
      fc.property(anyText, anyRoom, anyRoom, (text, first, rest) => {
        const lines = breakLines(prose(text), first, rest, true);
        expect(lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const [index, { width, spaces, last, start, end }] of lines.entries()) {
          const room = index === 0 ? first : rest;
          if (width <= room + 0.06 || [...text.slice(start, end).replace(/[\s\u00ad\u200b\p{M}]/gu, "")].length < 2) continue;
          expect(width - room).toBeLessThanOrEqual(spaces * 2.5 * 0.25 + 0.001);
          expect(last).toBe(false);
        }
      }),
    );
  });
});

describe("whatever the text", () => {
  it("lines take every character once and in order, and none is wider than its room unless it is a single one", () => {
    fc.assert(
      fc.property(anyText, anyRoom, anyRoom, (text, first, rest) => {
        const lines = breakLines(prose(text), first, rest);
        expect(lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const [index, line] of lines.entries()) {
          const shown = text.slice(line.start, line.end).replace(/[\s\u00ad\u200b]+$/, "");
          expect(shown).not.toMatch(/^\p{M}/u);
          if ([...shown.replace(/\p{M}/gu, "")].length > 1)
            expect(line.width).toBeLessThanOrEqual((index === 0 ? first : rest) + 0.06);
        }
      }),
    );
  });
});
