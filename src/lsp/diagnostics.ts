import type { Diagnostic as Finding } from "../diagnostics/diagnostic.ts";
import { addressOfPath } from "./addresses.ts";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "./protocol.ts";
import type { Study } from "./studies.ts";
import type { Texts } from "./texts.ts";

/** What was found, in the file in which it is shown. */
export interface Shown {
  readonly file: string;
  readonly finding: Finding;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  suggestion: DiagnosticSeverity.Information,
} as const;

/** What has no effect, and may be taken out: editors show it in grey. */
const unnecessary: ReadonlySet<string> = new Set([
  "ignore-unused",
  "note-unused",
  "link-unused",
  "title-dropped",
  "block-empty",
]);

/** What was found in a document, each in its own file; what has no place in a file is shown where the document begins. */
export function shownBy({ path, latest }: Study): readonly Shown[] {
  return latest.diagnostics.map((finding) => ({ file: finding.span?.source.path ?? path, finding }));
}

/** All that was found in a file by the documents that read it, each thing once. */
export function findingsIn(file: string, studies: readonly Study[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { file: shown, finding } of studies.flatMap(shownBy)) {
    if (shown !== file) continue;
    const { code, message, span } = finding;
    const key = [code, span?.start, span?.end, message].join("\n");
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

/** A finding as the protocol has it. `rulesPage` is the page with a section for each editorial rule. */
export function diagnosticOf(finding: Finding, texts: Texts, rulesPage: string): Diagnostic {
  const { code, help, message, related, rule, severity, span } = finding;
  return {
    range: span ? texts.rangeOfSpan(span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: severities[severity],
    code,
    source: "masthead",
    message: `${message} ${help}`.trim(),
    ...(rule && { codeDescription: { href: `${addressOfPath(rulesPage)}#${code}` } }),
    ...(unnecessary.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && {
      relatedInformation: related.map((other) => ({
        location: { uri: texts.addressOf(other.span.source.path), range: texts.rangeOfSpan(other.span) },
        message: other.message,
      })),
    }),
  };
}
