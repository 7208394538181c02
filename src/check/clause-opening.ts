import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { RParagraph } from "../document/resolved.ts";
import { type Clause, sentencesOf } from "./clauses.ts";
import type { Checked } from "./rule.ts";

/**
 * Reports clauses that begin with no word that is known to open one (un-format 14.2); nothing in a language of which no such words are known. Known words stand in italics by now, and so do
 * those that the author marked; what is roman is neither.
 */
export function checkClauseOpenings({ resolved, theme, words }: Checked, report: Report): void {
  if (!words.openings) return;
  const { preambular, operative } = words.openings;
  const known = new Set(operative.map((phrase) => phrase.toLowerCase()));
  for (const sentence of sentencesOf(resolved.blocks, theme)) {
    for (const { paragraph } of preambular.length > 0 ? sentence.preamble : []) {
      const first = openingOf(paragraph);
      if (first === undefined) continue;
      const misplaced = known.has(first.toLowerCase());
      const help = misplaced
        ? `“${first}” opens an operative paragraph; these are written as a list, each after “1.”.`
        : helpFor(first, preambular);
      report(diagnostic("clause-opening", messageFor(first, "the preamble"), { span: paragraph.span, help }));
    }
    for (const clause of operative.length > 0 ? sentence.operative : []) checkOperative(clause, operative, report);
  }
}

function checkOperative({ paragraph }: Clause, operative: readonly string[], report: Report): void {
  const first = openingOf(paragraph);
  if (first === undefined) return;
  const help = helpFor(first, operative);
  report(diagnostic("clause-opening", messageFor(first, "the operative part"), { span: paragraph.span, help }));
}

/** The first word of a paragraph that does not begin in italics. */
function openingOf({ content }: RParagraph): string | undefined {
  const [first] = content;
  if (first?.type === "text" && first.italic) return undefined;
  return first?.type === "text" ? (/[^\s,.;:]+/.exec(first.text)?.[0] ?? "") : "";
}

function messageFor(first: string, part: string): string {
  return first === "" ? `A clause of ${part} begins with no word.` : `“${first}” is not known to open a clause of ${part}.`;
}

/** What is known: the word that was probably meant, or those that begin with the same letter. */
function helpFor(first: string, phrases: readonly string[]): string {
  const other = `Any other opening is put between asterisks: *${first || "Recalling"}*.`;
  const meant = nearest(
    first,
    phrases.filter((phrase) => !phrase.includes(" ")),
  );
  if (meant !== undefined) return `Did you mean “${meant}”? ${other}`;
  const letter = first.charAt(0).toLowerCase();
  const alike = phrases.filter((phrase) => phrase.charAt(0).toLowerCase() === letter);
  return `Known are ${(alike.length > 0 ? alike : phrases.slice(0, 8)).join(", ")}${alike.length > 0 ? "" : " and others"}. ${other}`;
}
