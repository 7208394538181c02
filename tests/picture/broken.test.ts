import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodePacking } from "../../src/cli/node-packing.ts";
import { measureImage } from "../../src/picture/measure.ts";
import { portablePacking } from "../../src/portable-packing.ts";
import { jpegFile, segment } from "./jpeg-file.ts";
import { chunk, type PngParts, plainPng, pngFile } from "./png-file.ts";

/** What is said of a file, here and in a browser. */
function said(bytes: Uint8Array | string): string {
  const file = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
  const facts = measureImage(file, nodePacking);
  expect(measureImage(file, portablePacking)).toEqual(facts);
  return facts.ok ? `${facts.format} ${facts.width} ${facts.height}` : `${facts.code}: ${facts.wrong}`;
}

/** Whether only the start of a file is needed to see that it is not whole. */
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));

const grey: PngParts = {
  width: 4,
  height: 2,
  type: 0,
  rows: [
    [0, 1, 2, 3, 4],
    [0, 5, 6, 7, 8],
  ],
};
const indexed: PngParts = { width: 4, height: 1, depth: 2, type: 3, palette: [255, 0, 0, 0, 255, 0], rows: [[0, 0b00010001]] };

/** A PNG with its chunks changed. */
function changed(parts: PngParts, change: (chunks: Buffer[]) => Uint8Array[]): Uint8Array {
  const file = Buffer.from(pngFile(parts));
  const chunks: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push(file.subarray(at, at + 12 + file.readUInt32BE(at)));
  return Buffer.concat([file.subarray(0, 8), ...change(chunks)]);
}

const typeOf = (bytes: Buffer) => bytes.toString("latin1", 4, 8);
const without = (type: string) => (chunks: Buffer[]) => chunks.filter((each) => typeOf(each) !== type);
const data = (bytes: Uint8Array) => (chunks: Buffer[]) =>
  chunks.map((each) => (typeOf(each) === "IDAT" ? chunk("IDAT", bytes) : each));

describe("a PNG that cannot be shown as it was meant is refused, with what is wrong with it", () => {
  it.each<[what: string, file: Uint8Array, expected: string]>([
    ["cut in its pixels", cut(pngFile(grey), 0.7), "its end is missing"],
    ["cut in its header", pngFile(grey).subarray(0, 20), "its end is missing"],
    [
      "sent as text, so that its line ends changed",
      Buffer.from(Buffer.from(pngFile(grey)).toString("latin1").replaceAll("\r\n", "\n"), "latin1"),
      "its first bytes were changed on the way",
    ],
    ["with a byte of its pixels changed", pngFile(grey).with(45, 7), "the checksum of its IDAT part is wrong"],
    [
      "with a byte of its transparency changed",
      changed({ ...grey, transparency: [0, 1] }, (chunks) =>
        chunks.map((each) => (typeOf(each) === "tRNS" ? each.with(9, 3) : each)),
      ),
      "the checksum of its tRNS part is wrong",
    ],
    ["without pixels", changed(grey, without("IDAT")), "it holds no pixels"],
    ["without a header", changed(grey, without("IHDR")), "its header is missing"],
    ["without its palette", changed(indexed, without("PLTE")), "its palette is missing"],
    ["with half a colour", pngFile({ ...indexed, palette: [1, 2, 3, 4] }), "its palette is malformed"],
    [
      "with more colours than it can name",
      pngFile({ ...indexed, palette: Array<number>(15).fill(0) }),
      "its palette is malformed",
    ],
    [
      "with a pixel beyond its palette",
      pngFile({ ...indexed, rows: [[0, 0b00010011]] }),
      "a pixel has colour 4 of a palette of 2",
    ],
    [
      "with opacity for more colours than it has",
      pngFile({ ...indexed, transparency: [1, 2, 3] }),
      "its transparency is malformed",
    ],
    ["of three bits", pngFile({ ...grey, depth: 3 }), "its header asks for what no PNG has"],
    ["of a palette of 16 bits", pngFile({ ...indexed, depth: 16 }), "its header asks for what no PNG has"],
    ["without height", pngFile({ ...grey, height: 0 }), "it says that it is 4 by 0 pixels large"],
    [
      "with a filter that there is not",
      pngFile({
        ...grey,
        rows: [
          [0, 1, 2, 3, 4],
          [5, 5, 6, 7, 8],
        ],
      }),
      "line 2 of its pixels is filtered in a way that no PNG is",
    ],
    ["whose pixels are not packed", changed(grey, data(Buffer.from("not packed"))), "its pixels cannot be unpacked"],
    ["with a line missing", pngFile({ ...grey, rows: grey.rows.slice(1) }), "its pixels end too early"],
    ["whose pixels are cut", changed(grey, data(cut(deflateSync(Buffer.alloc(10)), 0.6))), "its pixels end too early"],
    [
      "interlaced, with a pass missing",
      pngFile({
        width: 2,
        height: 2,
        type: 0,
        interlaced: true,
        rows: [
          [0, 1],
          [0, 2],
        ],
      }),
      "its pixels end too early",
    ],
    [
      "of four pixels that unpack to many megabytes",
      changed(grey, data(deflateSync(Buffer.alloc(30_000_000)))),
      "it holds many more pixels than its size asks for",
    ],
    [
      "with a part that every program would have to know",
      changed(grey, ([header, ...others]) => [...(header ? [header] : []), chunk("ABCD", Buffer.of(1)), ...others]),
      "it has a part of a kind that no PNG has (“ABCD”)",
    ],
  ])("%s", (_, file, expected) => {
    expect(said(file)).toBe(`image-broken: is damaged: ${expected}`);
  });

  it("of all its depths and kinds it is taken, and so are remarks in it however much they unpack to", () => {
    for (const [type, depths] of Object.entries({ 0: [1, 2, 4, 8, 16], 2: [8, 16], 4: [8, 16], 6: [8, 16] })) {
      for (const depth of depths) {
        const samples = { 0: 1, 2: 3, 4: 2, 6: 4 }[type] ?? 1;
        const row = [0, ...Array<number>(Math.ceil((3 * samples * depth) / 8)).fill(0)];
        expect(said(pngFile({ width: 3, height: 2, depth, type: Number(type) as PngParts["type"], rows: [row, row] }))).toBe(
          "png 3 2",
        );
      }
    }
    const bomb = deflateSync(Buffer.alloc(10_000_000));
    const remark = (type: string) => chunk(type, Buffer.concat([Buffer.from("name\0\0", "latin1"), bomb]));
    const file = changed(grey, ([header, ...others]) => [
      ...(header ? [header] : []),
      remark("zTXt"),
      remark("iCCP"),
      remark("iTXt"),
      ...others,
    ]);
    expect(said(file)).toBe("png 4 2");
  });

  it("with more in it than fits into memory it is refused before it is unpacked", () => {
    expect(said(pngFile({ width: 9000, height: 9000, type: 6, rows: [] }))).toBe(
      "image-too-large: has 9000 by 9000 pixels that unpack to 324 megabytes; 150 are the most",
    );
    expect(said(pngFile({ width: 20_000, height: 20_000, type: 0, rows: [] }))).toBe(
      "image-too-large: has 20000 by 20000 pixels; 100 million are the most",
    );
  });
});

describe("a JPEG that cannot be shown as it was meant is refused, with what is wrong with it", () => {
  const parts = { width: 20, height: 10, components: 3 };
  it.each<[what: string, file: Uint8Array, expected: string]>([
    ["cut in its pixels", jpegFile({ ...parts, without: ["end"] }), "its end is missing"],
    ["cut in a segment", jpegFile(parts).subarray(0, 50), "its end is missing"],
    ["without pixels", jpegFile({ ...parts, without: ["scan", "pixels"] }), "it holds no pixels"],
    [
      "without the tables of its codes",
      jpegFile({ ...parts, without: ["codes"] }),
      "a table that its pixels are unpacked with is missing",
    ],
    [
      "without the tables of its waves",
      jpegFile({ ...parts, without: ["quantization"] }),
      "a table that its pixels are unpacked with is missing",
    ],
    ["without width", jpegFile({ ...parts, width: 0 }), "it says that it is 0 by 10 pixels large"],
    ["of two components", jpegFile({ ...parts, components: 2 }), "its pixels have 2 parts, not one or three"],
    ["of two frames", jpegFile({ ...parts, before: [segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])] }), "it has two frames"],
    ["without a frame", new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), "it has no frame"],
    ["with zeros in the middle", jpegFile({ ...parts, before: [[0, 0, 0, 0]] }), "one of its parts has the wrong length"],
  ])("%s", (_, file, expected) => {
    expect(said(file)).toBe(`image-broken: is damaged: ${expected}`);
  });

  it.each([
    [{ depth: 12, frame: 0xc1 }, "a JPEG file of 12 bits"],
    [{ frame: 0xc3 }, "a lossless JPEG file"],
    [{ frame: 0xc9 }, "a JPEG file with arithmetic coding"],
    [{ frame: 0xf7 }, "a JPEG-LS file"],
  ])("of a kind that few programs read: %o", (special, kind) => {
    expect(said(jpegFile({ ...parts, ...special }))).toBe(`image-format: is ${kind}`);
  });

  it("is taken with what cameras and phones put into it", () => {
    expect(said(jpegFile(parts))).toBe("jpeg 20 10");
    expect(said(jpegFile({ ...parts, components: 1 }))).toBe("jpeg 20 10");
    const trailer = new Uint8Array([
      ...jpegFile({ ...parts, frame: 0xc2, before: [[0xff, 0xff, 0xff, 0xfe, 0, 3, 65]] }),
      0,
      1,
      2,
    ]);
    expect(said(trailer)).toBe("jpeg 20 10");
  });
});

describe("a file that is no PNG, JPEG or SVG", () => {
  it.each([
    ["GIF89a", "a GIF file"],
    ["RIFF\0\0\0\0WEBPVP8 ", "a WebP file"],
    ["BM\0\0", "a BMP file"],
    ["II*\0", "a TIFF file"],
    ["\0\0\0\x18ftypheic", "a HEIC file"],
    ["\0\0\0\x18ftypmif1", "a HEIC file"],
    ["\0\0\0\x18ftypavif", "an AVIF file"],
    ["\0\0\0\x18ftypisom", "a film"],
    [`\x01\0\0\0${"\0".repeat(36)} EMF`, "an EMF file"],
    ["\xd7\xcd\xc6\x9a", "a WMF file"],
    ["%!PS-Adobe", "an EPS file"],
    ["%PDF-1.7", "a PDF file"],
    ["\x1f\x8b\x08", "a packed file, perhaps a drawing in SVGZ"],
    ["\n<!DOCTYPE html><svg></svg>", "a web page"],
    ["PK\x03\x04", "a file of an office program, or another that is packed"],
    ["", "empty"],
    ["Hello <svg ", "of an unknown kind"],
    ["<html5svg/>", "of an unknown kind"],
  ])("%j is called what it is", (start, kind) => {
    expect(said(start)).toBe(`image-format: is ${kind}`);
  });

  it("with another name than its own is still what it is", () => {
    expect(said(plainPng(3, 4))).toBe("png 3 4");
  });
});
