import { type RNumber, wholeNumber } from "../document/number.ts";

/** How paragraphs put in after another are told apart, in all languages: the first, the second and so on. */
const adverbs = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

/**
 * The number of a paragraph that was put in after the one of `number`, when others were known by theirs already: "12 bis", the `count`th of
 * its kind (un-format 7). It counts with nothing, and stands between its neighbours.
 */
export function insertedNumber(number: RNumber, count: number): RNumber {
  const { after, before, run, under, value } = number;
  const bare = `${number.bare}\u00a0${adverbs[count - 1] ?? count + 1}`;
  const text = before + wholeNumber({ bare, ...(under && { under }) }) + after;
  return { ...number, value: value + count / (count + 1), bare, text, run: `${run} ${bare}` };
}
