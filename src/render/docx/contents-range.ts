import type { RNumber } from "../../document/number.ts";
import { wholeNumber } from "../../document/number.ts";
import type { RContentsEntry } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { field, textRun } from "./run.ts";

/** The range "5–133" with its numbers as fields, so that it follows the text. */
export function rangeFields({ paragraphs, range }: RContentsEntry, { bookmarks, numbered }: Draft): string {
  const refer = (number: RNumber) => {
    const node = numbered.get(number);
    const text = textRun(wholeNumber(number));
    return node ? field(`REF ${bookmarks.add(node)} \\n \\h`, text) : text;
  };
  if (!range) return textRun(paragraphs);
  const { first, between, last } = range;
  return first === last ? refer(first) : refer(first) + textRun(between) + refer(last);
}
