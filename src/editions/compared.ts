import { type Code, diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Span } from "../source.ts";
import type { Edition, Pair } from "./edition.ts";

/** An edition beside the original, as each of the checks takes it. */
export interface Compared {
  readonly original: Edition;
  readonly edition: Edition;
  readonly pairs: readonly Pair[];
}

/** Tells of a difference between two editions, at both places: where the edition differs, and what the original has. */
export function tellBoth(
  report: Report,
  code: Code,
  message: string,
  at: { readonly edition: Span; readonly original: Span },
): void {
  const related: Diagnostic["related"] = [{ span: at.original, message: "the original" }];
  report(diagnostic(code, message, { span: at.edition, related }));
}

/** The name of an edition's file. */
export function fileOf({ path }: Edition): string {
  return visible(path);
}
