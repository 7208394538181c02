import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";

/**
 * Edits, each of which writes the remark that has the check pass over a rule at a place: behind its line or, in a cell or another part of a line,
 * behind the place itself. Which of them does so and changes nothing else, a check of the edited text tells.
 */
export function ignoreEdits(rule: string, { source, end }: Span): readonly TextEdit[] {
  const remark = ` <!-- masthead-ignore ${rule} -->`;
  const next = source.text.indexOf("\n", end);
  let lineEnd = next < 0 ? source.text.length : next;
  while (lineEnd > end && " \t".includes(source.text.charAt(lineEnd - 1))) lineEnd -= 1;
  return [lineEnd, end].map((start) => ({ span: { source, start, end: start }, text: remark }));
}
