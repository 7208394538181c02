/**
 * How Word 2013 and later fills a justified line: it takes a word more than fits where the line's spaces can shrink for it, and where that
 * is the better of the two lines. Found in the lines of documents that such a Word set (un-format 24.1), and held to them by tests: it ends
 * 99.2 of 100 lines of ECE/TRADE/C/CEFACT/2019/9 where they end (of it both the Word file and Word's pages are known) and 99.3 of
 * ECE/TRANS/WP.29/2026/139, where taking what fits has 73.8 and 79.0 right, and taking whatever can be squeezed in, as LibreOffice does, 91.8
 * and 93.7. The last line of a paragraph is filled so too, and spaces that do not break shrink and stretch like the others: in the line of
 * the first document that has one, all gaps are alike. Documents of older versions are not squeezed: of A/HRC/28/16 taking what fits has 99.1
 * right.
 */

/** A line with a word that stands beyond it. Lengths are points. */
export interface Overfull {
  /** How far the word stands beyond the line. */
  readonly over: number;
  /** The natural width of the spaces of the line with the word, and how many there are. */
  readonly blank: number;
  readonly spaces: number;
  /** What is left of the line without the word, and how many spaces there would be to take it up. */
  readonly white: number;
  readonly without: number;
}

/** The part of its width that a space can give up: where only this decides, 0.2500 is taken and 0.252 is not. */
const most = 0.25;

/** A space that shrinks looks as bad as one that stretches by twice as much: taken up to 0.49, refused from 0.503. */
const worth = 0.5;

/** Whether a word of which so much stands beyond the line may yet find room. */
export function mayHang(over: number, blank: number): boolean {
  return over <= most * blank;
}

/** Whether the line takes the word: the spaces would have to shrink by half at most of what they would have to stretch by without it. */
export function squeezesIn({ over, blank, spaces, white, without }: Overfull): boolean {
  return mayHang(over, blank) && over * without <= worth * white * spaces;
}
