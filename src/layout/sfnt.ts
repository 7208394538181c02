/** What setting lines needs of a font file: how far each character moves the pen. Nothing else of the font is read. */
export interface Advances {
  /** Part of the size, by UTF-16 unit of the first plane; the width of the "missing" box where the font has no glyph. */
  readonly advances: Float64Array;
  /** 1 where the font has a glyph. */
  readonly present: Uint8Array;
}

/**
 * Reads the advances of a TrueType or OpenType font's first plane (tables cmap, hhea, hmtx). A font library would take longer to load
 * than a report takes to set. Throws on other bytes: fonts are the program's own.
 */
export function readAdvances(bytes: Uint8Array): Advances {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitsPerEm = view.getUint16(tableOf(view, "head") + 18);
  const advance = readMetrics(view);
  const advances = new Float64Array(0x10000).fill(advance(0) / unitsPerEm);
  const present = new Uint8Array(0x10000);
  eachCharacter(view, (code, glyph) => {
    advances[code] = advance(glyph) / unitsPerEm;
    present[code] = 1;
  });
  return { advances, present };
}

function tableOf(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    if ([0, 1, 2, 3].every((letter) => view.getUint8(at + letter) === tag.charCodeAt(letter))) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function readMetrics(view: DataView): (glyph: number) => number {
  const last = view.getUint16(tableOf(view, "hhea") + 34) - 1;
  const table = tableOf(view, "hmtx");
  return (glyph) => view.getUint16(table + Math.min(glyph, last) * 4);
}

/** The offset of the character map of the first plane (format 4). */
function segmentsOf(view: DataView): number {
  const start = tableOf(view, "cmap");
  const count = view.getUint16(start + 2);
  for (let index = 0; index < count; index++) {
    const table = start + view.getUint32(start + 8 + index * 8);
    if (view.getUint16(table) === 4) return table;
  }
  throw new Error("the font has no character map of the first plane");
}

function eachCharacter(view: DataView, take: (code: number, glyph: number) => void): void {
  const table = segmentsOf(view);
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  for (let at = 0; at < twice; at += 2) {
    const end = view.getUint16(ends + at);
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(deltas + at);
    const range = view.getUint16(ranges + at);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(ranges + at + range + (code - start) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) take(code, glyph);
    }
  }
}
