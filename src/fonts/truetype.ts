import { type CharacterMap, eachInPlane, readCharacterMap } from "./character-map.ts";
import { type MarkAnchors, readAnchors } from "./mark-anchors.ts";

/**
 * A TrueType font read from its file: metrics, glyphs by character, advances and outlines, each read when asked for. A page of
 * text needs no more of OpenType than this, and a general font library takes longer to load than the writer takes to draw.
 */
export class TrueType {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #characters: CharacterMap;
  readonly #metrics: number;
  readonly #widths: number;
  readonly #longLoca: boolean;
  #anchors: MarkAnchors | undefined;

  /** Throws on bytes that are not a TrueType font with outlines: fonts are the program's own. */
  constructor(bytes: Uint8Array) {
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tables = readTables(this.#view);
    this.#characters = readCharacterMap(this.#view, this.#offset("cmap"));
    this.#metrics = this.#view.getUint16(this.#offset("hhea") + 34);
    this.#widths = this.#offset("hmtx");
    this.#longLoca = this.#view.getInt16(this.#offset("head") + 50) === 1;
  }

  /** Font units to the em. */
  get unitsPerEm(): number {
    return this.#view.getUint16(this.#offset("head") + 18);
  }

  /** xMin, yMin, xMax, yMax of all glyphs, in font units. */
  get box(): readonly [number, number, number, number] {
    const at = this.#offset("head") + 36;
    const side = (index: number) => this.#view.getInt16(at + index * 2);
    return [side(0), side(1), side(2), side(3)];
  }

  /** Whether the face says that it is slanted. */
  get italic(): boolean {
    return (this.#view.getUint16(this.#offset("head") + 44) & 2) !== 0;
  }

  get ascent(): number {
    return this.#view.getInt16(this.#offset("hhea") + 4);
  }

  get descent(): number {
    return this.#view.getInt16(this.#offset("hhea") + 6);
  }

  /** Degrees counter-clockwise from the vertical. */
  get italicAngle(): number {
    return this.#view.getInt32(this.#offset("post") + 4) / 65536;
  }

  /** Where marks stand on letters; read when a text first has some. */
  get anchors(): MarkAnchors {
    this.#anchors ??= readAnchors(this.table("GPOS"));
    return this.#anchors;
  }

  get fixedPitch(): boolean {
    return this.#view.getUint32(this.#offset("post") + 12) !== 0;
  }

  /** IBM's class of the design (1 to 7: with serifs). */
  get familyClass(): number {
    return this.#view.getUint8(this.#offset("OS/2") + 30);
  }

  get capHeight(): number {
    return this.#heightAt(88);
  }

  get xHeight(): number {
    return this.#heightAt(86);
  }

  /** The PostScript name, from the name table. */
  get name(): string {
    return readPostScriptName(this.#view, this.#offset("name"));
  }

  /** The glyph of a character; 0 where the font has none. */
  glyphOf(codePoint: number): number {
    return this.#characters(codePoint);
  }

  /** Every character of the first plane that has a glyph. Faster by far than asking for one after another. */
  eachCharacter(take: (unit: number, glyph: number) => void): void {
    eachInPlane(this.#view, this.#offset("cmap"), take);
  }

  /** Font units from the glyph's origin to the next. */
  advance(glyph: number): number {
    return this.#view.getUint16(this.#widths + Math.min(glyph, this.#metrics - 1) * 4);
  }

  /** Font units from the origin to the outline's first point. */
  bearing(glyph: number): number {
    const at = this.#widths;
    const long = this.#metrics;
    return this.#view.getInt16(glyph < long ? at + glyph * 4 + 2 : at + long * 4 + (glyph - long) * 2);
  }

  /** The glyph's entry in the table of outlines; empty for a space. */
  outline(glyph: number): Uint8Array {
    const start = this.#outlineAt(glyph);
    const end = this.#outlineAt(glyph + 1);
    return this.bytes.subarray(this.#offset("glyf") + start, this.#offset("glyf") + end);
  }

  /** A table's bytes; empty where the font lacks it. */
  table(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    return table ? this.bytes.subarray(table.offset, table.offset + table.length) : new Uint8Array();
  }

  #offset(tag: string): number {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.offset;
  }

  #heightAt(field: number): number {
    const table = this.#tables.get("OS/2");
    return table && table.length >= 90 ? this.#view.getInt16(table.offset + field) : this.ascent;
  }

  #outlineAt(glyph: number): number {
    const at = this.#offset("loca");
    return this.#longLoca ? this.#view.getUint32(at + glyph * 4) : this.#view.getUint16(at + glyph * 2) * 2;
  }
}

/** Where a table stands in the file. */
interface Table {
  readonly offset: number;
  readonly length: number;
}

function readTables(view: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Name 6, in letters that PostScript allows, from whichever platform gives it. */
function readPostScriptName(view: DataView, at: number): string {
  const strings = at + view.getUint16(at + 4);
  for (let index = 0; index < view.getUint16(at + 2); index += 1) {
    const entry = at + 6 + index * 12;
    if (view.getUint16(entry + 6) !== 6) continue;
    const start = strings + view.getUint16(entry + 10);
    const bytes = Array.from({ length: view.getUint16(entry + 8) }, (_, offset) => view.getUint8(start + offset));
    return String.fromCharCode(...bytes).replace(/[^!-~]|[[\](){}<>/%]/g, "");
  }
  return "Untitled";
}
