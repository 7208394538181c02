import { describe, expect, it } from "vitest";
import { foundAgain, linesFrom } from "../../../src/preview/page/reading-place.ts";

/** Pages of lines, each 20 points below the one before. */
const pagesOf = (...pages: readonly (readonly string[])[]) =>
  pages.map((texts, index) => ({
    page: { number: index + 1, width: 600, height: 800, html: texts.join("") },
    lines: texts.map((text, line) => ({ text, y: line * 20 })),
  }));

const row = "A row like many others.";
const own = (index: number) => `Line ${index} is like no other.`;

/** From which line to which the view is kept, by page and height: the first in view is that of a height on the first page. */
const kept = (before: ReturnType<typeof pagesOf>, y: number, after: ReturnType<typeof pagesOf>) => {
  const found = foundAgain(linesFrom(before, 1, y), after);
  return found && [found.before.text, found.before.page, found.before.y, found.after.page, found.after.y];
};

describe("the place that was being read", () => {
  it("is known by the first line in view that is still there", () => {
    const lines = [0, 1, 2, 3, 4].map(own);
    expect(kept(pagesOf(lines), 40, pagesOf(["New.", ...lines]))).toEqual([own(2), 1, 40, 1, 60]);
    expect(kept(pagesOf(lines), 40, pagesOf(["New.", ...lines.toSpliced(2, 1)]))).toEqual([own(3), 1, 60, 1, 60]);
    expect(kept(pagesOf(lines), 40, pagesOf([], ["New."], lines))).toEqual([own(2), 1, 40, 3, 40]);
  });

  it("is known by a line that stands there once rather than by one whose like has come where it was", () => {
    const before = pagesOf([row, row, row, own(1), row]);
    expect(kept(before, 20, pagesOf([own(0), row, row, row, own(1), row]))).toEqual([own(1), 1, 60, 1, 80]);
    expect(kept(before, 20, pagesOf([own(0), row, row, row, own(1), own(1), row]))).toEqual([row, 1, 20, 1, 20]);
    expect(kept(pagesOf([row, own(1)], [own(1), own(2)]), 0, pagesOf([own(0), row, own(1)], [own(1), own(2)]))).toEqual([
      row,
      ...[1, 0, 1, 20],
    ]);
  });

  it("is the nearest where all lines are repeated, and nowhere where none is left", () => {
    expect(kept(pagesOf([row, row, row]), 20, pagesOf([own(0), row, row, row]))).toEqual([row, 1, 20, 1, 20]);
    expect(kept(pagesOf([row, " "]), 0, pagesOf([own(1), " "]))).toBeUndefined();
  });
});
