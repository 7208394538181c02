import type { TrueType } from "../fonts/truetype.ts";
import { type Matrix, mapPath } from "./svg-path.ts";

/** A point of a contour: on the curve, or one that pulls it. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Glyphs put together of glyphs put together: fonts do not go deeper. */
const deepest = 6;

/** The outlines of the glyphs of a drawing, which has each letter many times: each is read once. */
export class GlyphOutlines {
  readonly #known = new Map<TrueType, Map<number, string>>();

  /** The outline of a glyph as path data, in units of the font with y upwards (OpenType 1.9, table glyf); empty for a space. */
  of(font: TrueType, glyph: number): string {
    const outlines = this.#known.get(font) ?? new Map<number, string>();
    this.#known.set(font, outlines);
    const outline = outlines.get(glyph) ?? readOutline(font, glyph, 0);
    outlines.set(glyph, outline);
    return outline;
  }
}

function readOutline(font: TrueType, glyph: number, depth: number): string {
  const bytes = font.outline(glyph);
  if (bytes.length < 10 || depth > deepest) return "";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getInt16(0) < 0 ? composite(view, font, depth) : contours(view).map(contourPath).join("");
}

/** The parts of a composite glyph, each in its place. */
function composite(view: DataView, font: TrueType, depth: number): string {
  let path = "";
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0; ) {
    flags = view.getUint16(at);
    const part = readOutline(font, view.getUint16(at + 2), depth + 1);
    const { matrix, end } = readPlace(view, at + 4, flags);
    path += mapPath(part, matrix);
    at = end;
  }
  return path;
}

/** Where a part stands: an offset, and scales as fractions of 2^14. A part that is placed by points instead stays where it is. */
function readPlace(view: DataView, start: number, flags: number): { matrix: Matrix; end: number } {
  const words = (flags & 1) !== 0;
  const offset = (index: number) => (words ? view.getInt16(start + index * 2) : view.getInt8(start + index));
  const [dx, dy] = (flags & 2) === 0 ? [0, 0] : [offset(0), offset(1)];
  const at = start + (words ? 4 : 2);
  const scale = (index: number) => view.getInt16(at + index * 2) / 16384;
  if ((flags & 0x08) !== 0) return { matrix: [scale(0), 0, 0, scale(0), dx, dy], end: at + 2 };
  if ((flags & 0x40) !== 0) return { matrix: [scale(0), 0, 0, scale(1), dx, dy], end: at + 4 };
  if ((flags & 0x80) !== 0) return { matrix: [scale(0), scale(1), scale(2), scale(3), dx, dy], end: at + 8 };
  return { matrix: [1, 0, 0, 1, dx, dy], end: at };
}

function contours(view: DataView): Point[][] {
  const count = view.getInt16(0);
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + index * 2) + 1);
  const start = 12 + count * 2 + view.getUint16(10 + count * 2);
  const { flags, end } = readFlags(view, start, ends.at(-1) ?? 0);
  const xs = readCoordinates(view, end, flags, 0x02, 0x10);
  const ys = readCoordinates(view, xs.end, flags, 0x04, 0x20);
  const points = flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: ys.values[index] ?? 0,
    on: (flag & 1) !== 0,
  }));
  return ends.map((end, index) => points.slice(ends[index - 1] ?? 0, end));
}

function readFlags(view: DataView, start: number, count: number): { flags: number[]; end: number } {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & 0x08) === 0 ? 1 : view.getUint8(at++) + 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  return { flags, end: at };
}

/** One axis: steps of a byte with their sign in `same`, steps of two bytes, or none where `same` says that it stays. */
function readCoordinates(
  view: DataView,
  start: number,
  flags: readonly number[],
  short: number,
  same: number,
): { values: number[]; end: number } {
  let at = start;
  let value = 0;
  const values = flags.map((flag) => {
    if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
    else if ((flag & same) === 0) {
      value += view.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, end: at };
}

/** A closed line along points; between two that pull lies one on the curve that is not written. */
function contourPath(points: readonly Point[]): string {
  const first = points.findIndex(({ on }) => on);
  const [start, ...others] =
    first < 0 ? [middle(points.at(-1), points[0]), ...points] : [...points.slice(first), ...points.slice(0, first)];
  if (!start) return "";
  let path = `M${start.x} ${start.y}`;
  let pull: Point | undefined;
  for (const point of [...others, start]) {
    if (pull) {
      const to = point.on ? point : middle(pull, point);
      path += `Q${pull.x} ${pull.y} ${to.x} ${to.y}`;
    } else if (point.on) path += `L${point.x} ${point.y}`;
    pull = point.on ? undefined : point;
  }
  return `${path}Z`;
}

const origin: Point = { x: 0, y: 0, on: true };

function middle(one = origin, other = origin): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, on: true };
}
