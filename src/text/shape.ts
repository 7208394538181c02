import type { Face } from "../fonts/fonts.ts";
import { mirrored } from "./bidi.ts";
import type { Prose, Run } from "./prose.ts";

/**
 * Gives the runs of a prose their glyphs where their letters are not simple, or are read from right to left: once, when the runs are final,
 * each of one face and direction. The others have none, and are measured and drawn unit by unit.
 */
export function shape(prose: Prose): Prose {
  let start = 0;
  const runs = prose.runs.map((run) => {
    const text = prose.text.slice(start, run.end);
    start = run.end;
    return shapeRun(run, text);
  });
  return { ...prose, runs };
}

function shapeRun(run: Run, text: string): Run {
  const { face } = run.look;
  if (isReversed(run)) return { ...run, glyphs: face.shaper.shape(turned(text, face)) };
  return face.shaper.isSimple(text) ? run : { ...run, glyphs: face.shaper.shape(text) };
}

/** Whether a run is read from right to left. */
function isReversed({ level = 0 }: Run): boolean {
  return level % 2 === 1;
}

/** A text that is read from right to left as it is drawn: its brackets open to the other side, as far as the face has them so. */
function turned(text: string, { present }: Face): string {
  let shown = "";
  for (const character of text) {
    const other = mirrored(character);
    shown += other !== undefined && present[other.charCodeAt(0)] === 1 ? other : character;
  }
  return shown;
}
