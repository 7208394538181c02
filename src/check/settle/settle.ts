import { type Code, diagnostic } from "../../diagnostics/codes.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../document/tree.ts";
import { type Source, type Span, wholeOf } from "../../source.ts";
import type { Settings } from "../settings/settings.ts";
import { findIgnores, type Ignore } from "./ignores.ts";
import { Ranges } from "./ranges.ts";
import { receivedPassages } from "./received.ts";

/** What says which of the findings are told. */
export interface Terms {
  readonly document: Document;
  /** The files that the author wrote: the document and its annexes, each with its settings. */
  readonly files: ReadonlyMap<Source, Settings>;
  /** What holds for all else, such as the templates that it is made with. */
  readonly settings: Settings;
  /** The rules that there are. */
  readonly rules: ReadonlySet<string>;
}

/**
 * What is told of all that was found, as the author wants it: a rule set to something else is that; what a remark ignores, and style in what is printed as received, is left
 * out. Errors stay. Adds what is wrong with the remarks themselves: a rule that does not exist, and one that ignores nothing.
 */
export function settle(found: readonly Diagnostic[], { document, files, settings, rules }: Terms): readonly Diagnostic[] {
  const mistakes: Diagnostic[] = [];
  const ignores = [...files.keys()].flatMap((source) =>
    findIgnores(source, document, rules, (mistake) => void mistakes.push(mistake)),
  );
  const byRule = new Map(
    [...new Set(ignores.map(({ rule }) => rule))].map((rule) => [rule, new Ranges(ignores.filter((one) => one.rule === rule))]),
  );
  const wholes = [...files].flatMap(([source, { received: isWhole }]) => (isWhole ? [{ range: wholeOf(source) }] : []));
  const received = new Ranges([...receivedPassages(document), ...wholes]);
  const used = new Set<Ignore>();
  const told = found.flatMap((diagnostic): readonly Diagnostic[] => {
    const { code, severity, span } = diagnostic;
    if (severity === "error") return [diagnostic];
    const { rules: levels, words } = (span && files.get(span.source)) ?? settings;
    const level = levels.get(code);
    if (level === "off" || (diagnostic.rule && span && isAllowed(span, words))) return [];
    if (isStyle(diagnostic) && span && received.around(span)) return [];
    const ignore = span && byRule.get(code)?.around(span);
    if (ignore) used.add(ignore);
    return ignore ? [] : [level ? { ...diagnostic, severity: level } : diagnostic];
  });
  const idle = ignores.filter((ignore) => !used.has(ignore));
  return [
    ...told,
    ...mistakes,
    ...idle.map(({ rule, named }) => diagnostic("ignore-unused", `“${rule}” is not found here.`, { span: named })),
  ];
}

/** Codes of the table that say what an editor would, as rules do. */
const styleCodes: ReadonlySet<string> = new Set([
  ...(["heading-stop", "heading-skipped", "subheading-alone", "number-typed", "reference-typed"] as const),
  ...(["clause-end", "clause-opening", "clause-sentence", "quotation-mark", "symbol-form"] as const),
] satisfies Code[]);

/** Whether it is a matter of style, which what was received need not follow. */
function isStyle({ code, rule }: Diagnostic): boolean {
  return rule !== undefined || styleCodes.has(code);
}

/** Whether a place has a word that the settings allow. */
function isAllowed({ source, start, end }: Span, { allow }: Settings["words"]): boolean {
  if (allow.length === 0) return false;
  const found = source.text.slice(start, end).toLowerCase();
  return allow.some((word) => word.toLowerCase() === found);
}
