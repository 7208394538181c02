import type { ReadPdf } from "../pdf/read-back.ts";
import { type Glyph, readGlyphs } from "./read-glyphs.ts";

/** A stretch of a printed line that has one look. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Stands higher than its line, as marks of notes do. */
  readonly raised: boolean;
}

/** A printed line. Lengths are points, from the top left of the page; `y` is its baseline, and `size` that of most of its letters. */
export interface PrintedLine {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly end: number;
  readonly size: number;
  /** What it says, marks of notes left out. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The number or bullet that a tab parts from the text behind it, and where that begins. */
  readonly marker?: { readonly text: string; readonly textAt: number };
}

/** Letters smaller than this are the raised mark of a note. */
const smallest = 7.5;

/** The lines of a page as another reader finds them, from the top. */
export async function readLines(pdf: ReadPdf, number: number): Promise<PrintedLine[]> {
  const glyphs = (await readGlyphs(pdf, number)).filter(({ text }) => text.trim() !== "");
  return gather(glyphs)
    .map((line) => lineOf(number, line))
    .sort((a, b) => a.y - b.y);
}

/** Letters by their lines: those of one baseline, with what is raised above it. */
function gather(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.size < smallest) continue;
    const line = lines.find(([base]) => base && Math.abs(base.y - glyph.y) < 1);
    if (line) line.push(glyph);
    else lines.push([glyph]);
  }
  for (const mark of glyphs)
    if (mark.size < smallest) lines.find(([base]) => base && base.y > mark.y - 1 && base.y < mark.y + 7)?.push(mark);
  return lines;
}

function lineOf(page: number, glyphs: readonly Glyph[]): PrintedLine {
  const { y = 0, size = 0 } = glyphs[0] ?? {};
  const row = [...glyphs].sort((a, b) => a.x - b.x);
  const pieces = piecesOf(row, fixedSpace(row));
  const said = pieces.filter(({ raised }) => !raised).map(({ text }) => text);
  const marker = markerOf(row);
  return {
    page,
    y,
    size,
    x: row[0]?.x ?? 0,
    end: row.at(-1)?.end ?? 0,
    text: said.join("").trim(),
    pieces,
    ...(marker && { marker }),
  };
}

/** A short word and then more white than stands between words. */
function markerOf(row: readonly Glyph[]): PrintedLine["marker"] {
  const at = row.findIndex((_, index) => spaceBefore(row, index) > 0);
  const text = row
    .slice(0, Math.max(at, 0))
    .map((glyph) => glyph.text)
    .join("");
  if (spaceBefore(row, at) < 0.4 || !/^(•|–|\d[\d.]{0,15}\.\d{0,3}|\(?[\dA-Za-z]{1,5}[.)])$/.test(text)) return undefined;
  return { text, textAt: row[at]?.x ?? 0 };
}

function piecesOf(row: readonly Glyph[], fixed: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, { bold, italic, size, text }] of row.entries()) {
    const raised = size < smallest;
    const space = spaceBefore(row, index);
    const sign = space <= 0 ? "" : space < fixed ? "\u00a0" : " ";
    const last = pieces.at(-1);
    if (last && last.raised === raised && last.bold === bold && last.italic === italic)
      pieces[pieces.length - 1] = { ...last, text: last.text + sign + text };
    else pieces.push({ text: sign + text, bold, italic, raised });
  }
  return pieces;
}

/** Points of white before a letter, as parts of its size; 0 where it belongs to the word before it. */
function spaceBefore(row: readonly Glyph[], index: number): number {
  const glyph = row[index];
  const before = row[index - 1];
  if (!glyph || !before) return 0;
  const white = (glyph.x - before.end) / Math.min(glyph.size, before.size);
  return white > 0.12 ? white : 0;
}

/** In a stretched line a space that does not stretch has its natural width, a quarter of the size: below this it is such a one. */
function fixedSpace(row: readonly Glyph[]): number {
  const spaces = row.map((_, index) => spaceBefore(row, index)).filter((space) => space > 0);
  const middle = spaces.sort((a, b) => a - b)[spaces.length >> 1] ?? 0;
  return spaces.length >= fewestSpaces && middle > 0.33 ? 0.27 : 0;
}

/** With fewer spaces a line does not show which width is the usual one. */
const fewestSpaces = 4;
