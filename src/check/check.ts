import type { Report } from "../diagnostics/diagnostic.ts";
import type { Steps } from "../steps.ts";
import { checkClauseEnds } from "./clause-end.ts";
import { checkClauseOpenings } from "./clause-opening.ts";
import { checkFacts } from "./facts.ts";
import { checkHeadingStops } from "./heading-stop.ts";
import { checkLanguageSuffix } from "./language-suffix.ts";
import { checkOneSentence } from "./one-sentence.ts";
import { checkPassageLength } from "./passage-length.ts";
import { checkQuotations } from "./quotations.ts";
import { checkQuotedReferences } from "./quoted-references.ts";
import type { Checked, Rule } from "./rule.ts";
import { checkLoneSubheadings } from "./subheading-alone.ts";
import { checkSymbolSession } from "./symbol-session.ts";
import { checkLength } from "./too-long.ts";
import { checkAttributes } from "./unknown-attributes.ts";
import { checkVote } from "./vote.ts";

/** The editorial rules, in the order of their names. Adding one is a file, a row here, a code and an example. */
const rules: readonly Rule[] = [
  checkClauseEnds,
  checkClauseOpenings,
  checkFacts,
  checkHeadingStops,
  checkLanguageSuffix,
  checkOneSentence,
  checkPassageLength,
  checkQuotations,
  checkQuotedReferences,
  checkLoneSubheadings,
  checkSymbolSession,
  checkLength,
  checkAttributes,
  checkVote,
];

/** Holds a document against the editorial rules that a program can be certain of, a step a rule. */
export function* check(checked: Checked, report: Report): Steps<void> {
  for (const rule of rules) {
    rule(checked, report);
    yield;
  }
}
