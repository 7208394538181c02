import { advanceOf, type GlyphRun, type Part, partsOfRun } from "../../fonts/glyph-run.ts";
import { around, boxOf } from "../../fonts/mark-place.ts";
import { TrueType } from "../../fonts/truetype.ts";

/** Numbers of joined glyphs start where those of a font end. */
const firstJoined = 0x10000;

/**
 * A font with glyphs of its own beside those of its file: clusters that are more than one glyph, or one that is moved, as composites (OpenType
 * 1.9, table glyf). So a cluster is one glyph in a PDF, whose text is that of the cluster.
 */
export class JoinedFont extends TrueType {
  readonly #joined: { readonly outline: Uint8Array; readonly advance: number }[] = [];

  /** The glyph that shows a cluster: its own, if that stands where the pen is and moves it as far as the font says, or one that is made. Each call makes anew. */
  glyphOfCluster(glyphs: GlyphRun): number {
    const [first] = glyphs;
    if (first && this.isWhole(glyphs)) return first.glyph;
    return (
      firstJoined + this.#joined.push({ outline: joinedOutline(partsOfRun(glyphs), this), advance: advanceOf(glyphs) }) - 1
    );
  }

  /** Whether a cluster is a glyph of the file, as it is. */
  isWhole(glyphs: GlyphRun): boolean {
    const [first, second] = glyphs;
    return !second && first?.x === 0 && first.y === 0 && first.advance === super.advance(first.glyph);
  }

  override advance(glyph: number): number {
    return this.#joined[glyph - firstJoined]?.advance ?? super.advance(glyph);
  }

  override bearing(glyph: number): number {
    const joined = this.#joined[glyph - firstJoined];
    return joined ? viewOf(joined.outline).getInt16(2) : super.bearing(glyph);
  }

  override outline(glyph: number): Uint8Array {
    return this.#joined[glyph - firstJoined]?.outline ?? super.outline(glyph);
  }

  /** The table maxp says how large glyphs get, which readers make room for. */
  override table(tag: string): Uint8Array {
    const table = super.table(tag);
    if (tag !== "maxp" || this.#joined.length === 0) return table;
    const copy = table.slice();
    const view = viewOf(copy);
    for (const [field, times] of growing) view.setUint16(field, Math.min(0xffff, (view.getUint16(field) + 1) * times));
    return copy;
  }
}

/** Fields of maxp that joined glyphs may go beyond, and how far: points, contours, components and their depth. */
const growing = [
  [10, 4],
  [12, 4],
  [28, 8],
  [30, 2],
] as const;

const wordArguments = 0x1;
const offsetArguments = 0x2;
const moreComponents = 0x20;

function joinedOutline(parts: readonly Part[], font: TrueType): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + parts.length * 8));
  const boxes = parts.map(({ glyph, x, y }) => {
    const { left, bottom, right, top } = boxOf(font, glyph);
    return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
  });
  const { left, bottom, right, top } = boxes.reduce(around);
  for (const [index, side] of [-1, left, bottom, right, top].entries()) view.setInt16(index * 2, side);
  for (const [index, { glyph, x, y }] of parts.entries()) {
    const at = 10 + index * 8;
    const more = index < parts.length - 1 ? moreComponents : 0;
    view.setUint16(at, wordArguments | offsetArguments | more);
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  }
  return new Uint8Array(view.buffer);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
