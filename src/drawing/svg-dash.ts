import { flatten, type Point } from "./svg-flatten.ts";

/** Most dashes of a line: gaps of one that has more are too fine to be seen, and it is drawn whole. */
const mostDashes = 10_000;

/** Chords that stand for a curve. */
const chords = 24;

/**
 * Cuts an outline (absolute M, L, C and Z) into dashes, so that no drawer has to know of them. `pattern` says how long the strokes and the
 * gaps are, in turn; a stroke of no length is a dot as long as the line is wide.
 */
export function dashed(d: string, pattern: readonly number[], width: number): string {
  const even = pattern.length % 2 === 0 ? pattern : [...pattern, ...pattern];
  const steps = even.map((length, index) => (index % 2 === 0 && length === 0 ? width : length));
  const period = steps.reduce((sum, length) => sum + length, 0);
  const lines = flatten(d, chords);
  const length = lines.reduce((sum, points) => sum + lengthOf(points), 0);
  if (period <= 0 || (length / period) * steps.length > mostDashes * 2) return d;
  return lines.map((points) => cut(points, steps)).join("");
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(u - x, v - y);
}

/** Walks along a line, pen down and pen up in turn. */
function cut([start, ...points]: readonly Point[], steps: readonly number[]): string {
  if (!start) return "";
  let out = `M${place(start)}`;
  let step = 0;
  let left = steps[0] ?? 0;
  let from = start;
  for (const to of points) {
    const whole = distance(from, to);
    for (let done = 0; done < whole; ) {
      const ahead = Math.min(left, whole - done);
      done += ahead;
      left -= ahead;
      const at = place(between(from, to, done / whole));
      if (step % 2 === 0) out += `L${at}`;
      while (left <= 0) {
        left = steps[++step % steps.length] ?? 0;
        if (step % 2 === 0) out += `M${at}`;
      }
    }
    from = to;
  }
  return out;
}

function between([x, y]: Point, [u, v]: Point, share: number): Point {
  return [x + (u - x) * share, y + (v - y) * share];
}

function place([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
