/**
 * A glyph where a text is drawn with it. Lengths are units of its font; glyphs stand in the order of reading, and those of one cluster from
 * left to right.
 */
export interface Glyph {
  /** Its number in the font. */
  readonly glyph: number;
  /** How far it moves the pen. */
  readonly advance: number;
  /** Where its origin is, from the pen to the right and up. */
  readonly x: number;
  readonly y: number;
  /**
   * The UTF-16 unit of the text at which the characters begin that it shows. Glyphs that show the same characters are a cluster (a letter
   * with its marks, a ligature): no line ends within, and it is copied and found as a whole.
   */
  readonly cluster: number;
}

/** The glyphs of a text: clusters ascend, the first starts with the text, and each reaches to where the next starts. */
export type GlyphRun = readonly Glyph[];

/** Some characters of a text and the glyphs that show them. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly glyphs: GlyphRun;
  readonly advance: number;
}

/** How far glyphs move the pen, in units of their font. */
export function advanceOf(glyphs: GlyphRun): number {
  let sum = 0;
  for (const { advance } of glyphs) sum += advance;
  return sum;
}

/** The clusters of a text of so many units, in their order. */
export function* clustersOf(glyphs: GlyphRun, length: number): Generator<Cluster> {
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    const start = glyphs[from]?.cluster ?? 0;
    while (to < glyphs.length && glyphs[to]?.cluster === start) to++;
    const own = glyphs.slice(from, to);
    yield { start, end: glyphs[to]?.cluster ?? length, glyphs: own, advance: advanceOf(own) };
  }
}

/** The glyphs of a part of a text, with their clusters counted from its start. Both ends are those of clusters. */
export function sliceRun(glyphs: GlyphRun, start: number, end: number): GlyphRun {
  return moveRun(glyphs.slice(firstFrom(glyphs, start), firstFrom(glyphs, end)), -start);
}

/** The same glyphs of a text that starts so many units later. */
export function moveRun(glyphs: GlyphRun, by: number): GlyphRun {
  return by === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, cluster: glyph.cluster + by }));
}

/** The index of the first glyph of the cluster that starts at a unit or after it. */
function firstFrom(glyphs: GlyphRun, unit: number): number {
  let low = 0;
  let high = glyphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((glyphs[middle]?.cluster ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A glyph and where its origin is, from that of the cluster or letter which it is part of, in units of the font. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Glyphs that are drawn one after another, each at its place. */
export function partsOfRun(glyphs: GlyphRun): readonly Part[] {
  let pen = 0;
  return glyphs.map(({ glyph, advance, x, y }) => {
    const part = { glyph, x: pen + x, y };
    pen += advance;
    return part;
  });
}
