import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodePacking } from "../src/cli/node-packing.ts";
import type { Packing } from "../src/packing.ts";
import { portablePacking } from "../src/portable-packing.ts";

/** Bytes with something in them to pack. */
const anyBytes = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 1, max: 300 })), { maxLength: 5 })
  .map((parts) => Uint8Array.from(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => [...bytes]).flat())));

const ways: readonly (readonly [string, Packing])[] = [
  ["of Node", nodePacking],
  ["in JavaScript", portablePacking],
];

describe.each(ways)("the packing %s", (_, packing) => {
  it("gives what everybody unpacks to the same", () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(1, 6, 9), (bytes, level) => {
        expect(inflateSync(packing.zlib(bytes, level)).equals(bytes)).toBe(true);
        expect(inflateRawSync(packing.deflate(bytes)).equals(bytes)).toBe(true);
        expect(Buffer.compare(Buffer.from(packing.unzlib(packing.zlib(bytes), bytes.length + 1)), bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it("unpacks no more than it may", () => {
    const bomb = deflateSync(Buffer.alloc(20_000_000));
    expect(packing.unzlib(bomb, 1_000_000)).toBe("too-much");
  });

  it.each([
    ["", 0, ""],
    ["123456789", 0xcbf43926, "MTIzNDU2Nzg5"],
    ["ab", 0x9e83486d, "YWI="],
  ])("of “%s” has the checksum and the letters of the standards", (text, sum, letters) => {
    const bytes = new TextEncoder().encode(text);
    expect([packing.crc32(bytes), packing.base64(bytes)]).toEqual([sum, letters]);
  });
});

describe("a picture is sound or not, wherever it is looked at: both ways say the same", () => {
  it("of any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 15_000, size: "max" }), (bytes) => {
        expect(portablePacking.crc32(bytes)).toBe(nodePacking.crc32(bytes));
        expect(portablePacking.base64(bytes)).toBe(nodePacking.base64(bytes));
        expect(portablePacking.sha256(bytes)).toBe(nodePacking.sha256(bytes));
        expect(portablePacking.unzlib(bytes, 1000)).toEqual(nodePacking.unzlib(bytes, 1000));
      }),
      { numRuns: 50 },
    );
  });

  it("of packed bytes that were changed, cut off, lengthened, or packed without their head", () => {
    const harms = fc.record({
      at: fc.nat(),
      to: fc.option(fc.nat(255)),
      end: fc.option(fc.nat()),
      more: fc.uint8Array(),
      raw: fc.boolean(),
    });
    fc.assert(
      fc.property(anyBytes, harms, fc.integer({ min: -3, max: 3 }), (bytes, { at, to, end, more, raw }, room) => {
        const packed = new Uint8Array([...(raw ? deflateRawSync : deflateSync)(bytes), ...more]);
        if (to !== null) packed[at % packed.length] = to;
        const harmed = packed.subarray(0, end === null ? packed.length : end % packed.length);
        const most = Math.max(64, bytes.length + room);
        const unpack = ({ unzlib }: Packing) => {
          const unpacked = unzlib(harmed, most);
          return typeof unpacked === "string" ? unpacked : Buffer.from(unpacked).toString("hex");
        };
        expect(unpack(portablePacking)).toBe(unpack(nodePacking));
      }),
      { numRuns: 300 },
    );
  });
});
