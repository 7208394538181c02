import { type Code, diagnostic } from "../diagnostics/codes.ts";
import type { Details, Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source.ts";
import type { TracedText } from "../trace.ts";
import type { LinkDefinitions } from "./link-definitions.ts";

/** What all rules of one parse share: the text, where mistakes go, and the link definitions that markdown-it collects. */
export interface Run {
  [key: string | symbol]: unknown;
  readonly traced: TracedText;
  readonly report: Report;
  /** In a table's cell, where a bar is written `\\|` even within code. */
  readonly inCell?: true;
  /** Whether nesting was found too deep: said once. */
  tooDeep: boolean;
  references?: Record<string, { title: string; href: string }>;
  readonly links: LinkDefinitions;
}

/** Reports a mistake of a parse; a shorthand for the rules. */
export function complain(run: Run, code: Code, message: string, details: Details): void {
  run.report(diagnostic(code, message, details));
}

/** Reports nesting beyond the bound, once a text. */
export function refuseDepth(run: Run, what: string, span: Span): void {
  if (!run.tooDeep) complain(run, "nesting-too-deep", `${what} are nested too deeply here.`, { span });
  run.tooDeep = true;
}
