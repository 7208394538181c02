import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodePacking } from "../../src/cli/node-packing.ts";
import { writePng } from "../../src/drawing/png.ts";
import { rasterize } from "../../src/drawing/raster.ts";

const square = "M1 1L3 1L3 3L1 3Z";

function opacity(pixels: Uint8Array, width: number, x: number, y: number): number {
  return pixels[(y * width + x) * 4 + 3] ?? -1;
}

describe("vectors as pixels, for readers that know no others", () => {
  it("a square covers its pixels and no others", () => {
    const { pixels } = rasterize([{ d: square, fill: "#336699", evenOdd: false }], [0, 0, 4, 4], 4, 4);
    const shown = Array.from({ length: 16 }, (_, at) => pixels[at * 4 + 3]);
    expect(shown).toEqual([0, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0]);
    expect([...pixels.subarray(20, 23)]).toEqual([0x33, 0x66, 0x99]);
  });

  it("a pixel that is covered by half is half opaque", () => {
    const { pixels } = rasterize([{ d: "M0 0L1.5 0L1.5 2L0 2Z", fill: "#000000", evenOdd: false }], [0, 0, 2, 2], 2, 2);
    expect(opacity(pixels, 2, 0, 0)).toBe(255);
    expect(opacity(pixels, 2, 1, 0)).toBe(128);
  });

  it("a hole stays a hole", () => {
    const ring = `M0 0L8 0L8 8L0 8Z${square.replaceAll(/\d/g, (digit) => String(Number(digit) * 2))}`;
    const { pixels } = rasterize([{ d: ring, fill: "#000000", evenOdd: true }], [0, 0, 8, 8], 8, 8);
    expect(opacity(pixels, 8, 4, 4)).toBe(0);
    expect(opacity(pixels, 8, 0, 4)).toBe(255);
  });

  it("a line has its width", () => {
    const outline = { d: "M0 4L8 4", fill: "none", evenOdd: false, stroke: { color: "#000000", width: 2 } };
    const { pixels } = rasterize([outline], [0, 0, 8, 8], 8, 8);
    expect([2, 3, 4, 5].map((y) => opacity(pixels, 8, 4, y))).toEqual([0, 255, 255, 0]);
  });

  it("a line ends where it ends, and one that closes has all of its sides", () => {
    const stroke = { color: "#000000", width: 2 };
    const line = rasterize([{ d: "M2 4L6 4", fill: "none", evenOdd: false, stroke }], [0, 0, 8, 8], 8, 8);
    expect([1, 2, 5, 6].map((x) => opacity(line.pixels, 8, x, 4))).toEqual([0, 255, 255, 0]);
    const frame = rasterize([{ d: "M2 2L6 2L6 6L2 6Z", fill: "none", evenOdd: false, stroke }], [0, 0, 8, 8], 8, 8);
    const sides = [
      [1, 4],
      [6, 4],
      [4, 1],
      [4, 6],
      [4, 4],
    ] as const;
    expect(sides.map(([x, y]) => opacity(frame.pixels, 8, x, y))).toEqual([255, 255, 255, 255, 0]);
  });

  it("what is clipped stays within its clip", () => {
    const outline = { d: "M0 0L8 0L8 8L0 8Z", fill: "#000000", evenOdd: false, clip: [2, 4, 3, 2] } as const;
    const { pixels } = rasterize([outline], [0, 0, 8, 8], 8, 8);
    const places = [
      [2, 4],
      [4, 5],
      [1, 4],
      [5, 4],
      [2, 3],
      [2, 6],
    ] as const;
    expect(places.map(([x, y]) => opacity(pixels, 8, x, y))).toEqual([255, 255, 0, 0, 0, 0]);
  });

  it("the file holds the pixels", () => {
    const bitmap = rasterize([{ d: square, fill: "#336699", evenOdd: false }], [0, 0, 4, 4], 4, 4);
    const png = Buffer.from(writePng(bitmap, nodePacking));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const size = png.readUInt32BE(33);
    const lines = inflateSync(png.subarray(41, 41 + size));
    for (let row = 0; row < 4; row++) {
      expect([...lines.subarray(row * 17 + 1, row * 17 + 17)]).toEqual([...bitmap.pixels.subarray(row * 16, row * 16 + 16)]);
    }
  });
});
