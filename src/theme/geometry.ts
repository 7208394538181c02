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

/** The pages of a document by how they lie. */
export interface Pages {
  readonly upright: Geometry;
  /** The paper lies on its long side, with margins as before (un-format 2.7). */
  readonly turned: Geometry;
}

/** Twips in a point. */
const twips = 20;

/** A length of a theme in points. */
export function points(length: number): number {
  return length / twips;
}

/** A length in points as Word counts it: in whole twips. */
export function inTwips(length: number): number {
  return Math.round(length * twips);
}

/** The pages of a theme: made once for a document, for `Context.pages`. */
export function pagesOf({ page, notes }: Theme): Pages {
  return {
    upright: geometry(page.width, page.height, page.margin, notes.below),
    turned: geometry(page.height, page.width, page.margin, notes.below),
  };
}

/** How much farther than those of an upright page the margins of a turned one are apart on either side, where something stands in the same middle. */
export function widening({ upright, turned }: Pages): number {
  return (turned.right - turned.left - (upright.right - upright.left)) / 2;
}

/** Points in a pixel: a picture is drawn at 96 pixels to the inch where there is room. */
export const pixel = 0.75;

/** Part of a page's height that a picture may take, so that its title and source find room beside it. */
const share = 0.8;

/** How large a picture can be in points: as wide as running text, where figures stand, and not higher than finds room on an upright page. */
export function largestPicture(theme: Theme): { readonly width: number; readonly height: number } {
  const { left, right, top, bottom } = pagesOf(theme).upright;
  const { start, end } = styleOf(theme, blockRoles.figure);
  return { width: points(inTwips(right - left) - start - end), height: points(inTwips(bottom - top)) * share };
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
