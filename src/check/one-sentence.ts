import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RText } from "../document/resolved.ts";
import { placeIn } from "../trace.ts";
import { traceOf } from "../traced-node.ts";
import { type Clause, sentencesOf } from "./clauses.ts";
import type { Checked } from "./rule.ts";

/** Longer abbreviations after which a name may come. */
const abbreviated = new Set([
  "art",
  "arts",
  "para",
  "paras",
  "sect",
  "sects",
  "vol",
  "vols",
  "nos",
  "mrs",
  "messrs",
  "gen",
  "col",
  "add",
  "corr",
  "rev",
]);

/** Reports what breaks a declaration or resolution into more than one sentence, and a resolution that nothing ends (un-format 14.2). */
export function checkOneSentence({ document, resolved, theme, words }: Checked, report: Report): void {
  if (!words.openings) return;
  const sentences = sentencesOf(resolved.blocks, theme);
  for (const { preamble, operative } of sentences)
    for (const clause of [...preamble, ...operative]) checkClause(clause, report);
  const [first] = sentences;
  if (document.structure.preamble === "operative" && first && first.operative.length === 0) {
    report(diagnostic("operative-missing", "The resolution has no operative paragraph.", { span: first.organ.span }));
  }
}

function checkClause({ paragraph, under }: Clause, report: Report): void {
  for (const inline of paragraph.content) if (inline.type === "text") checkText(inline, report);
  for (const clause of under) checkClause(clause, report);
}

/** Looks for a full stop within a text, and a capital after it; a word of three letters or more before it, so that most abbreviations pass. */
function checkText(text: RText, report: Report): void {
  for (const found of text.text.matchAll(/(?<=\p{L}{3}|\))\.\s{1,9}(?=\p{Lu})/gu)) {
    const word = /(?<![\p{L}()])[\p{L}()]+$/u.exec(text.text.slice(Math.max(0, found.index - 40), found.index))?.[0] ?? "";
    if (abbreviated.has(word.toLowerCase())) continue;
    const at = found.index;
    const place = placeIn(traceOf(text), at, at + 1);
    const message = `A full stop after “${word}” ends the sentence in the middle of a clause.`;
    report(diagnostic("clause-sentence", message, { span: place }));
  }
}
