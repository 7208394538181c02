import { widthOfShaped } from "../../fonts/fonts.ts";
import { clustersOf, type Glyph, type GlyphRun, moveRun, type ShapedText, sliceRun, turnedRun } from "../../fonts/glyph-run.ts";
import { lineEnd, steering } from "../../fonts/steering.ts";
import type { Look } from "../../text/looks.ts";
import type { Prose } from "../../text/prose.ts";

/**
 * What of a text is shown: a soft hyphen at a line's end as a hyphen, a line end inside the text as a space, nothing that only steers.
 * `item-text.ts` follows it back.
 */
export function showing(text: string, hyphen: boolean, ends: boolean): string {
  const whole = text.endsWith(lineEnd) && !ends ? `${text.slice(0, -1)} ` : text;
  const plain = steered.test(whole) ? whole.replace(steering, "") : whole;
  return hyphen ? `${plain}-` : plain;
}

const steered = new RegExp(steering.source);

/** A text with its no-break spaces as any others where they stretch as those do: a PDF knows one space that it can stretch. */
export function spaced(text: string, allSpaces: boolean): string {
  return allSpaces ? text.replaceAll("\u00a0", " ") : text;
}

/** A stretch of a run that has glyphs. */
export interface GlyphStretch {
  /** Which of the runs of its prose it is of, and the glyphs of that. */
  readonly index: number;
  readonly glyphs: GlyphRun;
  /** Where it starts and ends in the text of the prose. */
  readonly start: number;
  readonly end: number;
  /** It ends a line at a soft hyphen. */
  readonly hyphen: boolean;
}

/** The same of a stretch with glyphs, cluster by cluster: what is shown otherwise than it is written is shaped anew. From left to right, also what is read the other way (`reversed`). */
export function shownGlyphs({ text, runs }: Prose, stretch: GlyphStretch, allSpaces: boolean, reversed: boolean): ShapedText {
  const { index, glyphs, start, end, hyphen } = stretch;
  const runStart = runs[index - 1]?.end ?? 0;
  const [from, to] = [start - runStart, end - runStart];
  const whole = text.slice(start, end);
  if (!hyphen && !steered.test(whole) && !(allSpaces && whole.includes("\u00a0")))
    return reversed ? turnedRun(whole, glyphs, from, to) : { text: whole, glyphs: sliceRun(glyphs, from, to) };
  const shape = (shown: string) => runs[index]?.look.face.shaper.shape(shown) ?? [];
  const pieces: ShapedText[] = [];
  for (const cluster of clustersOf(sliceRun(glyphs, from, to), end - start)) {
    const written = text.slice(start + cluster.start, start + cluster.end);
    const shown = spaced(showing(written, false, end === text.length), allSpaces);
    if (shown === written) pieces.push({ text: written, glyphs: moveRun(cluster.glyphs, -cluster.start) });
    else if (shown !== "") pieces.push({ text: shown, glyphs: shape(shown) });
  }
  if (hyphen) pieces.push({ text: "-", glyphs: shape("-") });
  return joined(reversed ? pieces.reverse() : pieces);
}

function joined(pieces: readonly ShapedText[]): ShapedText {
  const glyphs: Glyph[] = [];
  let text = "";
  for (const piece of pieces) {
    glyphs.push(...moveRun(piece.glyphs, text.length));
    text += piece.text;
  }
  return { text, glyphs };
}

/** How far a text moves the pen. */
export function advance(text: string, glyphs: GlyphRun | undefined, { face, size }: Look, wordSpace: number): number {
  return widthOfShaped(face, size, text, glyphs) + (wordSpace === 0 ? 0 : countSpaces(text) * wordSpace);
}

/** How many characters a text is drawn as, behind each of which white can be added. */
export function countLetters(text: string, glyphs: GlyphRun | undefined): number {
  return glyphs ? clustersOf(glyphs, text.length).length : [...text].length;
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x20) count++;
  return count;
}

/** Width of the spaces at the end of a stretch, which a link does not cover. */
export function trailing(text: string, { face, size }: Look, wordSpace: number): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === 0x20) count++;
  return count === 0 ? 0 : count * ((face.advances[0x20] ?? 0) * size + wordSpace);
}
