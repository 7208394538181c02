import type { Span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import type { Code } from "./codes.ts";

/** Errors stop every output; warnings do not. */
export type Severity = "error" | "warning";

/** A mistake of an author or a template author, as a value. Mistakes of the program throw instead. */
export interface Diagnostic {
  readonly code: Code;
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
