import { joined } from "../bytes.ts";
import type { Packing } from "../packing.ts";

/** A PNG as its chunks say (ISO/IEC 15948): what it holds, still packed. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** Samples a pixel; 1 where samples are indices into a palette. */
  readonly channels: number;
  readonly interlaced: boolean;
  /** Whether the last sample of a pixel is its opacity. */
  readonly alpha: boolean;
  /** RGB triples, where samples are indices. */
  readonly palette: Uint8Array | undefined;
  /** Opacity by index, or the one colour that is not drawn, two bytes a sample. */
  readonly transparency: Uint8Array | undefined;
  /** The image data, deflated and filtered. */
  readonly data: Uint8Array;
}

/** What the chunks of a PNG give: the image, or what is wrong with it, to follow “is damaged:”; or the kind of PNG that is no picture for paper. */
export type PngRead = Png | { readonly wrong: string } | { readonly kind: string };

/** Samples a pixel and possible depths by the type of colour (ISO/IEC 15948, 11.2.2). */
const colorTypes: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that a picture cannot be shown rightly without. Of the others nothing is read, and what they have packed stays packed. */
const needed = new Set(["IHDR", "PLTE", "IDAT", "tRNS", "IEND"]);

/** Reads the chunks of a PNG: each that counts has to be whole, and all that a picture needs have to be there. Nothing is unpacked. */
export function readPng(bytes: Uint8Array, packing: Packing): PngRead {
  if (!signature.every((value, index) => bytes[index] === value)) return { wrong: "its first bytes were changed on the way" };
  const chunks = readChunks(bytes, packing);
  return "pieces" in chunks ? imageOf(chunks.pieces) : chunks;
}

/** The pieces of each chunk that counts, by its type. */
type Pieces = ReadonlyMap<string, readonly Uint8Array[]>;

function readChunks(bytes: Uint8Array, { crc32 }: Packing): { pieces: Pieces } | { wrong: string } | { kind: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const kind = others[type];
    if (kind) return { kind };
    if (end + 4 > bytes.length) break;
    if (needed.has(type)) {
      if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
        return { wrong: `the checksum of its ${type} part is wrong` };
      const pieces = found.get(type) ?? [];
      pieces.push(bytes.subarray(at + 8, end));
      found.set(type, pieces);
    } else if (isCritical(type)) return { wrong: `it has a part of a kind that no PNG has (“${printable(type)}”)` };
    if (type === "IEND") return { pieces: found };
    at = end + 4;
  }
  return { wrong: "its end is missing" };
}

/** PNGs that are more or less than a picture, by the chunk that tells. */
const others: Readonly<Record<string, string>> = { acTL: "an animated PNG file", CgBI: "a PNG file made for an iPhone" };

/** Whether an image cannot be shown without a chunk: its type begins with a capital (ISO/IEC 15948, 5.4). */
function isCritical(type: string): boolean {
  return !/^[a-z]/.test(type);
}

function printable(type: string): string {
  return type.replace(/[^A-Za-z]/g, "?");
}

function imageOf(chunks: Pieces): Png | { wrong: string } {
  const header = chunks.get("IHDR")?.[0];
  if (header?.length !== 13) return { wrong: "its header is missing" };
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, type = 0, packing, filtering, interlacing = 0] = header.subarray(8);
  if (width === 0 || height === 0) return { wrong: `it says that it is ${width} by ${height} pixels large` };
  const color = colorTypes[type];
  if (!color?.depths.includes(depth) || packing !== 0 || filtering !== 0 || interlacing > 1)
    return { wrong: "its header asks for what no PNG has" };
  const data = chunks.get("IDAT");
  if (!data) return { wrong: "it holds no pixels" };
  const palette = type === 3 ? chunks.get("PLTE")?.[0] : undefined;
  const wrong = (type === 3 && wrongPalette(palette, depth)) || undefined;
  if (wrong) return { wrong };
  const alpha = (type & 4) !== 0;
  const transparency = alpha ? undefined : chunks.get("tRNS")?.[0];
  if (transparency && !isTransparency(transparency, palette, color.channels)) return { wrong: "its transparency is malformed" };
  const { channels } = color;
  return {
    width,
    height,
    depth,
    channels,
    interlaced: interlacing === 1,
    alpha,
    palette,
    transparency,
    data: joined(data),
  };
}

function wrongPalette(palette: Uint8Array | undefined, depth: number): string | undefined {
  if (!palette) return "its palette is missing";
  const whole = palette.length > 0 && palette.length % 3 === 0 && palette.length <= 3 << depth;
  return whole ? undefined : "its palette is malformed";
}

/** Opacities for not more than all colours of the palette, or one sample of two bytes for each channel. */
function isTransparency({ length }: Uint8Array, palette: Uint8Array | undefined, channels: number): boolean {
  return palette ? length <= palette.length / 3 : length === channels * 2;
}
