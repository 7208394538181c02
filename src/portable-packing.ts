import { deflate, deflateRaw, Inflate } from "pako";
import { joined } from "./bytes.ts";
import type { Packing } from "./packing.ts";
import { sha256 } from "./portable-sha256.ts";

/** Packs in JavaScript alone, by a port of zlib: for worlds in a browser, and wherever Node is not. */
export const portablePacking: Packing = {
  zlib: (bytes, level = 6) => deflate(bytes, { level }),
  deflate: (bytes) => deflateRaw(bytes),
  unzlib(bytes, most) {
    const inflation = new BoundedInflate(most);
    try {
      inflation.push(bytes, true);
    } catch (error) {
      if (error instanceof TooMuch) return "too-much";
      throw error;
    }
    if (inflation.err === 0) return joined(inflation.chunks);
    return inflation.err === bufferError ? "cut-off" : "malformed";
  },
  crc32(bytes) {
    let sum = 0xffffffff;
    for (let at = 0; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (remainders[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    return ~sum >>> 0;
  },
  sha256,
  base64(bytes) {
    let letters = "";
    for (let at = 0; at < bytes.length; at += atOnce) letters += btoa(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
    return letters;
  },
};

/** Bytes turned into letters at once: a multiple of three, so that nothing is filled up in the midst of them. */
const atOnce = 3 * 4096;

/** What pako, as zlib, calls input that ends too early. */
const bufferError = -5;

class TooMuch extends Error {}

/** Stops where more comes out than is wanted, which one byte more tells, as it does on Node. */
class BoundedInflate extends Inflate {
  readonly #most: number;
  #length = 0;

  constructor(most: number) {
    super({ windowBits: 15, chunkSize: most + 1 });
    this.#most = most;
  }

  override onData(chunk: Uint8Array<ArrayBuffer>): void {
    this.#length += chunk.length;
    if (this.#length > this.#most) throw new TooMuch();
    this.chunks.push(chunk);
  }

  /** The chunks are joined once, by who asked. */
  override onEnd(): void {}
}

/** What each byte leaves when it is divided by the polynomial of the checksum. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
