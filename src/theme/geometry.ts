import { blockRoles } from "../document/own-roles.ts";
import { styleOf } from "./look.ts";
import type { Theme } from "./theme.ts";

/** The measures of a page in points, upright or turned; x from the left edge, y from the top. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Where notes end. */
  readonly notesBottom: number;
  readonly left: number;
  readonly right: number;
}

/** Twips in a point. */
const twips = 20;

/** A length of a theme in points. */
export function points(length: number): number {
  return length / twips;
}

/** Upright pages of a theme. */
export function uprightPage({ page, notes }: Theme): Geometry {
  return geometry(page.width, page.height, page.margin, notes.below);
}

/** Turned pages: the paper lies on its long side, with margins as before (un-format 2.7). */
export function turnedPage({ page, notes }: Theme): Geometry {
  return geometry(page.height, page.width, page.margin, notes.below);
}

/** Points in a pixel: a picture is drawn at 96 pixels to the inch where there is room. */
export const pixel = 0.75;

/** Part of a page's height that a picture may take, so that its title and source find room beside it. */
const share = 0.8;

/** How large a picture can be in points: as wide as running text, where figures stand, and not higher than finds room on an upright page. */
export function largestPicture(theme: Theme): { readonly width: number; readonly height: number } {
  const { width, height, margin } = theme.page;
  const { start, end } = styleOf(theme, blockRoles.figure);
  const column = width - within(margin.start, width) - within(margin.end, width);
  return {
    width: points(column - start - end),
    height: points(height - within(margin.top, height) - within(margin.bottom, height)) * share,
  };
}

function geometry(width: number, height: number, margin: Theme["page"]["margin"], belowNotes: number): Geometry {
  const left = within(points(margin.start), points(width));
  const top = within(points(margin.top), points(height));
  const bottom = points(height) - within(points(margin.bottom), points(height));
  return {
    width: points(width),
    height: points(height),
    top,
    bottom,
    notesBottom: bottom - points(belowNotes),
    left,
    right: points(width) - within(points(margin.end), points(width)),
  };
}

/** A margin, of which two leave a third of the paper. */
function within(margin: number, side: number): number {
  return Math.min(margin, side / 3);
}
