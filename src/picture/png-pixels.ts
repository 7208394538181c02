import type { Packing, Unpackable } from "../packing.ts";
import type { Png } from "./png.ts";

/** Bytes that an image may have beyond its last row: some programs leave a few there, a decompression bomb millions. */
const slack = 65_536;

/** Bytes of the image data unpacked: all rows of all passes, with the byte of the filter before each. */
export function unpackedSize(png: Png): number {
  return passesOf(png).reduce((sum, { rows, stride }) => sum + rows * (stride + 1), 0);
}

/** What is wrong with the pixels of a PNG, to follow “is damaged:”; nothing where all of them can be drawn. */
export function wrongPixels(png: Png, packing: Packing): string | undefined {
  const packed = unpack(png, packing);
  if (typeof packed === "string") return why[packed];
  const line = wrongFilter(png, packed);
  if (line !== undefined) return `line ${line} of its pixels is filtered in a way that no PNG is`;
  const colors = png.palette && png.palette.length / 3;
  if (colors === undefined || colors === 1 << png.depth) return undefined;
  let most = 0;
  for (const index of samples(png, packing)) most = Math.max(most, index);
  return most < colors ? undefined : `a pixel has colour ${most + 1} of a palette of ${colors}`;
}

/** Unpacks the image data, and never more than the size of the image asks for; or says why not. */
function unpack(png: Png, packing: Packing): Uint8Array | Unpackable {
  const size = unpackedSize(png);
  const rows = packing.unzlib(png.data, size + slack);
  return typeof rows !== "string" && rows.length < size ? "cut-off" : rows;
}

const why: Readonly<Record<Unpackable, string>> = {
  "too-much": "it holds many more pixels than its size asks for",
  "cut-off": "its pixels end too early",
  malformed: "its pixels cannot be unpacked",
};

/** The samples of a sound image by rows, as many bits as they have; of a palette, the indices. */
export function samples(png: Png, packing: Packing): Uint8Array | Uint16Array {
  const packed = unpack(png, packing);
  if (typeof packed === "string") throw new Error(`a PNG was not looked at before it was drawn: ${why[packed]}`);
  const count = png.width * png.height * png.channels;
  const out = png.depth === 16 ? new Uint16Array(count) : new Uint8Array(count);
  let at = 0;
  for (const pass of passesOf(png)) {
    const lines = packed.subarray(at, at + pass.rows * (pass.stride + 1));
    unfilter(lines, pass, Math.max(1, (png.channels * png.depth) >> 3));
    spread(lines, png, pass, out);
    at += lines.length;
  }
  return out;
}

/** Which pixels a pass holds: the first column and row, the steps between them, and how many; `stride` is the bytes of a row. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
}

const wholeImage = [[0, 0, 1, 1]] as const;

/** First column and row, and the steps, of the passes of Adam7 (ISO/IEC 15948, 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes of an image that hold any pixels. */
function passesOf({ width, height, channels, depth, interlaced }: Png): readonly Pass[] {
  return (interlaced ? adam7 : wholeImage).flatMap(([x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX);
    const rows = Math.ceil((height - y) / stepY);
    const stride = Math.ceil((columns * channels * depth) / 8);
    return columns > 0 && rows > 0 ? [{ x, y, stepX, stepY, columns, rows, stride }] : [];
  });
}

/** The first row, counted from 1, whose filter is none of the five. */
function wrongFilter(png: Png, packed: Uint8Array): number | undefined {
  let at = 0;
  let line = 0;
  for (const { rows, stride } of passesOf(png)) {
    for (let row = 0; row < rows; row += 1, at += stride + 1) {
      line += 1;
      if ((packed[at] ?? 0) > 4) return line;
    }
  }
  return undefined;
}

/** Undoes the filter of each row in place: a byte is what is written and what its neighbours let expect (ISO/IEC 15948, 9.2). */
function unfilter(lines: Uint8Array, { rows, stride }: Pass, pixel: number): void {
  for (let row = 0; row < rows; row += 1) {
    const start = row * (stride + 1) + 1;
    const filter = lines[start - 1] ?? 0;
    if (filter === 0) continue;
    for (let at = start; at < start + stride; at += 1) {
      const left = at - pixel >= start ? (lines[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (lines[at - stride - 1] ?? 0) : 0;
      const corner = row > 0 && at - pixel >= start ? (lines[at - stride - 1 - pixel] ?? 0) : 0;
      lines[at] = (lines[at] ?? 0) + prediction(filter, left, up, corner);
    }
  }
}

function prediction(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default:
      return paeth(left, up, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const byLeft = Math.abs(estimate - left);
  const byUp = Math.abs(estimate - up);
  const byCorner = Math.abs(estimate - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Puts the samples of a pass in their places. */
function spread(lines: Uint8Array, { width, channels, depth }: Png, pass: Pass, out: Uint8Array | Uint16Array): void {
  for (let row = 0; row < pass.rows; row += 1) {
    const from = row * (pass.stride + 1) + 1;
    const to = (pass.y + row * pass.stepY) * width + pass.x;
    for (let column = 0; column < pass.columns; column += 1) {
      const pixel = (to + column * pass.stepX) * channels;
      for (let channel = 0; channel < channels; channel += 1)
        out[pixel + channel] = sampleOf(lines, from, column * channels + channel, depth);
    }
  }
}

function sampleOf(lines: Uint8Array, start: number, index: number, depth: number): number {
  if (depth === 8) return lines[start + index] ?? 0;
  if (depth === 16) return ((lines[start + index * 2] ?? 0) << 8) | (lines[start + index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
