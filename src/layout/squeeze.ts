/**
 * How Word 2013 and later fills a justified line (un-format 24.1): it takes a word more than fits where the line's spaces can shrink for
 * it. Lengths are points. `over` is how far the word stands beyond the line, `blank` the natural width of the spaces of the line with it.
 */

/** The part of its width that a space can give up. The most that was seen is 0.626 pt of 2.5 pt. */
const shrink = 0.25;

/** The most that shrinking may be to the white that would be left without the word. */
const preferred = 0.5;

/** Whether a word of which so much stands beyond the line may yet find room. */
export function mayHang(over: number, blank: number): boolean {
  return over <= shrink * blank;
}

/** Whether the line takes the word; without it, `white` would be left. */
export function squeezesIn(over: number, white: number, blank: number): boolean {
  return mayHang(over, blank) && over <= preferred * white;
}
