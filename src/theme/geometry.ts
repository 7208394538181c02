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

function geometry(width: number, height: number, margin: Theme["page"]["margin"], belowNotes: number): Geometry {
  const left = Math.min(points(margin.start), points(width) / 3);
  const top = Math.min(points(margin.top), points(height) / 3);
  const bottom = points(height) - Math.min(points(margin.bottom), points(height) / 3);
  return {
    width: points(width),
    height: points(height),
    top,
    bottom,
    notesBottom: bottom - points(belowNotes),
    left,
    right: points(width) - Math.min(points(margin.end), points(width) / 3),
  };
}
