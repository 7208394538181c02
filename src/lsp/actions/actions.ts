import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import type { Desk, Spot } from "../desk.ts";
import { findingsIn } from "../diagnostics.ts";
import { type CodeAction, CodeActionKind, type Diagnostic } from "../protocol.ts";
import { allowances } from "./allow.ts";
import { workspaceEdit } from "./edits.ts";
import { allFixes, fixesOfRule, fixOf } from "./fixes.ts";
import { ignoreOf } from "./ignore.ts";
import { nearestName } from "./nearest-name.ts";
import { noteAsSource } from "./note-as-source.ts";
import type { Offered } from "./offered.ts";
import { settleMarks } from "./settle-marks.ts";

/** What mends everything in a file that is certain, as editors ask for it when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.masthead`;

/** What an editor asks: what can be done with what stands between two offsets. */
export interface Asked {
  readonly spot: Spot;
  readonly end: number;
  /** The kinds that are wanted; all, without a word. */
  readonly only: readonly string[] | undefined;
  /** A finding as the protocol has it. */
  shown(finding: Finding): Diagnostic;
}

/** What can be done with what was found at a place, and with what stands there. */
export function actionsAt({ end, only, shown, spot }: Asked, desk: Desk): readonly CodeAction[] {
  const wants = (kind: string) => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const action = (
    kind: string,
    { edits, isPreferred, title }: Offered,
    findings: readonly Finding[] = [],
  ): readonly CodeAction[] => {
    const edit = workspaceEdit(edits, desk);
    if (!edit) return [];
    const mended = findings.length > 0 && { diagnostics: findings.map(shown) };
    return [{ title, kind, edit, ...mended, ...(isPreferred && { isPreferred }) }];
  };
  const here = findingsIn(spot.file, spot.studies).filter(({ span }) => span && span.start <= end && spot.offset <= span.end);
  const quick = wants(CodeActionKind.QuickFix)
    ? here.flatMap((finding) =>
        offersFor(finding, spot, desk).flatMap((offered) => action(CodeActionKind.QuickFix, offered, [finding])),
      )
    : [];
  const codes = [...new Set(here.map(({ code }) => code))];
  const ofRules = wants(CodeActionKind.QuickFix)
    ? codes.flatMap((code) => {
        const ofCode = here.filter((finding) => finding.code === code);
        return fixesOfRule(code, spot).flatMap((offered) => action(CodeActionKind.QuickFix, offered, ofCode));
      })
    : [];
  const rewrites = wants(CodeActionKind.RefactorRewrite)
    ? [...noteAsSource(spot), ...settleMarks(spot)].flatMap((offered) => action(CodeActionKind.RefactorRewrite, offered))
    : [];
  const all = only !== undefined && wants(fixAllKind) ? allFixes(spot).flatMap((offered) => action(fixAllKind, offered)) : [];
  return [...quick, ...ofRules, ...rewrites, ...all];
}

function offersFor(finding: Finding, spot: Spot, desk: Desk): readonly Offered[] {
  return [...fixOf(finding), ...nearestName(finding, spot), ...ignoreOf(finding), ...allowances(finding, spot, desk)];
}
