import { crc32, deflateRawSync, deflateSync, inflateSync } from "node:zlib";
import type { Packing, Unpackable } from "../packing.ts";

/** Node takes no less. */
const smallestChunk = 64;

/**
 * Packs with the zlib that Node brings along, which is some ten times as fast as one in JavaScript. Node's cryptography takes milliseconds
 * to come, so it is asked for where a checksum of it is.
 */
export const nodePacking: Packing = {
  zlib: (bytes, level = 6) => deflateSync(bytes, { level }),
  deflate: (bytes) => deflateRawSync(bytes),
  unzlib(bytes, most) {
    try {
      return inflateSync(bytes, { maxOutputLength: most, chunkSize: Math.max(most + 1, smallestChunk) });
    } catch (error) {
      return whyNot(error);
    }
  },
  crc32: (bytes) => crc32(bytes),
  sha256: (bytes) => process.getBuiltinModule("node:crypto").hash("sha256", bytes, "hex"),
  base64: ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
};

function whyNot(error: unknown): Unpackable {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_BUFFER_TOO_LARGE") return "too-much";
  return code === "Z_BUF_ERROR" ? "cut-off" : "malformed";
}
