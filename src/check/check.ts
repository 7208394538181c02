import type { Report } from "../diagnostics/diagnostic.ts";
import { checkHeadingStops } from "./heading-stop.ts";
import type { Checked, Rule } from "./rule.ts";
import { checkLoneSubheadings } from "./subheading-alone.ts";
import { checkLength } from "./too-long.ts";

/** The editorial rules, in the order of their names. Adding one is a file, a row here, a code and an example. */
const rules: readonly Rule[] = [checkHeadingStops, checkLoneSubheadings, checkLength];

/** Holds a document against the editorial rules that a program can be certain of. */
export function check(checked: Checked, report: Report): void {
  for (const rule of rules) rule(checked, report);
}
