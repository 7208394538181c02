import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfSteps } from "../../src/document/number.ts";
import { collapse } from "../../src/resolve/collapse.ts";
import { letters } from "../../src/theme/number-format.ts";

const paragraph = (value: number) => ({ parts: [{ value, text: String(value) }] });
const item = (value: number, ...below: number[]) => ({
  parts: [{ value, text: String(value) }, ...below.map((part) => ({ value: part, text: `(${letters(part)})` }))],
});

function shown(items: readonly { parts: readonly { value: number; text: string }[] }[], glue: "." | " " = " "): string {
  const chunks = collapse(items, glue).map((chunk) =>
    chunk.type === "one" ? textOfSteps(chunk.steps) : `${textOfSteps(chunk.from)}–${textOfSteps(chunk.to)}`,
  );
  return chunks.join(", ").replaceAll("\u00a0", " ");
}

describe("a list of numbers in a reference", () => {
  it("names exactly the paragraphs that were meant", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (values) => {
        const expanded = collapse(values.map(paragraph), " ").flatMap((chunk) => {
          if (chunk.type === "one") return [Number(textOfSteps(chunk.steps))];
          const [from, to] = [Number(textOfSteps(chunk.from)), Number(textOfSteps(chunk.to))];
          return Array.from({ length: to - from + 1 }, (_, index) => from + index);
        });
        expect(expanded).toEqual([...new Set(values)].sort((one, other) => one - other));
      }),
    );
  });

  it("leaves no three in a row apart and joins no two", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (values) => {
        const chunks = collapse(values.map(paragraph), " ");
        for (const chunk of chunks)
          if (chunk.type === "range")
            expect(Number(textOfSteps(chunk.to)) - Number(textOfSteps(chunk.from))).toBeGreaterThanOrEqual(2);
        const ones = chunks.flatMap((chunk) => (chunk.type === "one" ? [Number(textOfSteps(chunk.steps))] : []));
        for (const one of ones) expect(ones.includes(one + 1) && ones.includes(one + 2)).toBe(false);
      }),
    );
  });

  it("names a paragraph once for its sub-items", () => {
    expect(shown([item(7, 1), item(7, 3)])).toBe("7 (a), (c)");
    expect(shown([item(7, 3), item(7, 1), item(7, 2), item(9)])).toBe("7 (a)–(c), 9");
    expect(shown([item(7, 2, 1), item(7, 2, 2), item(7, 3)])).toBe("7 (b) (a), (b), 7 (c)");
    expect(shown([item(7), item(7, 1)])).toBe("7, 7 (a)");
  });

  it("writes sections in full", () => {
    const section = (chapter: number, part: number) => ({
      parts: [
        { value: chapter, text: "V" },
        { value: part, text: letters(part).toUpperCase() },
      ],
    });
    expect(shown([section(5, 1), section(5, 2), section(5, 3)], ".")).toBe("V.A–V.C");
    expect(shown([section(5, 1), section(5, 2)], ".")).toBe("V.A, V.B");
  });
});
