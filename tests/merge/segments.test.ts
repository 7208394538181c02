import { expect, it } from "vitest";
import { Segments } from "../../src/merge/segments.ts";

const segments = new Segments();

it.each([
  ["The duty’s 3.5 per cent, i.e. 1,000 (or 12/3)…", "The| |duty’s| |3.5| |per| |cent|,| |i.e|.| |1,000| |(|or| |12|/|3|)|…"],
  ["  two   blanks\u00a0and non‑breaking a-hyphen", "  |two|   |blanks|\u00a0|and| |non|‑|breaking| |a|-|hyphen"],
  ["g̃ naïve x_y حقوق الإنسان Москва 𝄞 ^2^", "g̃| |naïve| |x_y| |حقوق| |الإنسان| |Москва| |𝄞| |^|2|^"],
  ["Text 人权 of", "Text| |人权| |of"],
  ["\u0301 a mark alone", "\u0301| |a| |mark| |alone"],
  ["", ""],
])("%j is cut between words, blanks and signs, and nothing of it gets lost", (text, wanted) => {
  expect(segments.of(text).join("|")).toBe(wanted);
  expect(segments.of(text).join("")).toBe(text);
});

it("texts of all characters are cut as Unicode's rules have it, but for signs in which nobody writes reports", () => {
  const rules = new Intl.Segmenter("en", { granularity: "word" });
  for (const text of [
    "Don't stop; it’s 5:30 p.m. – e.g. A/HRC/38/40, para. 7 (b).",
    "L'État d’urgence, n° 5 : « oui »",
    "50% of $3,000.25",
  ]) {
    expect(segments.of(text)).toEqual(Array.from(rules.segment(text), ({ segment }) => segment));
  }
});
