import { diffArrays } from "../compare/differences.ts";

/** Two texts that went on from one, as one. */
export interface Joined {
  readonly text: string;
  readonly conflicts: number;
}

/** Who is who in the marks of a conflict. */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
  /** Which is taken in the place of a conflict; without it conflicts are written into the text. */
  readonly take?: "ours" | "theirs";
}

/** Merges by lines and, where both changed the same lines, by words; what both changed otherwise is written with the signs that git uses. */
export function mergeThree(base: string, ours: string, theirs: string, sides: Sides): Joined {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  let conflicts = 0;
  const text = regions(linesOf(base), linesOf(ours), linesOf(theirs)).map((region) => {
    if (typeof region === "string") return region;
    const byWords = regions(wordsOf(region.base), wordsOf(region.ours), wordsOf(region.theirs));
    if (byWords.every((part) => typeof part === "string")) return byWords.join("");
    if (region.base === "" && [region.ours, region.theirs].every(holdsNotes)) return region.ours + region.theirs;
    if (sides.take) return region[sides.take];
    conflicts += 1;
    return conflictText(region, sides);
  });
  return { text: text.join(""), conflicts };
}

/** Whether lines are notes and nothing else, whose order means nothing. */
function holdsNotes(text: string): boolean {
  return linesOf(text).every((line) => /^(?:\[\^[^\]\n]+\]:|[ \t]|\n)/.test(line));
}

/** The signs of a conflict at the starts of lines. */
const signs = { ours: "<<<<<<< ", base: "||||||| ", between: "=======", theirs: ">>>>>>> " };

/** Characters of the sign that begins a conflict in which there is no other. */
const shortest = 7;

/** Two texts with the signs of a conflict; those around another conflict are longer than its own, as git's are. */
function conflictText({ base, ours, theirs }: Region, sides: Sides): string {
  const inner = (ours.match(/^<{7,}(?= )/gm) ?? []).map(({ length }) => length - shortest + 1);
  const sign = (of: keyof typeof signs) => signs[of].replace(/^./, (first) => first.repeat(1 + Math.max(0, ...inner)));
  const whole = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
  return `${sign("ours")}${sides.ours}\n${whole(ours)}${sign("base")}sent\n${whole(base)}${sign("between")}\n${whole(theirs)}${sign("theirs")}${sides.theirs}\n`;
}

interface Region {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The texts in parts: what is settled, and what both changed. */
function regions(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly (string | Region)[] {
  const [one, other] = [changesOf(base, ours), changesOf(base, theirs)];
  const parts: (string | Region)[] = [];
  let [at, first, second] = [0, 0, 0];
  let [inOurs, inTheirs] = [0, 0];
  while (first < one.length || second < other.length) {
    const start = Math.min(one[first]?.start ?? base.length, other[second]?.start ?? base.length);
    parts.push(base.slice(at, start).join(""));
    inOurs += start - at;
    inTheirs += start - at;
    let end = start;
    const [fromFirst, fromSecond] = [first, second];
    for (let grew = true; grew; ) {
      grew = false;
      const [a, b] = [one[first], other[second]];
      if (a && (a.start < end || a.start === start || (a.start === end && a.start === a.end))) {
        end = Math.max(end, a.end);
        first += 1;
        grew = true;
      }
      if (b && (b.start < end || b.start === start || (b.start === end && b.start === b.end))) {
        end = Math.max(end, b.end);
        second += 1;
        grew = true;
      }
    }
    const grown = (changes: readonly Step[], from: number, to: number) =>
      changes.slice(from, to).reduce((sum, { grows }) => sum + grows, 0);
    const oursEnd = inOurs + end - start + grown(one, fromFirst, first);
    const theirsEnd = inTheirs + end - start + grown(other, fromSecond, second);
    const region = {
      base: base.slice(start, end).join(""),
      ours: ours.slice(inOurs, oursEnd).join(""),
      theirs: theirs.slice(inTheirs, theirsEnd).join(""),
    };
    if (first === fromFirst || region.ours === region.theirs) parts.push(region.theirs);
    else if (second === fromSecond) parts.push(region.ours);
    else parts.push(region);
    [at, inOurs, inTheirs] = [end, oursEnd, theirsEnd];
  }
  parts.push(base.slice(at).join(""));
  return parts;
}

/** What of the base became something else, and by how much longer that is. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly grows: number;
}

function changesOf(base: readonly string[], other: readonly string[]): readonly Step[] {
  const steps: { start: number; end: number; grows: number }[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays([...base], [...other])) {
    const last = steps.at(-1);
    const goesOn = last?.end === at && (added || removed);
    if (removed) {
      if (goesOn) Object.assign(last, { end: at + count, grows: last.grows - count });
      else steps.push({ start: at, end: at + count, grows: -count });
      at += count;
    } else if (added) {
      if (goesOn) last.grows += count;
      else steps.push({ start: at, end: at, grows: count });
    } else at += count;
  }
  return steps;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s|[^\s\p{L}\p{N}]/gu) ?? [];
}
