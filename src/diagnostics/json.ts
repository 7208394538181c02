import type { Span } from "../source.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { Fingerprints } from "./fingerprints.ts";
import { sortDiagnostics } from "./sort.ts";

/** A stretch of a file for programs: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic for programs. `file` stands alone where a file is meant as a whole. */
export interface JsonDiagnostic extends Partial<JsonPlace> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Of an editorial rule: its number, and where it comes from. */
  readonly number?: string;
  readonly source?: string;
  /** The same for the same mistake in the same block of text, wherever that has moved to in its file. */
  readonly fingerprint?: string;
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
  /** Edits that mend it, all of them together: what stands in each place becomes its text. */
  readonly fix?: readonly JsonEdit[];
}

/** A change to a file. */
export interface JsonEdit extends JsonPlace {
  readonly text: string;
}

/** Diagnostics as plain data, in the order in which they are printed. */
export function diagnosticsToJson(diagnostics: readonly Diagnostic[]): readonly JsonDiagnostic[] {
  const fingerprints = new Fingerprints();
  return sortDiagnostics(diagnostics).map(({ code, fix, help, message, path, related, rule, severity, span }) => ({
    code,
    severity,
    message,
    help,
    ...(rule && { number: rule.number, source: rule.sources.join("; ") }),
    ...(path !== undefined && { file: path }),
    ...(span && placeOf(span)),
    ...(span && { fingerprint: fingerprints.of(code, span) }),
    ...(related && { related: related.map((other) => ({ ...placeOf(other.span), message: other.message })) }),
    ...(fix && { fix: fix.map((edit) => ({ ...placeOf(edit.span), text: edit.text })) }),
  }));
}

function placeOf({ source, start, end }: Span): JsonPlace {
  const from = source.position(start);
  const to = source.position(end);
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
