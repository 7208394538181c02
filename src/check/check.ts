import type { Report } from "../diagnostics/diagnostic.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { Theme } from "../theme/theme.ts";
import { checkHeadingStops } from "./heading-stop.ts";
import type { Rule } from "./rule.ts";
import { checkLoneSubheadings } from "./subheading-alone.ts";
import { checkLength } from "./too-long.ts";

/** The editorial rules, in the order of their names. Adding one is a file, a row here, a code and an example. */
const rules: readonly Rule[] = [checkHeadingStops, checkLoneSubheadings, checkLength];

/** Holds a document against the editorial rules that a program can be certain of. */
export function check(document: Document, resolved: Resolved, theme: Theme, report: Report): void {
  for (const rule of rules) rule({ document, resolved, theme }, report);
}
