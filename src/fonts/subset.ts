import type { TrueType } from "./truetype.ts";

/**
 * A TrueType file of some glyphs of a font, in the order given, with the parts of composite glyphs after them. Hinting goes
 * along; names do not, since a PDF has its own (ISO 32000-1, 9.9). `codes` is the glyph's place by one-byte code, for a simple font.
 */
export function subsetFont(font: TrueType, glyphs: readonly number[], codes?: Uint8Array): Uint8Array {
  const { outlines, order } = collectOutlines(font, glyphs);
  const metrics = horizontalMetrics(font, order);
  const { glyf, loca } = outlineTables(outlines);
  return fontFile([
    ["cmap", codes ? codeMap(codes) : new Uint8Array()],
    ["cvt ", font.table("cvt ")],
    ["fpgm", font.table("fpgm")],
    ["glyf", glyf],
    ["head", withField(font.table("head"), 50, 1)],
    ["hhea", withField(font.table("hhea"), 34, order.length)],
    ["hmtx", metrics],
    ["loca", loca],
    ["maxp", withField(font.table("maxp"), 4, order.length)],
    ["prep", font.table("prep")],
  ]);
}

/** A character map with one table, of format 0, for one-byte codes (platform 1, encoding 0): what PDF/A asks of a symbolic font. */
function codeMap(codes: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + 6 + 256));
  for (const [index, field] of [0, 1, 1, 0, 0, 12, 0, 262, 0].entries()) view.setUint16(index * 2, field);
  const map = new Uint8Array(view.buffer);
  map.set(codes, 18);
  return map;
}

/** Outlines in their new order; a component that is not there yet is put at the end, and its number is changed in the composite. */
function collectOutlines(font: TrueType, glyphs: readonly number[]): { outlines: Uint8Array[]; order: number[] } {
  const order = [...glyphs];
  const places = new Map<number, number>();
  for (const [place, glyph] of order.entries()) if (!places.has(glyph)) places.set(glyph, place);
  const outlines: Uint8Array[] = [];
  const placeOf = (glyph: number) => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  for (let place = 0; place < order.length; place += 1) outlines.push(renumbered(font.outline(order[place] ?? 0), placeOf));
  return { outlines, order };
}

const wordArguments = 0x1;
const oneScale = 0x8;
const moreComponents = 0x20;
const twoScales = 0x40;
const matrix = 0x80;

/** A copy of an outline with the glyph numbers of its components mapped; a simple outline comes back as it is. */
function renumbered(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  if (outline.length < 10 || ((outline[0] ?? 0) & 0x80) === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (let at = 10, flags = moreComponents; (flags & moreComponents) !== 0; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & wordArguments ? 4 : 2) + (flags & matrix ? 8 : flags & twoScales ? 4 : flags & oneScale ? 2 : 0);
  }
  return copy;
}

function horizontalMetrics(font: TrueType, order: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(order.length * 4));
  for (const [place, glyph] of order.entries()) {
    view.setUint16(place * 4, font.advance(glyph));
    view.setInt16(place * 4 + 2, font.bearing(glyph));
  }
  return new Uint8Array(view.buffer);
}

function outlineTables(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let length = 0;
  for (const [place, outline] of outlines.entries()) {
    loca.setUint32(place * 4, length);
    length += padded(outline.length);
  }
  loca.setUint32(outlines.length * 4, length);
  const glyf = new Uint8Array(length);
  for (const [place, outline] of outlines.entries()) glyf.set(outline, loca.getUint32(place * 4));
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

/** A copy of a table with one 16-bit field set. */
function withField(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

/** Puts tables into a font file, with directory and checksums. Tables must come sorted by tag. */
function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const present = tables.filter(([, bytes]) => bytes.length > 0);
  const start = 12 + present.length * 16;
  const file = new Uint8Array(present.reduce((length, [, bytes]) => length + padded(bytes.length), start));
  const view = new DataView(file.buffer);
  writeHeader(view, present.length);
  let offset = start;
  for (const [index, [tag, bytes]] of present.entries()) {
    const copy = tag === "head" ? withoutAdjustment(bytes) : bytes;
    file.set(copy, offset);
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, tag.charCodeAt(letter));
    view.setUint32(at + 4, checksum(view, offset, padded(bytes.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded(bytes.length);
  }
  return file;
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, count * 16 - (16 << power));
}

/** `head` with the checksum of the whole file left at zero: readers of embedded fonts pass over it. */
function withoutAdjustment(head: Uint8Array): Uint8Array {
  const copy = head.slice();
  new DataView(copy.buffer).setUint32(8, 0);
  return copy;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
