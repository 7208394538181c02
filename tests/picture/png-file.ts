import { crc32, deflateSync } from "node:zlib";

/** What a PNG is made of: samples are bytes for a depth of 8, and packed by the test for others. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced?: boolean;
  /** Rows with their filter bytes, pass after pass. */
  readonly rows: readonly (readonly number[])[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

/** A PNG file of its parts. */
export function pngFile({ width, height, depth = 8, type, interlaced, rows, palette, transparency }: PngParts): Uint8Array {
  const header = [...word(width), ...word(height), depth, type, 0, 0, interlaced ? 1 : 0];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.from(header)),
    ...(palette ? [chunk("PLTE", Buffer.from(palette))] : []),
    ...(transparency ? [chunk("tRNS", Buffer.from(transparency))] : []),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A PNG of one colour, for tests in which its pixels do not matter. */
export function plainPng(width: number, height: number): Uint8Array {
  const row = [0, ...Array<number>(Math.ceil(width / 8)).fill(0)];
  return pngFile({ width, height, depth: 1, type: 0, rows: Array<number[]>(height).fill(row) });
}

/** A chunk of a PNG, with its length and its checksum. */
export function chunk(tag: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(tag, "latin1"), data]);
  return Buffer.concat([Buffer.from(word(data.length)), body, Buffer.from(word(crc32(body)))]);
}

function word(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
