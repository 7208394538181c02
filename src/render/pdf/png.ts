import { constants, inflateSync } from "node:zlib";

/** A PNG as its chunks say (ISO/IEC 15948): what it holds, still packed. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** Samples a pixel; 1 where samples are indices into a palette. */
  readonly channels: number;
  readonly interlaced: boolean;
  /** Whether the last sample of a pixel is its opacity. */
  readonly alpha: boolean;
  /** RGB triples, where samples are indices. */
  readonly palette: Uint8Array | undefined;
  /** Opacity by index, or the one colour that is not drawn, two bytes a sample. */
  readonly transparency: Uint8Array | undefined;
  /** The image data, deflated and filtered. */
  readonly data: Uint8Array;
}

const channelsByType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads the chunks of a PNG; one that ends too early gives what it has. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const tag = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (tag === "IDAT") data.push(chunk);
    else if (tag === "PLTE") palette = chunk;
    else if (tag === "tRNS") transparency = chunk;
  }
  const type = view.getUint8(25);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    channels: channelsByType[type] ?? 1,
    interlaced: view.getUint8(28) === 1,
    alpha: (type & 4) !== 0,
    palette: type === 3 ? palette : undefined,
    transparency: (type & 4) === 0 ? transparency : undefined,
    data: Buffer.concat(data),
  };
}

/** Whether the image data unpacks, and to as many bytes as the size asks for. */
export function isWhole(png: Png): boolean {
  const stride = Math.ceil((png.width * png.channels * png.depth) / 8);
  return png.interlaced || unpacked(png).length >= png.height * (stride + 1);
}

/** The image data as far as it can be unpacked. */
function unpacked({ data }: Png): Uint8Array {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/** The samples of an image one byte each, by rows: of 16 bits the upper 8, of fewer than 8 the value as it is. */
export function samples(png: Png): Uint8Array {
  const packed = unpacked(png);
  const out = new Uint8Array(png.width * png.height * png.channels);
  let at = 0;
  for (const pass of png.interlaced ? adam7 : [wholeImage]) {
    const columns = Math.ceil((png.width - pass.x) / pass.stepX);
    const rows = Math.ceil((png.height - pass.y) / pass.stepY);
    if (columns <= 0 || rows <= 0) continue;
    const stride = Math.ceil((columns * png.channels * png.depth) / 8);
    const lines = packed.subarray(at, at + rows * (stride + 1));
    spread(
      unfiltered(lines, rows, stride, Math.max(1, (png.channels * png.depth) >> 3)),
      png,
      pass,
      { columns, rows, stride },
      out,
    );
    at += rows * (stride + 1);
  }
  return out;
}

/** Which pixels a pass holds: the first column and row, and the steps between them. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const wholeImage: Pass = { x: 0, y: 0, stepX: 1, stepY: 1 };

const adam7: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

/** Undoes the filter of each row; bytes that are missing count as zero. */
function unfiltered(lines: Uint8Array, rows: number, stride: number, pixel: number): Uint8Array {
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= pixel ? (out[at - stride - pixel] ?? 0) : 0;
      out[at] = (lines[at + row + 1] ?? 0) + prediction(filter, left, up, corner);
    }
  }
  return out;
}

function prediction(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Puts the samples of a pass in their places. */
function spread(
  lines: Uint8Array,
  { width, channels, depth }: Png,
  pass: Pass,
  { columns, rows, stride }: { columns: number; rows: number; stride: number },
  out: Uint8Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    const start = (pass.y + row * pass.stepY) * width;
    for (let sample = 0; sample < columns * channels; sample += 1) {
      const column = pass.x + Math.floor(sample / channels) * pass.stepX;
      out[(start + column) * channels + (sample % channels)] = sampleOf(lines, row * stride, sample, depth);
    }
  }
}

function sampleOf(lines: Uint8Array, start: number, index: number, depth: number): number {
  if (depth >= 8) return lines[start + index * (depth >> 3)] ?? 0;
  const bit = index * depth;
  return ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
