import { joined } from "../bytes.ts";
import type { Packing } from "../packing.ts";
import type { Bitmap } from "./raster.ts";

/** Writes pixels as a PNG file (ISO/IEC 15948): header, one block of lines without filters, end. */
export function writePng({ width, height, pixels }: Bitmap, packing: Packing): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => chunkOf(type, data, packing);
  const lines = new Uint8Array((width * 4 + 1) * height);
  for (let row = 0; row < height; row++) {
    lines.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  }
  const head = joined([number(width), number(height), Uint8Array.of(8, 6, 0, 0, 0)]);
  return joined([signature, chunk("IHDR", head), chunk("IDAT", packing.zlib(lines)), chunk("IEND", new Uint8Array())]);
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunkOf(type: string, data: Uint8Array, { crc32 }: Packing): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  return joined([number(data.length), body, number(crc32(body))]);
}

function number(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}
