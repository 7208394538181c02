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

/** The clusters of a text of so many units, in their order. A list, since all are asked for each time: going through one is faster than a generator. */
export function clustersOf(glyphs: GlyphRun, length: number): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    const start = glyphs[from]?.cluster ?? 0;
    while (to < glyphs.length && glyphs[to]?.cluster === start) to++;
    const own = glyphs.slice(from, to);
    clusters.push({ start, end: glyphs[to]?.cluster ?? length, glyphs: own, advance: advanceOf(own) });
  }
  return clusters;
}

/** The glyphs of a part of a text, with their clusters counted from its start. Both ends are those of clusters. */
export function sliceRun(glyphs: GlyphRun, start: number, end: number): GlyphRun {
  return moveRun(glyphs.slice(firstFrom(glyphs, start), firstFrom(glyphs, end)), -start);
}

/** A text and what it is drawn with. */
export interface ShapedText {
  readonly text: string;
  readonly glyphs: GlyphRun;
}

/** A part of a text, given by itself, and its glyphs, turned round cluster by cluster: the last comes first. Both ends are those of clusters. */
export function turnedRun(part: string, glyphs: GlyphRun, start: number, end: number): ShapedText {
  const turned: Glyph[] = [];
  let text = "";
  const first = firstFrom(glyphs, start);
  for (let from = firstFrom(glyphs, end), limit = end; from > first; ) {
    const to = from;
    const cluster = glyphs[from - 1]?.cluster ?? start;
    while (from > first && glyphs[from - 1]?.cluster === cluster) from--;
    for (const glyph of glyphs.slice(from, to)) turned.push(moved(glyph, text.length - cluster));
    text += part.slice(cluster - start, limit - start);
    limit = cluster;
  }
  return { text, glyphs: turned };
}

/** The same glyphs of a text that starts so many units later. */
export function moveRun(glyphs: GlyphRun, by: number): GlyphRun {
  return by === 0 ? glyphs : glyphs.map((glyph) => moved(glyph, by));
}

/** Glyphs are many: a copy that names its fields is made several times faster than one that spreads them. */
function moved({ glyph, advance, x, y, cluster }: Glyph, by: number): Glyph {
  return { glyph, advance, x, y, cluster: cluster + by };
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
