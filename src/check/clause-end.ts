import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { editText } from "../document/edit-text.ts";
import { resolvedText } from "../document/plain.ts";
import type { RParagraph } from "../document/resolved.ts";
import type { Document, Inline, Text } from "../document/tree.ts";
import { walkBody } from "../document/walk.ts";
import { type Source, span } from "../source.ts";
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
export function checkClauseEnds({ document, resolved, theme, words }: Checked, report: Report): void {
  if (!words.openings || words.openings.preambular.length === 0) return;
  const { declares } = words.openings;
  const check = new EndCheck(document, report);
  for (const { organ, preamble, operative } of sentencesOf(resolved.blocks, theme)) {
    check.end(organ, comma, "The line of the organ");
    for (const clause of preamble) {
      const text = resolvedText(clause.paragraph.content).trimStart();
      const declaring = declares.some((opening) => text.startsWith(opening));
      check.clause(clause, declaring ? colon : comma, "A clause of the preamble");
    }
    for (const [index, clause] of operative.entries()) {
      check.clause(clause, index === operative.length - 1 ? fullStop : semicolon, "An operative paragraph");
    }
  }
}

class EndCheck {
  readonly #emphases: Emphases;
  readonly #report: Report;

  constructor(document: Document, report: Report) {
    this.#emphases = new Emphases(document);
    this.#report = report;
  }

  /** A clause with items under it leads to them with a colon, and its last item ends as it would have ended. */
  clause({ paragraph, under }: Clause, ending: Ending, what: string): void {
    this.end(paragraph, under.length > 0 ? colon : ending, what);
    for (const [index, clause] of under.entries()) {
      this.clause(clause, index === under.length - 1 ? ending : semicolon, "An item of a clause");
    }
  }

  end(paragraph: RParagraph, { mark, name }: Ending, what: string): void {
    const text = resolvedText(paragraph.content).trimEnd();
    if (text.endsWith(mark) || (mark === ";" && /; and$/.test(text)) || (mark === "," && /, and$/.test(text))) return;
    const message = `${what} ends with ${name}; this one ends “${text.slice(-24).replace(/^\S*\s/, "… ")}”.`;
    this.#report(diagnostic("clause-end", message, { span: paragraph.span, ...this.#fix(paragraph, mark) }));
  }

  /** The mark in place of the one that is there, or behind the last letter and the signs that close its emphasis. */
  #fix({ content }: RParagraph, mark: string) {
    const last = content.findLast((inline) => inline.type === "text");
    if (!last) return {};
    let kept = last.text.length;
    while (kept > 0 && /[\s.,;:]/.test(last.text.charAt(kept - 1))) kept -= 1;
    const editing = editText({ text: last.text, trace: traceOf(last) }, kept, last.text.length, mark);
    if ("refused" in editing) return {};
    const emphasized = kept === last.text.length && (last.bold || last.italic);
    return { fix: emphasized ? editing.edits.map((edit) => this.#behindEmphasis(edit)) : editing.edits };
  }

  /** An edit at the last letter of an emphasis, behind the signs that close it: others cannot stand there, they would be letters of it. */
  #behindEmphasis({ span: { source, end }, text }: TextEdit): TextEdit {
    return { span: span(source, this.#emphases.endBehind(source, end) ?? end), text };
  }
}

/** Where the emphases of a document end, by the ends of the texts that they end with; found when first asked for. */
class Emphases {
  readonly #document: Document;
  #ends: Map<Source, Map<number, number>> | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Where the outermost emphasis ends whose last text ends at a place. */
  endBehind(source: Source, end: number): number | undefined {
    this.#ends ??= this.#find();
    return this.#ends.get(source)?.get(end);
  }

  #find(): Map<Source, Map<number, number>> {
    const ends = new Map<Source, Map<number, number>>();
    walkBody(this.#document, (node) => {
      const last = node.type === "emphasis" || node.type === "strong" ? lastText(node.content) : undefined;
      if (!last) return;
      const known = ends.get(node.span.source) ?? new Map<number, number>();
      ends.set(node.span.source, known);
      known.set(last.span.end, Math.max(known.get(last.span.end) ?? 0, node.span.end));
    });
    return ends;
  }
}

/** The text with which a line ends, be it in an emphasis. */
function lastText(content: readonly Inline[]): Text | undefined {
  const last = content.at(-1);
  if (last?.type === "text") return last;
  return last?.type === "emphasis" || last?.type === "strong" ? lastText(last.content) : undefined;
}
