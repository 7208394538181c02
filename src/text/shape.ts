import { type Digits, withDigits } from "../theme/digits.ts";
import { mirrored } from "./bidi.ts";
import type { Prose, Run } from "./prose.ts";

/**
 * Gives the runs of a prose their glyphs where their letters are not simple, or are read from right to left: once, when the runs are final,
 * each of one face and direction. The others have none, and are measured and drawn unit by unit. `digits` are those that Arabic letters have
 * beside them; the text keeps its own.
 */
export function shape(prose: Prose, digits: Digits): Prose {
  let start = 0;
  const runs = prose.runs.map((run) => {
    const from = start;
    start = run.end;
    return shapeRun(run, from, prose.text, digits);
  });
  return { ...prose, runs };
}

/** So much of the text around a run is more than decides how its letters join. */
const around = 8;

function shapeRun(run: Run, start: number, whole: string, digits: Digits): Run {
  const { shaper, script } = run.look.face;
  const written = whole.slice(start, run.end);
  const text = script === "arabic" ? withDigits(written, digits) : written;
  const before = whole.slice(Math.max(start - around, 0), start);
  const after = whole.slice(run.end, run.end + around);
  if (isReversed(run)) return { ...run, glyphs: shaper.shape(text, { mirrored, before, after }) };
  return shaper.isSimple(text) ? run : { ...run, glyphs: shaper.shape(text, { before, after }) };
}

/** Whether a run is read from right to left. */
function isReversed({ level = 0 }: Run): boolean {
  return level % 2 === 1;
}
