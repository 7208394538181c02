import { expect, it } from "vitest";
import type { WCell, WRow } from "../../src/word/blocks.ts";
import { withoutSlivers } from "../../src/word/sliver-columns.ts";

const cell = (columns: number): WCell => ({ blocks: [], span: { columns, rows: "one" }, side: "both", changes: [] });
const row = (...spans: readonly number[]): WRow => ({
  cells: spans.map(cell),
  isHead: false,
  skipped: 0,
  side: "both",
  changes: [],
});
const spansOf = ({ rows }: Pick<ReturnType<typeof withoutSlivers>, "rows">) =>
  rows.map(({ cells }) => cells.map(({ span }) => span.columns));

it("columns that LibreOffice makes of edges a twip apart are none, and cells join as they did", () => {
  const made = withoutSlivers([99.9, 94.25, 82.15, 0.05, 92.15], [row(1, 1, 2, 1), row(3, 2), row(1, 4)]);
  expect([made.grid, spansOf(made)]).toEqual([
    [99.9, 94.25, 82.15, 92.15],
    [
      [1, 1, 1, 1],
      [3, 1],
      [1, 3],
    ],
  ]);
});

it("columns without a width, and narrow ones that a cell has to itself, stay", () => {
  for (const grid of [
    [0, 0, 0],
    [50, 0.05, 50],
  ])
    expect(spansOf(withoutSlivers(grid, [row(2, 1), row(1, 1, 1), row(1, 2)]))).toEqual([
      [2, 1],
      [1, 1, 1],
      [1, 2],
    ]);
});

it("a cell that says it is as wide as can be costs no time", () => {
  expect(spansOf(withoutSlivers([50, 0.05, 50], [row(2_000_000_000)]))).toEqual([[1_999_999_999]]);
});
