import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { ImageItem, PageItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { jpegFile } from "../picture/jpeg-file.ts";
import { type PngParts, pngFile } from "../picture/png-file.ts";
import { openPdf } from "./read-back.ts";
import { element, layoutOf, resolvedWith, supplies } from "./specimen.ts";

const root = element("Document", undefined);
const figure = element("Figure", root, { alt: "A test", box: [50, 50, 100, 100] });

const imageItem = (bytes: Uint8Array, format: "png" | "jpeg" = "png"): ImageItem => {
  return { kind: "image", x: 50, y: 50, width: 100, height: 100, format, bytes, tag: figure };
};
const write = (items: readonly PageItem[]) => atOnce(writePdf(resolvedWith(), layoutOf(root, [items]), supplies));

/** The pixels of the first image of a PDF as pdf.js decodes it: red, green, blue and, where there is a mask, opacity. */
async function pixels(parts: PngParts): Promise<number[][]> {
  const page = await (await openPdf(write([imageItem(pngFile(parts))]))).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const name: string = argsArray[fnArray.indexOf(OPS.paintImageXObject)][0];
  const { data, width, height } = await new Promise<Decoded>((resolve) => page.objs.get(name, resolve));
  const samples = data.length / (width * height);
  return Array.from({ length: width * height }, (_, index) => [...data.subarray(index * samples, (index + 1) * samples)]);
}

interface Decoded {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const [red, blue, gray] = [
  [255, 0, 0],
  [0, 0, 255],
  [128, 128, 128],
] as const;

describe("a PNG shows the colours it has", () => {
  it("in RGB, with its filters", async () => {
    const rows = [
      [1, ...red, 1, 0, 255],
      [2, 0, 0, 0, 0, 0, 0],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    expect(await pixels({ width: 2, height: 3, type: 2, rows })).toEqual([red, [0, 0, 255], red, blue, red, blue]);
  });

  it("with opacity", async () => {
    const rows = [[0, ...red, 255, ...blue, 64]];
    expect(await pixels({ width: 2, height: 1, type: 6, rows })).toEqual([
      [...red, 255],
      [...blue, 64],
    ]);
  });

  it("without a mask where nothing shows through", async () => {
    expect(await pixels({ width: 2, height: 1, type: 6, rows: [[0, ...red, 255, ...blue, 255]] })).toEqual([red, blue]);
  });

  it("in 16 bits with opacity", async () => {
    const rows = [[0, 255, 255, 0, 0, 0, 0, 128, 0]];
    expect(await pixels({ width: 1, height: 1, depth: 16, type: 6, rows })).toEqual([[...red, 128]]);
  });

  it("in grey with opacity", async () => {
    expect(await pixels({ width: 1, height: 1, type: 4, rows: [[0, 128, 10]] })).toEqual([[...gray, 10]]);
  });

  it("from a palette of two bits, some of it clear", async () => {
    const parts = {
      width: 3,
      height: 1,
      depth: 2,
      type: 3,
      palette: [...red, ...blue, ...gray],
      transparency: [255, 0],
    } as const;
    expect(await pixels({ ...parts, rows: [[0, 0b00011000]] })).toEqual([
      [...red, 255],
      [...blue, 0],
      [...gray, 255],
    ]);
  });

  it("with one colour left out", async () => {
    const parts = { width: 2, height: 1, type: 2, transparency: [0, 255, 0, 0, 0, 0] } as const;
    expect(await pixels({ ...parts, rows: [[0, ...red, ...blue]] })).toEqual([
      [...red, 0],
      [...blue, 255],
    ]);
  });

  it("interlaced", async () => {
    const passes = [
      [0, ...red],
      [0, ...blue],
      [0, ...gray, ...gray],
    ];
    expect(await pixels({ width: 2, height: 2, type: 2, interlaced: true, rows: passes })).toEqual([red, blue, gray, gray]);
  });

  it("with one colour of 16 bits left out, and not the others that begin like it", async () => {
    const parts = { width: 2, height: 1, depth: 16, type: 0, transparency: [18, 52] } as const;
    expect((await pixels({ ...parts, rows: [[0, 18, 52, 18, 53]] })).map((pixel) => pixel[3])).toEqual([0, 255]);
  });

  it("of one bit, interlaced", async () => {
    const parts = { width: 2, height: 1, depth: 1, type: 0, interlaced: true } as const;
    expect(
      (
        await pixels({
          ...parts,
          rows: [
            [0, 0b10000000],
            [0, 0],
          ],
        })
      ).map(([red]) => red),
    ).toEqual([255, 0]);
  });
});

describe("an image", () => {
  const once = pngFile({
    width: 40,
    height: 40,
    type: 0,
    rows: Array.from({ length: 40 }, (_, row) => [0, ...Array(40).fill(row)]),
  });

  it("that is shown twice is in the file once", async () => {
    const twice = write([imageItem(once), imageItem(once.slice()), imageItem(once)]);
    expect(countOf("/Subtype/Image", twice)).toBe(1);
  });

  it("in JPEG goes in as it is", async () => {
    const jpeg = Buffer.from(jpegFile({ width: 7, height: 4 }));
    const file = Buffer.from(write([imageItem(jpeg, "jpeg")]));
    expect(file.includes(jpeg)).toBe(true);
    expect(file.toString("latin1")).toContain("/Width 7/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode");
  });

  it("in JPEG keeps red, green and blue as they are where only their names say so", () => {
    const file = write([imageItem(jpegFile({ width: 7, height: 4, components: 3, names: "RGB" }), "jpeg")]);
    expect(countOf("/DecodeParms<</ColorTransform 0>>", file)).toBe(1);
  });
});

describe("a drawing", () => {
  it("is scaled into its place", async () => {
    const outlines = [{ d: "M0 0L10 0L10 10Z", fill: "#0563c1", evenOdd: false }];
    const path: PageItem = {
      kind: "path",
      x: 50,
      y: 60,
      width: 20,
      height: 40,
      box: [0, 0, 10, 10],
      outlines,
      tag: "artifact",
    };
    const page = await (await openPdf(write([path]))).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    expect(argsArray[fnArray.indexOf(OPS.transform)]).toEqual([2, 0, 0, -4, 50, 781.9]);
    expect(fnArray).toContain(OPS.setFillRGBColor);
  });

  it("shows what its clip lets be seen, and the next shape whole", async () => {
    const shape = { d: "M0 0L10 0L10 10Z", fill: "#000000", evenOdd: false };
    const outlines = [{ ...shape, clip: [1, 2, 3, 4] as const }, shape];
    const box = [0, 0, 10, 10] as const;
    const path: PageItem = { kind: "path", x: 50, y: 60, width: 20, height: 20, box, outlines, tag: "artifact" };
    const page = await (await openPdf(write([path]))).getPage(1);
    const { fnArray } = await page.getOperatorList();
    const clipped = fnArray.indexOf(OPS.clip);
    expect(clipped).toBeGreaterThan(-1);
    const saved = fnArray.slice(0, clipped).filter((operator) => operator === OPS.save).length;
    expect(fnArray.slice(clipped).filter((operator) => operator === OPS.restore)).toHaveLength(saved);
    expect(fnArray.lastIndexOf(OPS.restore)).toBeGreaterThan(fnArray.lastIndexOf(OPS.constructPath));
  });

  it("has its lines drawn over its fills", async () => {
    const stroke = { color: "#ff0000", width: 1.5 };
    const outlines = [{ d: "M0 0L10 0", fill: "none", evenOdd: false, stroke }];
    const box = [0, 0, 10, 10] as const;
    const path: PageItem = { kind: "path", x: 50, y: 60, width: 20, height: 20, box, outlines, tag: "artifact" };
    const page = await (await openPdf(write([path]))).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    expect([argsArray[fnArray.indexOf(OPS.setLineWidth)], fnArray.includes(OPS.setStrokeRGBColor)]).toEqual([[1.5], true]);
    expect(argsArray[fnArray.indexOf(OPS.constructPath)][0]).toBe(OPS.stroke);
  });
});

function countOf(text: string, bytes: Uint8Array): number {
  return Buffer.from(bytes).toString("latin1").split(text).length - 1;
}
