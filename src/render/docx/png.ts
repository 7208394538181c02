import { zlibSync } from "fflate";
import type { Bitmap } from "./raster.ts";

/** Writes pixels as a PNG file (ISO/IEC 15948): header, one block of lines without filters, end. */
export function writePng({ width, height, pixels }: Bitmap): Uint8Array {
  const lines = new Uint8Array((width * 4 + 1) * height);
  for (let row = 0; row < height; row++) {
    lines.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  }
  const head = new Uint8Array([...number(width), ...number(height), 8, 6, 0, 0, 0]);
  const parts = [signature, chunk("IHDR", head), chunk("IDAT", zlibSync(lines, { level: 6 })), chunk("IEND", new Uint8Array())];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array([...type].map((sign) => sign.charCodeAt(0)).concat(new Array(data.length).fill(0)));
  body.set(data, 4);
  const whole = new Uint8Array(body.length + 8);
  whole.set(number(data.length));
  whole.set(body, 4);
  whole.set(number(checksum(body)), body.length + 4);
  return whole;
}

function number(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** CRC-32, a byte at a time. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
