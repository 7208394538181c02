import { scriptOfLanguage } from "../fonts/scripts.ts";
import { hasRightToLeft, levelsOf, spokenStretches } from "./bidi.ts";
import type { Context } from "./context.ts";
import type { Tag } from "./element.ts";
import { element } from "./element.ts";
import type { Prose, Run } from "./prose.ts";

/**
 * Cuts the runs of a prose where its direction turns, and gives each its level; what is read from right to left gets an element of its own
 * that says in which language. A text without such letters stays as it is. The mark of a note belongs to the document and not to the words
 * before it: it has their place and its own direction.
 */
export function itemize(prose: Prose, { direction, language }: Pick<Context, "direction" | "language">): Prose {
  if (direction === "ltr" && !hasRightToLeft(prose.text)) return prose;
  const { text } = prose;
  const levels = levelsOf(withoutMarks(prose), direction);
  const runs: Run[] = [];
  let start = 0;
  for (const run of prose.runs) {
    for (let end = start; start < run.end; start = end) {
      const level = levels[start] ?? 0;
      while (end < run.end && levels[end] === level) end++;
      const own = run.clings ? levelOfMark(text.slice(start, end), level) : level;
      const place = own === level ? {} : { placeLevel: level };
      if (own % 2 === 0) runs.push({ ...run, end, level: own, ...place });
      else
        for (const spoken of spokenStretches(text, start, end))
          runs.push({ ...run, end: spoken.end, level: own, ...place, tag: spokenIn(spoken.language, language, run.tag) });
    }
  }
  return { ...prose, runs, direction };
}

/** The level of a mark whose place has one: that of its own letters, which in a table may be Arabic; signs have that of the place. */
function levelOfMark(mark: string, level: number): number {
  if (!/[\p{L}\p{N}]/u.test(mark)) return level;
  return level % 2 === (hasRightToLeft(mark) ? 1 : 0) ? level : level + 1;
}

/** The text with a sign that has no direction for each unit of a mark. */
function withoutMarks({ text, runs }: Prose): string {
  if (!runs.some(({ clings }) => clings)) return text;
  let start = 0;
  return runs
    .map(({ end, clings }) => {
      const piece = text.slice(start, end);
      start = end;
      return clings ? "\ufffc".repeat(piece.length) : piece;
    })
    .join("");
}

/** The place of words whose script tells of a language that is not written in the script of the document's own. */
function spokenIn(spoken: string | undefined, own: string, tag: Tag): Tag {
  if (spoken === undefined || typeof tag === "string") return tag;
  return isWrittenAs(spoken, own) ? tag : element("Span", tag, { language: spoken });
}

/** Whether the letters that tell of a language are those of a document: a text in Persian is written in letters of Arabic. */
export function isWrittenAs(spoken: string, own: string): boolean {
  return own.split("-")[0] === spoken || (spoken === "ar" && scriptOfLanguage(own) === "arabic");
}
