/**
 * How bytes are packed, checked and written as letters. Every platform has its own fast way, so it comes in through the `World`; all ways
 * give the same once unpacked, but not the same packed bytes.
 */
export interface Packing {
  /** Packs bytes with the head and the checksum of zlib (RFC 1950), from level 1, the fastest, to 9; 6 where none is given. */
  zlib(bytes: Uint8Array, level?: number): Uint8Array;
  /** Packs bytes without head and checksum (RFC 1951), at level 6. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** Unpacks what `zlib` packs, and stops where it would give more than `most` bytes. What stands behind the end is passed over. */
  unzlib(bytes: Uint8Array, most: number): Uint8Array | Unpackable;
  /** The checksum of ZIP and PNG (ISO 3309), 32 bits without a sign. */
  crc32(bytes: Uint8Array): number;
  /** The SHA-256 of bytes (FIPS 180-4), as 64 hexadecimal digits in lower case. */
  sha256(bytes: Uint8Array): string;
  /** Bytes as letters, four for three (RFC 4648, 4), filled up at the end. */
  base64(bytes: Uint8Array): string;
}

/** Why bytes cannot be unpacked: they hold more than allowed, they end before their end, or they are not what they should be. */
export type Unpackable = "too-much" | "cut-off" | "malformed";
