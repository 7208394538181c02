import type { Box, Outline } from "./outline.ts";
import { flatten, type Point } from "./svg-flatten.ts";

/** A picture in pixels: red, green, blue and opacity, a byte each. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A bitmap that is being drawn, with the coverage of one of its rows. */
interface Canvas extends Bitmap {
  readonly cover: Float32Array;
}

/** Lines that are looked at in every row of pixels, and pieces that a curve is cut into. */
const samples = 4;
const pieces = 12;

/**
 * Draws outlines as pixels, for readers that know no vectors: every row is cut by four lines, and a pixel is as opaque as it is covered.
 * `box` is what the outlines are drawn in (min-x, min-y, width, height).
 */
export function rasterize(outlines: readonly Outline[], box: readonly number[], width: number, height: number): Bitmap {
  const bitmap = { width, height, pixels: new Uint8Array(width * height * 4), cover: new Float32Array(width) };
  const [left = 0, top = 0, across = 1, down = 1] = box;
  const scale: Point = [width / across, height / down];
  for (const outline of outlines) {
    const place = ([x, y]: Point): Point => [(x - left) * scale[0], (y - top) * scale[1]];
    const paths = flatten(outline.d, pieces).map((path) => path.map(place));
    const seen = outline.clip ? pixelsOf(outline.clip, place) : { left: 0, top: 0, right: width, bottom: height };
    if (outline.fill !== "none") fill(() => paths, outline.fill, outline.evenOdd, seen, bitmap);
    if (!outline.stroke) continue;
    const half = Math.max((outline.stroke.width * scale[0]) / 2, 0.5);
    for (const path of paths) fill(() => strokes(path, half), outline.stroke.color, false, seen, bitmap);
  }
  return bitmap;
}

/** A line along a path: a rectangle for each of its straight pieces, which reach into each other where they meet. One is made at a time. */
function* strokes(path: readonly Point[], half: number): Iterable<readonly Point[]> {
  const [first = [0, 0], last = first] = [path[0], path.at(-1)];
  const closed = first[0] === last[0] && first[1] === last[1];
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const [dx, dy] = [((to[0] - from[0]) / length) * half, ((to[1] - from[1]) / length) * half];
    const before = closed || index > 0 ? 1 : 0;
    const after = closed || index < path.length - 2 ? 1 : 0;
    yield [
      [from[0] - dy - dx * before, from[1] + dx - dy * before],
      [to[0] - dy + dx * after, to[1] + dx + dy * after],
      [to[0] + dy + dx * after, to[1] - dx + dy * after],
      [from[0] + dy - dx * before, from[1] - dx - dy * before],
    ];
  }
}

/** Makes the outlines of a shape, as often as they are looked at. */
type Paths = () => Iterable<readonly Point[]>;

/** Where a line of samples crosses an edge, and whether the edge goes down or up. */
interface Crossing {
  readonly x: number;
  readonly turn: number;
}

function fill(paths: Paths, color: string, evenOdd: boolean, seen: Reach, bitmap: Canvas): void {
  const reach = reachOf(paths, seen);
  const lines = crossings(paths, reach);
  const { cover } = bitmap;
  for (let row = reach.top; row < reach.bottom; row++) {
    cover.fill(0, reach.left, reach.right);
    const first = (row - reach.top) * samples;
    for (let sample = 0; sample < samples; sample++) spans(lines[first + sample] ?? [], evenOdd, cover);
    paint(cover, row, reach, color, bitmap);
  }
}

/** The pixels that paths may touch; ends are the first beyond. */
interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels of a rectangle, to the nearest whole ones. */
function pixelsOf([x, y, width, height]: Box, place: (point: Point) => Point): Reach {
  const [[left, top], [right, bottom]] = [place([x, y]), place([x + width, y + height])];
  return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
}

function reachOf(paths: Paths, seen: Reach): Reach {
  let { right: left, bottom: top, left: right, top: bottom } = seen;
  for (const path of paths()) {
    for (const [x, y] of path) {
      left = Math.min(left, Math.floor(x));
      top = Math.min(top, Math.floor(y));
      right = Math.max(right, Math.ceil(x));
      bottom = Math.max(bottom, Math.ceil(y));
    }
  }
  return {
    left: Math.max(left, seen.left),
    top: Math.max(top, seen.top),
    right: Math.min(right, seen.right),
    bottom: Math.min(bottom, seen.bottom),
  };
}

function crossings(paths: Paths, { top, bottom }: Reach): readonly Crossing[][] {
  const lines: Crossing[][] = Array.from({ length: Math.max(0, bottom - top) * samples }, () => []);
  for (const path of paths()) {
    for (const [index, to] of path.entries()) {
      const from = path.at(index - 1) ?? to;
      const [high, low] = from[1] < to[1] ? [from, to] : [to, from];
      const first = Math.max(0, Math.ceil((high[1] - top) * samples - 0.5));
      const last = Math.min(lines.length - 1, Math.ceil((low[1] - top) * samples - 0.5) - 1);
      for (let line = first; line <= last; line++) {
        const y = top + (line + 0.5) / samples;
        const x = high[0] + ((low[0] - high[0]) * (y - high[1])) / (low[1] - high[1]);
        lines[line]?.push({ x, turn: from[1] < to[1] ? 1 : -1 });
      }
    }
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

function spans(line: readonly Crossing[], evenOdd: boolean, cover: Float32Array): void {
  let winding = 0;
  for (const [index, { x, turn }] of line.entries()) {
    winding += evenOdd ? 1 : turn;
    const inside = evenOdd ? winding % 2 === 1 : winding !== 0;
    const next = line[index + 1];
    if (inside && next) span(Math.max(0, x), Math.min(cover.length, next.x), cover);
  }
}

function span(from: number, to: number, cover: Float32Array): void {
  for (let pixel = Math.floor(from); pixel < to; pixel++) {
    const part = Math.min(to, pixel + 1) - Math.max(from, pixel);
    cover[pixel] = (cover[pixel] ?? 0) + part / samples;
  }
}

/** Lays a colour over what is there. */
function paint(cover: Float32Array, row: number, { left, right }: Reach, color: string, { width, pixels }: Bitmap): void {
  const value = Number.parseInt(color.slice(1), 16) || 0;
  const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  for (let column = left; column < right; column++) {
    const part = Math.min(1, cover[column] ?? 0);
    if (part <= 0) continue;
    const at = (row * width + column) * 4;
    const under = ((pixels[at + 3] ?? 0) / 255) * (1 - part);
    const whole = part + under;
    pixels[at] = under === 0 ? red : mixed(red, part, pixels[at] ?? 0, under);
    pixels[at + 1] = under === 0 ? green : mixed(green, part, pixels[at + 1] ?? 0, under);
    pixels[at + 2] = under === 0 ? blue : mixed(blue, part, pixels[at + 2] ?? 0, under);
    pixels[at + 3] = Math.round(whole * 255);
  }
}

/** A colour over another, each as much as it covers. */
function mixed(over: number, part: number, color: number, under: number): number {
  return Math.round((over * part + color * under) / (part + under));
}
