/** A shape of a drawing. */
export interface Outline {
  /** SVG path data with absolute commands M, L, C and Z only. */
  readonly d: string;
  /** "#000000" form, or "none". */
  readonly fill: string;
  readonly evenOdd: boolean;
  /** A line along the outline, drawn over its fill: "#000000" form, and its width in the units of the box. */
  readonly stroke?: { readonly color: string; readonly width: number };
  /** All that is seen of it. */
  readonly clip?: Box;
}

/** A rectangle: min-x, min-y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A drawing: filled outlines, and the box that they are drawn in. */
export interface VectorDrawing {
  readonly box: Box;
  readonly outlines: readonly Outline[];
}
