import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import { complain, type Run } from "./run.ts";

/** Characters of a mark that a message shows. */
const longestShown = 40;

/** Reports a mark that other dialects read and this one prints; `help` says what to write here, `fix` writes it. */
export function reportForeign(mark: string, help: string, span: Span, run: Run, fix?: readonly TextEdit[]): void {
  const line = mark.trim().replace(/\s+/g, " ");
  const shown = line.length > longestShown ? `${line.slice(0, longestShown - 1).trimEnd()}…` : line;
  complain(run, "mark-foreign", `“${shown}” is printed as it stands: it marks nothing here.`, {
    span,
    help,
    ...(fix && { fix }),
  });
}
