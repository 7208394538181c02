import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/layout/fonts.ts";
import { breakLines } from "../../src/layout/lines.ts";
import type { Prose } from "../../src/layout/prose.ts";
import { fonts } from "./build.ts";

const roman = { face: fonts.face(false, false), size: 10, rise: 0 };
const measure = 368.5;

function prose(text: string): Prose {
  return { text, runs: text === "" ? [] : [{ end: text.length, look: roman, tag: "artifact" }] };
}

function broken(text: string, rest = measure, first = rest): string[] {
  const whole = prose(text);
  return breakLines(whole, first, rest).map(({ start, end, hyphen }) => text.slice(start, end) + (hyphen ? "-" : ""));
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

  it("inside a web address at a sensible place, when the address is wider than the line", () => {
    const address = "www.example.org/documents/solidarity/report";
    expect(broken(address, roomFor("www.example.org/documents/soli"))).toEqual([
      "www.example.org/documents/",
      "solidarity/report",
    ]);
  });

  it("anywhere in a word that offers no place", () => {
    expect(broken("aaaaaaaaaa", roomFor("aaaa"))).toEqual(["aaaa", "aaaa", "aa"]);
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

describe("whatever the text", () => {
  it("lines take every character once and in order, and none is wider than its room unless it is a single one", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (text, first, rest) => {
          const lines = breakLines(prose(text), first, rest);
          expect(lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
          for (const [index, line] of lines.entries()) {
            const shown = text.slice(line.start, line.end).replace(/[\s\u00ad\u200b]+$/, "");
            expect(shown).not.toMatch(/^\p{M}/u);
            if ([...shown.replace(/\p{M}/gu, "")].length > 1)
              expect(line.width).toBeLessThanOrEqual((index === 0 ? first : rest) + 0.06);
          }
        },
      ),
    );
  });
});
