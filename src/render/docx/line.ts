import type { RInline } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { hasRightToLeft } from "../../text/bidi.ts";
import { lookOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import type { Draft } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { inline } from "./inline.ts";
import type { WordParagraph } from "./record.ts";
import { tabs } from "./run.ts";

/**
 * Writes a paragraph of a role that holds runs already; `says` is what of the document they say, or that they are a number which a field counts;
 * `own` is what it has beside its style.
 */
export function writeLine(
  role: Role,
  content: string,
  flow: Flow,
  says?: readonly RInline[] | "counted",
  own: Island = {},
): void {
  const { draft, inset } = flow;
  const entry = draft.styles.use(role, { inset });
  const lead = content !== "" && lookOf(draft.theme, role).lead ? tabs(leadTabs(entry.style), flow.ink) : "";
  const about = says === "counted" ? ({ holdsField: true } as const) : { says: says && { content: says } };
  flow.add({ type: "paragraph", style: entry.id, content: lead + content, ...about, ...own });
}

type Island = Pick<WordParagraph, "leftToRight" | "align">;

/**
 * What makes a paragraph one from left to right on a page from right to left, at the side where it stands there: symbols, the distribution block
 * and code are in Latin letters in every language, and their dates and brackets would be turned round.
 */
export function island(text: string, align: "left" | "right", { resolved }: Draft): Island {
  return resolved.direction === "rtl" && !hasRightToLeft(text) ? { leftToRight: true, align } : {};
}

/** Inline content in the style of a role. */
export function roleInline(role: Role, content: readonly RInline[], flow: Flow): string {
  return inline(content, { bold: flow.draft.styles.look(role).bold, inNote: false }, flow.draft);
}

/** Tabs typed before text that has no number: in a hanging style as many as lead to the text (un-format 5, Automatic numbering). */
export function leadTabs({ first, start, tabs: stops }: Style): number {
  if (first >= 0) return 1;
  return stops.filter(({ at }) => at > start + first && at < start).length + 1;
}
