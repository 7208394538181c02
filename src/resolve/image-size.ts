import { crc32 } from "node:zlib";
import type { RImage } from "../document/resolved.ts";
import { isTurned } from "./camera-turn.ts";

/** What the first bytes of an image say. */
export type ImageFacts =
  | {
      readonly ok: true;
      readonly format: RImage["format"];
      readonly width: number;
      readonly height: number;
      /** A photograph that its camera wants shown turned. */
      readonly turned?: boolean;
    }
  | { readonly ok: false; readonly reason: "unknown" | "broken" | "sizeless" | "inks"; readonly kind?: string };

const broken: ImageFacts = { ok: false, reason: "broken" };

/** Reads format and size from the bytes alone; the name of the file says nothing. */
export function measureImage(bytes: Uint8Array): ImageFacts {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47])) return measurePng(bytes);
  if (starts(bytes, [0xff, 0xd8])) return measureJpeg(bytes);
  const kind = unusable(bytes);
  if (kind !== undefined) return { ok: false, reason: "unknown", kind };
  return measureSvg(new TextDecoder().decode(bytes.subarray(0, 65_536)), bytes);
}

function starts(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((value, index) => bytes[index] === value);
}

function unusable(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith("GIF8")) return "a GIF file";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "a WebP file";
  if (head.startsWith("BM")) return "a BMP file";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "a TIFF file";
  if (head.startsWith("%PDF")) return "a PDF file";
  return head.slice(4, 8) === "ftyp" ? "a HEIC or AVIF file" : undefined;
}

/** PNG: the size stands in the first chunk; the last one must be there, or the file was cut off. */
function measurePng(bytes: Uint8Array): ImageFacts {
  const view = viewOf(bytes);
  if (bytes.length < 33 || chunkType(bytes, 8) !== "IHDR") return broken;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = chunkType(bytes, at);
    if (type === "acTL") return { ok: false, reason: "unknown", kind: "an animated PNG file" };
    if (isCritical(type) && !isSound(bytes, view, at)) return broken;
    if (type === "IEND") return sized("png", view.getUint32(16), view.getUint32(20));
  }
  return broken;
}

function chunkType(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at + 4, at + 8));
}

/** Whether an image cannot be shown without a chunk: its type begins with a capital (ISO/IEC 15948, 5.4). */
function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type);
}

/** Whether a chunk has the checksum that it says. */
function isSound(bytes: Uint8Array, view: DataView, at: number): boolean {
  const end = at + 8 + view.getUint32(at);
  return end + 4 <= bytes.length && crc32(bytes.subarray(at + 4, end)) === view.getUint32(end);
}

/** JPEG: the size stands in the frame's header; after it there must be an end. */
function measureJpeg(bytes: Uint8Array): ImageFacts {
  const view = viewOf(bytes);
  let turned = false;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return broken;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const facts = measureFrame(bytes, view, at);
      return facts.ok ? { ...facts, turned } : facts;
    }
    if (marker === 0xe1) turned ||= isTurned(view, at);
    at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return broken;
}

/** Four components are the colours of printing inks (CMYK), which an archivable PDF cannot mix with those of screens. */
function measureFrame(bytes: Uint8Array, view: DataView, at: number): ImageFacts {
  if (!hasEnd(bytes, at)) return broken;
  return bytes[at + 9] === 4 ? { ok: false, reason: "inks" } : sized("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** SVG: width and height of the outermost element, or else its view box. */
function measureSvg(head: string, bytes: Uint8Array): ImageFacts {
  const tag = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg\b([^>]*)>/.exec(
    head.replace(/^\ufeff/, ""),
  );
  if (!tag) return { ok: false, reason: "unknown" };
  if (!/<\/svg>\s*$|\/>\s*$/.test(new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - 256))))) return broken;
  const attributes = tag[1] ?? "";
  const box =
    attribute(attributes, "viewBox")
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const width = lengthOf(attribute(attributes, "width")) ?? box[2];
  const height = lengthOf(attribute(attributes, "height")) ?? box[3];
  return width && height ? sized("svg", width, height) : { ok: false, reason: "sizeless" };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);
}

/** A length in user units, 96 to the inch; none for a percentage. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$/i.exec(text ?? "") ?? [];
  const scale = unitSizes[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

const unitSizes: Readonly<Record<string, number>> = { "": 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function sized(format: RImage["format"], width: number, height: number): ImageFacts {
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { ok: true, format, width, height } : broken;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
