import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { resolvedText } from "../document/plain.ts";
import type { RHeading } from "../document/resolved.ts";
import type { Role } from "../document/tree.ts";
import { lookOf, placeOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import type { Checked } from "./rule.ts";

/** A heading whose section is being read, with the headings right under it. */
interface Open {
  readonly level: number;
  count: number;
  only: RHeading | undefined;
}

/** Reports a heading that is the only one of its section (un-format 6.2, rule 3). Chapters, Parts and Articles may be alone. */
export function checkLoneSubheadings({ resolved, theme }: Checked, report: Report): void {
  let open: Open[] = [];
  const close = (level: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) reportOnly(open.pop(), report);
  };
  for (const block of resolved.blocks) {
    if (block.type !== "heading") continue;
    const level = levelIn(theme, block.role);
    close(level);
    const parent = open.at(-1);
    if (parent && parent.level === level - 1) {
      parent.count += 1;
      parent.only = block;
    }
    if (level === 0) open = [];
    else open.push({ level, count: 0, only: undefined });
  }
  close(0);
}

/**
 * The level of a heading among numbered chapters and sections: that of the document's structure or, in an annex of another type, that of its
 * list of numbers. 0 where it is none of them.
 */
function levelIn(theme: Theme, role: Role): number {
  const place = placeOf(theme, role);
  if (!place || lookOf(theme, role).called !== undefined) return 0;
  const levels = theme.numbering[place.list] ?? [];
  return theme.structure.headings.indexOf(role) + 1 || (levels.length > 1 ? place.index + 1 : 0);
}

function reportOnly(closed: Open | undefined, report: Report): void {
  if (closed?.count !== 1 || !closed.only) return;
  const { span, content, number } = closed.only;
  const title = [number?.text, resolvedText(content)].filter((part) => part !== undefined && part !== "").join(" ");
  report(diagnostic("subheading-alone", `“${title}” is the only heading of its section.`, { span }));
}
