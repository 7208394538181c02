import { lineHeight } from "../text/paragraph.ts";
import { styleOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";

/** White between a frame and the text in it, above and below, in points; after the last paragraph, its own white counts. */
export const framePadding = 4;

/** White below a table, a figure and a frame, in points: a line of running text. */
export function whiteBelow(theme: Theme): number {
  const style = styleOf(theme, theme.structure.unnumbered);
  return lineHeight(style, style.size);
}
