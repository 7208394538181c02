import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { editText } from "../document/edit-text.ts";
import { resolvedText } from "../document/plain.ts";
import type { RParagraph } from "../document/resolved.ts";
import { span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import { traceOf } from "../traced-node.ts";
import { type Clause, sentencesOf } from "./clauses.ts";
import type { Checked } from "./rule.ts";

/** How a clause has to end: the mark, and its name. */
interface Ending {
  readonly mark: "," | ";" | "." | ":";
  readonly name: string;
}

const comma: Ending = { mark: ",", name: "a comma" };
const semicolon: Ending = { mark: ";", name: "a semicolon" };
const fullStop: Ending = { mark: ".", name: "a full stop, as it is the last" };
const colon: Ending = { mark: ":", name: "a colon, as it has items under it" };

/**
 * Reports clauses that break the one sentence from the organ to the full stop: commas end the preamble's, semicolons the operative ones,
 * a full stop the last (un-format 14.2). Only languages whose openings are known have this punctuation for certain.
 */
export function checkClauseEnds({ resolved, theme, words }: Checked, report: Report): void {
  if (!words.openings) return;
  const { declares } = words.openings;
  for (const { organ, preamble, operative } of sentencesOf(resolved.blocks, theme)) {
    checkEnd(organ, comma, "The line of the organ", report);
    for (const clause of preamble) {
      const text = resolvedText(clause.paragraph.content).trimStart();
      const declaring = declares.some((opening) => text.startsWith(opening));
      checkClause(clause, declaring ? colon : comma, "A clause of the preamble", report);
    }
    for (const [index, clause] of operative.entries()) {
      checkClause(clause, index === operative.length - 1 ? fullStop : semicolon, "An operative paragraph", report);
    }
  }
}

/** A clause with items under it leads to them with a colon, and its last item ends as it would have ended. */
function checkClause({ paragraph, under }: Clause, ending: Ending, what: string, report: Report): void {
  checkEnd(paragraph, under.length > 0 ? colon : ending, what, report);
  for (const [index, clause] of under.entries()) {
    checkClause(clause, index === under.length - 1 ? ending : semicolon, "An item of a clause", report);
  }
}

function checkEnd(paragraph: RParagraph, { mark, name }: Ending, what: string, report: Report): void {
  const text = resolvedText(paragraph.content).trimEnd();
  if (text.endsWith(mark) || (mark === ";" && /; and$/.test(text)) || (mark === "," && /, and$/.test(text))) return;
  const message = `${what} ends with ${name}; this one ends “${text.slice(-24).replace(/^\S*\s/, "… ")}”.`;
  report(diagnostic("clause-end", message, { span: paragraph.span, ...fixOf(paragraph, mark) }));
}

/** The mark in place of the one that is there, or behind the last letter and the signs that close its emphasis. */
function fixOf({ content }: RParagraph, mark: string) {
  const last = content.findLast((inline) => inline.type === "text");
  if (!last) return {};
  let kept = last.text.length;
  while (kept > 0 && /[\s.,;:]/.test(last.text.charAt(kept - 1))) kept -= 1;
  const editing = editText({ text: last.text, trace: traceOf(last) }, kept, last.text.length, mark);
  if ("refused" in editing) return {};
  const emphasized = kept === last.text.length && (last.bold || last.italic);
  return { fix: emphasized ? editing.edits.map(behindEmphasis) : editing.edits };
}

/** An edit at the last letter of an emphasis, behind the signs that close it: others cannot stand there, they would be letters of it. */
function behindEmphasis({ span: { source, end }, text }: TextEdit): TextEdit {
  let behind = end;
  while (/[*_]/.test(source.text.charAt(behind))) behind += 1;
  return { span: span(source, behind), text };
}
