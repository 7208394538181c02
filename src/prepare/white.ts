import type { RFigure } from "../document/resolved.ts";
import { lineHeight } from "../text/paragraph.ts";
import { points } from "../theme/geometry.ts";
import { styleOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";

/** White below a table, a figure and a frame, in points: a line of running text. */
export function whiteBelow(theme: Theme): number {
  const style = styleOf(theme, theme.structure.unnumbered);
  return lineHeight(style, style.size);
}

/** White above a picture, in points, be it under its title: what its style has below it. */
export function whiteAbovePicture({ role }: RFigure, theme: Theme): number {
  return points(styleOf(theme, role).after);
}
