import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import { Guess } from "../resolve/guess.ts";
import type { Span } from "../source.ts";
import type { Theme } from "../theme/theme.ts";
import type { Checked } from "./rule.ts";

/** Classes that mean something without being a role of a theme. */
const meaningful = [
  "unnumbered",
  "recommendations",
  "wide",
  "row-heads",
  "quoted",
  "apart",
  "without-agenda-title",
  "beside",
  "as-typed",
];

/**
 * Reports classes and containers whose names are nearly those of one that means something: they would change nothing. Names that are
 * near to none are an author's own, for a theme or for `::select`.
 */
export function checkClasses({ document, theme, parent }: Checked, report: Report): void {
  const known = knownNames(theme);
  const guess = new Guess();
  const elsewhere = new Set(parent?.blocks.map((block) => block.span.source));
  const look = (sign: string, name: string, within: Span, node: AnyNode) => {
    const meant = elsewhere.has(within.source) ? undefined : meantBy(name, node, known, guess);
    if (meant === undefined) return;
    const message = `“${sign}${name}” means nothing here.`;
    report(diagnostic("class-misspelt", message, { span: placeOf(name, within), help: `Did you mean “${sign}${meant}”?` }));
  };
  walk(document.blocks, (node) => {
    const { attributes, span } = node;
    for (const name of attributes?.classes ?? []) look(".", name, attributes?.span ?? span, node);
    if (node.type === "container") look(":::", node.name, span, node);
  });
}

/** What was probably meant by a name; on a heading “recommendation” is no class, though it is the role of paragraphs. */
function meantBy(name: string, node: AnyNode, known: ReadonlySet<string>, guess: Guess): string | undefined {
  if (node.type === "heading" && name === "recommendation") return "recommendations";
  return known.has(name) ? undefined : guess.near(name, known);
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
