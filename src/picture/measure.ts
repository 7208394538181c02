import type { Packing } from "../packing.ts";
import { readJpeg } from "./jpeg.ts";
import { kindOf } from "./kinds.ts";
import { readPng } from "./png.ts";
import { unpackedSize, wrongPixels } from "./png-pixels.ts";
import { readSvgImage } from "./svg-image.ts";
import { sizeOf } from "./svg-size.ts";

/** What a file is as an image. */
export type ImageFacts = Usable | Refused;

/** An image that every output can show. */
interface Usable {
  readonly ok: true;
  readonly format: "png" | "jpeg" | "svg";
  /** Pixels, or user units of SVG. */
  readonly width: number;
  readonly height: number;
  /** The file that shows it: the bytes that were read, but for an SVG that does not say that it is one. */
  readonly bytes: Uint8Array;
  /** A photograph that its camera wants shown turned. */
  readonly turned?: boolean;
}

/** Why a file cannot be shown; `wrong` follows its name. */
interface Refused {
  readonly ok: false;
  readonly code: "image-broken" | "image-cmyk" | "image-format" | "image-too-large";
  readonly wrong: string;
  readonly help?: string;
}

/** More pixels than any page shows. */
const mostPixels = 100_000_000;

/** Bytes that pixels may unpack to: some 40 million pixels in colour, a page of A4 at 600 to the inch. */
const mostUnpacked = 150_000_000;

/**
 * Reads a file as an image, from its bytes alone: the name of the file says nothing. What passes can be drawn to the last pixel in every
 * output; nothing is unpacked beyond what the file says that it holds.
 */
export function measureImage(bytes: Uint8Array, packing: Packing): ImageFacts {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return measurePng(bytes, packing);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes);
  const known = kindOf(bytes);
  if (known) return ofKind(known.kind, known.help);
  return measureSvg(bytes);
}

function ofKind(kind: string, help?: string): Refused {
  return { ok: false, code: "image-format", wrong: `is ${kind}`, ...(help !== undefined && { help }) };
}

function damaged(wrong: string, help?: string): Refused {
  return { ok: false, code: "image-broken", wrong: `is damaged: ${wrong}`, ...(help !== undefined && { help }) };
}

function tooLarge(wrong: string, help?: string): Refused {
  return { ok: false, code: "image-too-large", wrong, ...(help !== undefined && { help }) };
}

function measurePng(bytes: Uint8Array, packing: Packing): ImageFacts {
  const png = readPng(bytes, packing);
  if ("kind" in png) return ofKind(png.kind);
  if ("wrong" in png) return damaged(png.wrong);
  const { width, height } = png;
  const large = tooManyPixels(width, height);
  if (large) return large;
  const unpacked = unpackedSize(png);
  if (unpacked > mostUnpacked)
    return tooLarge(
      `has ${width} by ${height} pixels that unpack to ${megabytes(unpacked)} megabytes; ${megabytes(mostUnpacked)} are the most`,
    );
  const wrong = wrongPixels(png, packing);
  return wrong === undefined ? { ok: true, format: "png", width, height, bytes } : damaged(wrong);
}

function measureJpeg(bytes: Uint8Array): ImageFacts {
  const jpeg = readJpeg(bytes);
  if ("kind" in jpeg) return ofKind(jpeg.kind, "Save it as a plain JPEG: most programs call it “baseline”.");
  if ("wrong" in jpeg) return damaged(jpeg.wrong);
  const { width, height, components, turned } = jpeg;
  if (components === 4) return { ok: false, code: "image-cmyk", wrong: "has the colours of printing inks (CMYK)" };
  return tooManyPixels(width, height) ?? { ok: true, format: "jpeg", width, height, bytes, turned };
}

function tooManyPixels(width: number, height: number): Refused | undefined {
  return width * height > mostPixels ? tooLarge(`has ${width} by ${height} pixels; 100 million are the most`) : undefined;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

const helpSize = "Save the drawing anew with a width and a height, or give its first element a viewBox.";
const helpDrawing = "Open the drawing in a drawing program and save it again, or export it as PNG.";
const helpSimpler = "Export the drawing as PNG, or with fewer and simpler shapes.";

function measureSvg(bytes: Uint8Array): ImageFacts {
  const image = readSvgImage(bytes);
  if (!image) return ofKind("of an unknown kind");
  if ("wrong" in image) return damaged(image.wrong, helpDrawing);
  if ("excess" in image) return tooLarge(`has ${image.excess}`, helpSimpler);
  const size = sizeOf(image.svg);
  if (!size) return { ok: false, code: "image-broken", wrong: "does not say how large it is", help: helpSize };
  return { ok: true, format: "svg", ...size, bytes: image.bytes };
}
