/**
 * Units of a sheet in a point. A sheet is laid out ten times as large as its paper and made smaller by a transform: so browsers, which
 * round ascents of fonts to whole units and places to a sixty-fourth, round nothing that is seen, and no setting of a smallest size of
 * letters moves a line.
 */
export const unitsPerPoint = 10;

/** How far a line reaches above its baseline and below, of the size of its letters: what `@font-face` says of each face, whatever the font does. */
export const lineAbove = 0.9;

/** See `lineAbove`. */
export const lineBelow = 0.3;

/** A length in points as units, to a hundredth of a point. */
export function units(points: number): string {
  return String(Math.round(points * 100) / 10);
}

/** The same for what adds up along a line: to a ten-thousandth. */
export function fineUnits(points: number): string {
  return String(Math.round(points * 10_000) / 1000);
}
