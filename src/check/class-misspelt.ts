import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { walk } from "../document/walk.ts";
import type { Span } from "../source.ts";
import type { Theme } from "../theme/theme.ts";
import type { Checked } from "./rule.ts";

/** Classes that mean something without being a role of a theme. */
const meaningful = ["unnumbered", "recommendations", "wide", "row-heads", "quoted", "apart", "without-agenda-title"];

/**
 * Reports classes and containers whose names are nearly those of one that means something: they would change nothing. Names that are
 * near to none are an author's own, for a theme or for `::select`.
 */
export function checkClasses({ document, theme, parent }: Checked, report: Report): void {
  const known = knownNames(theme);
  const elsewhere = new Set(parent?.blocks.map((block) => block.span.source));
  const look = (name: string, written: string, within: Span) => {
    const meant = known.has(name) || elsewhere.has(within.source) ? undefined : nearest(name, known);
    if (meant === undefined) return;
    const sign = written.replace(name, "");
    const message = `Nothing is called “${written}” here.`;
    report(diagnostic("class-misspelt", message, { span: placeOf(name, within), help: `Did you mean “${sign}${meant}”?` }));
  };
  walk(document.blocks, (node) => {
    for (const name of node.attributes?.classes ?? []) look(name, `.${name}`, node.attributes?.span ?? node.span);
    if (node.type === "container") look(node.name, `:::${node.name}`, node.span);
  });
}

function knownNames({ roles }: Theme): ReadonlySet<string> {
  const names = Object.keys(roles);
  return new Set([...meaningful, ...names, ...names.map((role) => role.replace(/-[^-]+$/, ""))]);
}

/** The place of a name in a stretch that has it. */
function placeOf(name: string, within: Span): Span {
  const at = within.source.text.indexOf(name, within.start);
  return at < 0 || at >= within.end ? within : { ...within, start: at, end: at + name.length };
}
