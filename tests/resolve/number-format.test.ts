import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letters, readPattern, roman } from "../../src/theme/number-format.ts";

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function fromRoman(text: string): number {
  const signs = [...text].map((sign) => values[sign] ?? 0);
  return signs.reduce((sum, value, index) => sum + (value < (signs[index + 1] ?? 0) ? -value : value), 0);
}

describe("numbers as the United Nations writes them", () => {
  it("gives roman numerals that say the number", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), (value) => fromRoman(roman(value)) === value));
  });

  it("never repeats a roman sign more than three times below 4,000", () => {
    for (let value = 1; value < 4000; value++) expect(roman(value)).not.toMatch(/I{4}|X{4}|C{4}|V{2}|L{2}|D{2}/);
  });

  it("counts letters from a to z, then aa, bb", () => {
    expect([1, 2, 26, 27, 28, 52, 53, 780].map(letters)).toEqual(["a", "b", "z", "aa", "bb", "zz", "aaa", "z".repeat(30)]);
  });

  it("gives every letter number back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 780 }), (value) => {
        const text = letters(value);
        return new Set(text).size === 1 && (text.length - 1) * 26 + text.charCodeAt(0) - 96 === value;
      }),
    );
  });

  it("writes figures where the signs end", () => {
    expect([letters(781), letters(0), roman(0), roman(40_000)]).toEqual(["781", "0", "0", "40000"]);
  });

  it("reads a pattern into what stands around its number", () => {
    expect(readPattern("Article %")).toEqual({ before: "Article ", after: "" });
    expect(readPattern("(%)")).toEqual({ before: "(", after: ")" });
    expect(readPattern("Box {parent}-%:")).toEqual({ before: "Box ", under: { name: "parent", joint: "-" }, after: ":" });
    expect(["", "Article", "%%", "{parent}", "%.{parent}", "{a}.{b}.%", "{}.%", "{a b}.%"].filter(readPattern)).toEqual([]);
  });
});
