import type { RNumber } from "../../document/number.ts";
import { wholeNumber } from "../../document/number.ts";
import type { RContentsEntry } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { field, type Ink, textRun } from "./run.ts";

/** The range "5–133" with its numbers as fields, so that it follows the text. */
export function rangeFields({ paragraphs, range }: RContentsEntry, { bookmarks, numbered }: Draft, ink: Ink): string {
  const refer = (number: RNumber) => {
    const node = numbered.get(number);
    const text = textRun(wholeNumber(number), {}, ink);
    return node ? field(`REF ${bookmarks.add(node)} \\n \\h`, text, "", ink) : text;
  };
  if (!range) return textRun(paragraphs, {}, ink);
  const { first, between, last } = range;
  return first === last ? refer(first) : refer(first) + textRun(between, {}, ink) + refer(last);
}
