import type { ProseKind, Stretch } from "./prose.ts";

/** What stands before the title of a work. */
const introduces =
  /(?:entitled|titled|publication|book|film|novel|journal|newspaper|magazine)(?: [A-Za-zÀ-ÖØ-öø-ɏ]{1,20}){0,2}[\s,:(]*$/i;

/**
 * Stretches in italics that are titles of works: all of them in a note, elsewhere those that are introduced as such or that have several
 * words with capitals. Italics of one word, and the opening words of clauses, are the author's own.
 */
export function* workRanges(text: string, italics: readonly Stretch[], kind: ProseKind): Iterable<readonly [number, number]> {
  for (const { start, end } of italics) {
    const capitals = text.slice(start, end).match(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])[A-ZÀ-ÖØ-Þ]/g)?.length ?? 0;
    if (kind === "note" || capitals > 1 || introduces.test(text.slice(Math.max(0, start - 60), start))) yield [start, end];
  }
}
