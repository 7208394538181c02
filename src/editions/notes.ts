import type { Report } from "../diagnostics/diagnostic.ts";
import type { RNote } from "../document/resolved.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import { notesIn } from "./edition.ts";
import { capital, nameOf } from "./names.ts";

/** Paragraphs that call another number of notes than the original's, or stars instead of numbers. */
export function checkNotes({ original, pairs }: Compared, report: Report): void {
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs) continue;
    const [mine, other] = [notesIn(ours), notesIn(theirs)];
    const at = { edition: theirs.span, original: ours.span };
    if (mine.length !== other.length) {
      const message = `${capital(nameOf(theirs))} calls ${count(other)}, and ${count(mine)} in ${fileOf(original)}.`;
      tellBoth(report, "edition-notes", message, at);
    } else if (mine.some(({ kind }, index) => kind !== other[index]?.kind)) {
      const message = `A note of ${nameOf(theirs)} has a mark of another kind than in ${fileOf(original)}: ${marks(other)} instead of ${marks(mine)}.`;
      tellBoth(report, "edition-notes", message, at);
    }
  }
}

function count({ length }: readonly RNote[]): string {
  return length === 0 ? "no note" : length === 1 ? "one note" : `${length} notes`;
}

function marks(notes: readonly RNote[]): string {
  return notes.map(({ mark }) => mark).join(", ");
}
