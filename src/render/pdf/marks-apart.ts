import type { Cluster } from "../../fonts/glyph-run.ts";

/** How far before its letter a mark begins, in ems. */
const step = 0.02;

/**
 * The clusters of a text that is read from right to left, from left to right. Marks that are clusters of their own take no room, and are drawn
 * before their letter: here each begins a little before it and moves the pen on, by as much as the letter then moves it less. Readers sort
 * what they find by its place, and would else have some marks in front of their letters. Nothing looks otherwise.
 */
export function withMarksApart(clusters: readonly Cluster[], text: string, unitsPerEm: number): readonly Cluster[] {
  const width = Math.round(step * unitsPerEm);
  const placed: Cluster[] = [];
  let marks: Cluster[] = [];
  for (const cluster of clusters) {
    if (cluster.advance === 0 && isMark(text.slice(cluster.start, cluster.end))) {
      marks.push(cluster);
      continue;
    }
    const room = marks.length * width;
    if (room === 0 || cluster.advance <= room || text[cluster.start] === " ") placed.push(...marks, cluster);
    else {
      for (const [index, mark] of marks.entries()) placed.push(moved(mark, -index * width, width));
      placed.push(moved(cluster, -room, -room));
    }
    if (marks.length > 0) marks = [];
  }
  for (const mark of marks) placed.push(mark);
  return placed;
}

/** Whether a text is nothing but marks that stand on a letter. */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** A cluster that is drawn so far to the right of the pen as before, and moves it further. */
function moved({ glyphs, advance, ...place }: Cluster, by: number, further: number): Cluster {
  const last = glyphs.length - 1;
  const shifted = glyphs.map((glyph, index) => ({
    ...glyph,
    x: glyph.x + by,
    advance: index === last ? glyph.advance + further : glyph.advance,
  }));
  return { ...place, glyphs: shifted, advance: advance + further };
}
