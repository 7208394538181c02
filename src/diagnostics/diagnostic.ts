import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";

/**
 * Errors stop every output. Warnings are to be mended, and stop none. Suggestions are for the author to take or leave: of style alone, and
 * most of them shown only to who asks.
 */
export type Severity = "error" | "warning" | "suggestion";

/** A mistake of an author or a template author, as a value. Mistakes of the program throw instead. */
export interface Diagnostic {
  /** A code of the table (`codes.ts`), or the id of an editorial rule. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence that names the thing. No full stop is left out. */
  readonly message: string;
  /** The place in a file the user wrote; absent only where there is no such file. */
  readonly span?: Span;
  /** The file meant, where there is no text to point into (a missing file, a folder). */
  readonly path?: string;
  /** What to do about it. */
  readonly help: string;
  /** Other places that belong to it, such as the first definition of a doubled label. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Edits that a program may make, all of them together, which mend it. */
  readonly fix?: readonly TextEdit[];
  /** What is known of the editorial rule that found it; absent for what a code of the table says. */
  readonly rule?: RuleFacts;
}

/** An editorial rule as messages for programs name it. */
export interface RuleFacts {
  /** Its number in the list of rules, such as "50a". */
  readonly number: string;
  /** Where it comes from, such as "Editorial Manual, Spelling". */
  readonly sources: readonly string[];
  /** Whether its fix is right wherever it is found, so that it may be made unasked. */
  readonly isCertain: boolean;
}

/** How many there are of each kind. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** Of the warnings, those that a program may mend unasked. */
  readonly mendable: number;
}

/** Counts diagnostics. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  return {
    errors: of("error").length,
    warnings: of("warning").length,
    suggestions: of("suggestion").length,
    mendable: of("warning").filter(isMendable).length,
  };
}

/** Whether a program may mend it without being asked for this one: it is to be mended, and its fix is certain. */
export function isMendable({ severity, fix, rule }: Diagnostic): boolean {
  return severity === "warning" && fix !== undefined && (rule?.isCertain ?? true);
}

/** Where stages leave their diagnostics. */
export type Report = (diagnostic: Diagnostic) => void;

/** What a stage adds to a code of the table. `help` and `severity` stand in for the table's when given. */
export interface Details {
  readonly span?: Span | undefined;
  readonly path?: string | undefined;
  readonly help?: string | undefined;
  readonly related?: Diagnostic["related"];
  readonly fix?: Diagnostic["fix"];
}
