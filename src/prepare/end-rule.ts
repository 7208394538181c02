import { inTwips, type Pages, widening } from "../theme/geometry.ts";
import type { Style } from "../theme/theme.ts";

/**
 * How far the thin line at the very end (un-format 4.1) stands in from both margins, in twips, which may be a half too many: in the middle of
 * the page that the text ends on, be it turned, and as long as its style leaves it on an upright one.
 */
export function endRuleIndent({ start, end }: Style, pages: Pages, turned: boolean): number {
  return (start + end) / 2 + (turned ? inTwips(widening(pages)) : 0);
}
