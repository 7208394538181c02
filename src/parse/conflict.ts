import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Source, span } from "../source.ts";

/** Whether a source has a conflict of two versions in it that was not settled, as git and `merge` write it; the first is told. */
export function findConflict(source: Source, report: Report): boolean {
  const { text } = source;
  const start = atLine(text, "<<<<<<< ", 0);
  if (start < 0 || atLine(text, "\n=======\n", start) < 0 || atLine(text, "\n>>>>>>> ", start) < 0) return false;
  const end = text.indexOf("\n", start);
  report(
    diagnostic("merge-conflict", "Two versions of this text stand here, and one has to be chosen.", {
      span: span(source, start, end),
    }),
  );
  return true;
}

/** Where signs stand at the start of a line. */
function atLine(text: string, signs: string, from: number): number {
  if (from === 0 && text.startsWith(signs)) return 0;
  if (signs.startsWith("\n")) return text.indexOf(signs, from);
  const found = text.indexOf(`\n${signs}`, from);
  return found < 0 ? found : found + 1;
}
