import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type ReferenceCase, referenceCases } from "../document/reference-case.ts";
import type { Span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { endingOf, hasCase } from "./reference-words.ts";
import type { Target } from "./targets.ts";

/** A reference before it is written: what stands before it, and the case that its author asks for. */
export interface Asked {
  readonly targets: readonly Target[];
  readonly before: string;
  readonly case: ReferenceCase | undefined;
  readonly span: Span;
  readonly words: Words;
}

/**
 * The case in which a reference is written: the one that is asked for, or else the one that the word before it surely wants (`case-sure-loc`
 * of the words, languages.md 3.4: "в пункте 5"). A nominative behind a preposition that never has one is reported, and so is a case in a
 * language that has none.
 */
export function caseOf({ targets, before, case: asked, span, words }: Asked, report: Report): ReferenceCase | undefined {
  if (asked !== undefined) {
    if (targets.every(({ kind }) => hasCase(kind, asked, words))) return asked;
    const message = `The words of this language have no case “${asked}” for what the reference leads to.`;
    report(diagnostic("reference-case", message, { span, help: `Leave “{.${asked}}” out.` }));
    return undefined;
  }
  const isSure = (one: ReferenceCase) => endingOf(before, words.text[`case-sure-${one}`]) !== undefined;
  const sure = referenceCases.find((one) => isSure(one) && targets.every(({ kind }) => hasCase(kind, one, words)));
  if (sure === undefined) reportNominative(before, span, words, report);
  return sure;
}

function reportNominative(before: string, span: Span, words: Words, report: Report): void {
  const found = referenceCases.flatMap((one) => {
    const phrase = endingOf(before, words.text[`case-after-${one}`]);
    return phrase === undefined ? [] : [{ case: one, phrase }];
  });
  const longest = Math.max(...found.map(({ phrase }) => phrase.length));
  const meant = found.filter(({ phrase }) => phrase.length === longest);
  const [first] = meant;
  if (!first) return;
  const choices = meant.map((one) => `{.${one.case}}`).join(" or ");
  const message = `The reference stands behind “${first.phrase}” in the nominative.`;
  const isWritten = /^\[?-?@/.test(span.source.text.slice(span.start, span.end));
  const fix = isWritten && meant.length === 1 ? [{ span: { ...span, start: span.end }, text: choices }] : undefined;
  report(diagnostic("reference-case", message, { span, help: `Write its case right behind it: ${choices}.`, fix }));
}
