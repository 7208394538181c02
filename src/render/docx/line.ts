import type { RInline } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { lookOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import type { Flow } from "./flow.ts";
import { inline } from "./inline.ts";
import { tabs } from "./run.ts";

/** Writes a paragraph of a role that holds runs already; `says` is what of the document they say, or that they are a number which a field counts. */
export function writeLine(role: Role, content: string, flow: Flow, says?: readonly RInline[] | "counted"): void {
  const { draft, inset } = flow;
  const entry = draft.styles.use(role, { inset });
  const lead = content !== "" && lookOf(draft.theme, role).lead ? tabs(leadTabs(entry.style), flow.ink) : "";
  const about = says === "counted" ? ({ holdsField: true } as const) : { says: says && { content: says } };
  flow.add({ type: "paragraph", style: entry.id, content: lead + content, ...about });
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
