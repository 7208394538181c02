import type { Outline } from "./outline.ts";
import { flatten, type Point } from "./svg-flatten.ts";

/** Pixels that are touched and edges that are cut, at most: a second or two of work, many times what a chart takes. */
const most = 100_000_000;

/** What cutting an edge by the four lines of a row costs, in touched pixels. */
const cutting = 20;

/** The least share of its size that a drawing is drawn in. */
const least = 1 / 64;

/**
 * How much of a width and height the pixels of a drawing shall have, so that drawing them ends soon: 1 for all but drawings of tens of
 * thousands of large shapes, which are drawn smaller and shown as large. Only readers that know no vectors see these pixels.
 */
export function drawnShare(outlines: readonly Outline[], box: readonly number[], width: number, height: number): number {
  const length = outlines.reduce((sum, { d }) => sum + d.length, 0);
  if ((outlines.length + length / shortest) * width * height < most) return 1;
  const [, , across = 1, down = 1] = box;
  const cost = costOf(outlines, [width / across, height / down], [width, height]);
  let share = 1;
  while (share > least && cost.pixels * share * share + cost.edges * share * cutting > most) share /= 2;
  return share;
}

/** Characters of the shortest piece of an outline. */
const shortest = 8;

/** How many pixels lie where something is drawn, as often as it is, and how many rows all edges go through. */
function costOf(outlines: readonly Outline[], scale: Point, [width, height]: Point): { pixels: number; edges: number } {
  let pixels = 0;
  let edges = 0;
  const area = ({ across, down }: Reach, wide: number) => Math.min(across + wide, width) * Math.min(down + wide, height);
  for (const { d, fill, stroke } of outlines) {
    const lines = flatten(d, 1);
    if (fill !== "none") pixels += area(reachOf(lines.flat(), scale), 1);
    for (const line of lines) {
      const reach = reachOf(line, scale);
      if (stroke) pixels += area(reach, stroke.width * scale[0] + 1);
      edges += (line.length + Math.min(reach.rows, line.length * height)) * (stroke ? 4 : 1);
    }
  }
  return { pixels, edges };
}

/** How wide and high a line is, and through how many rows it goes up and down. */
interface Reach {
  readonly across: number;
  readonly down: number;
  readonly rows: number;
}

function reachOf(line: readonly Point[], [scaleX, scaleY]: Point): Reach {
  const [[x0, y0] = [0, 0]] = line;
  let [left, right, top, bottom, rows, last] = [x0, x0, y0, y0, 0, y0];
  for (const [x, y] of line) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    rows += Math.abs(y - last);
    last = y;
  }
  return { across: (right - left) * scaleX, down: (bottom - top) * scaleY, rows: rows * scaleY };
}
