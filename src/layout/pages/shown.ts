import { type ShapedText, widthOfShaped } from "../../fonts/fonts.ts";
import { clustersOf, type Glyph, moveRun, sliceRun } from "../../fonts/glyph-run.ts";
import { lineEnd, steering } from "../../fonts/steering.ts";
import type { Line } from "../../text/lines.ts";
import type { Look } from "../../text/looks.ts";
import type { Prose, Run } from "../../text/prose.ts";

/** What of a run stands in a line: its characters from `start` to `end` of the prose. */
export interface Stretch {
  readonly run: Run;
  /** Where the run starts, from which its clusters count. */
  readonly runStart: number;
  readonly start: number;
  readonly end: number;
  /** What is shown of it; "" for nothing. */
  readonly shown: string;
  /** It ends the line at a soft hyphen, which then shows. */
  readonly hyphen: boolean;
}

/** Makes a stretch of a line. */
export function stretchIn({ text, runs }: Prose, index: number, run: Run, line: Line, start: number, end: number): Stretch {
  const hyphen = line.hyphen && end === line.end;
  const shown = showing(text.slice(start, end), hyphen, end === text.length);
  return { run, runStart: runs[index - 1]?.end ?? 0, start, end, shown, hyphen };
}

/** What of a text is shown: a soft hyphen at a line's end as a hyphen, a line end inside the text as a space, nothing that only steers. `item-text.ts` follows it back. */
function showing(text: string, hyphen: boolean, ends: boolean): string {
  const whole = text.endsWith(lineEnd) && !ends ? `${text.slice(0, -1)} ` : text;
  const plain = steered(whole) ? whole.replace(steering, "") : whole;
  return hyphen ? `${plain}-` : plain;
}

function steered(text: string): boolean {
  steering.lastIndex = 0;
  return steering.test(text);
}

/** A stretch as it is drawn, from left to right; with `allSpaces` those that do not break are as any others. */
export function drawn({ text }: Prose, stretch: Stretch, allSpaces: boolean, reversed = false): ShapedText {
  const { run, runStart, start, end, shown, hyphen } = stretch;
  if (!run.glyphs) return { text: spaced(shown, allSpaces), glyphs: undefined };
  const { shaper } = run.look.face;
  const written = text.slice(start, end);
  const pieces: ShapedText[] = [];
  for (const cluster of clustersOf(sliceRun(run.glyphs, start - runStart, end - runStart), end - start)) {
    const own = written.slice(cluster.start, cluster.end);
    const seen = spaced(showing(own, false, end === text.length), allSpaces);
    if (seen === own) pieces.push({ text: own, glyphs: moveRun(cluster.glyphs, -cluster.start) });
    else if (seen !== "") pieces.push({ text: seen, glyphs: shaper.shape(seen) });
  }
  if (hyphen) pieces.push({ text: "-", glyphs: shaper.shape("-") });
  return joined(reversed ? pieces.reverse() : pieces);
}

/** A text with its no-break spaces as any others where they stretch as those do: a PDF knows one space that it can stretch. */
function spaced(text: string, allSpaces: boolean): string {
  return allSpaces ? text.replaceAll("\u00a0", " ") : text;
}

function joined(pieces: readonly ShapedText[]): ShapedText {
  const glyphs: Glyph[] = [];
  let text = "";
  for (const piece of pieces) {
    glyphs.push(...moveRun(piece.glyphs ?? [], text.length));
    text += piece.text;
  }
  return { text, glyphs };
}

/** How far a text moves the pen. */
export function advance(text: ShapedText, { face, size }: Look, wordSpace: number): number {
  return widthOfShaped(face, size, text) + (wordSpace === 0 ? 0 : countSpaces(text.text) * wordSpace);
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
