import { wholeNumber } from "../../document/number.ts";
import type { RContentsEntry, Resolved, RHeading, RParagraph } from "../../document/resolved.ts";
import type { Bookmarks } from "./bookmarks.ts";
import { field, textRun } from "./run.ts";

/** The first and the last numbered paragraph of a section. */
export interface ParagraphRange {
  readonly first: RParagraph;
  last: RParagraph;
}

/** The numbered paragraphs of every section, by the anchor of its heading: one walk over the document. */
export function paragraphRanges({ blocks }: Resolved): ReadonlyMap<string, ParagraphRange> {
  const ranges = new Map<string, ParagraphRange>();
  let open: RHeading[] = [];
  for (const block of blocks) {
    if (block.type === "heading") open = [...open.filter(({ outline }) => outline < block.outline), block];
    if (block.type !== "paragraph" || !block.number) continue;
    for (const { anchor } of open) {
      const range = ranges.get(anchor);
      if (range) range.last = block;
      else ranges.set(anchor, { first: block, last: block });
    }
  }
  return ranges;
}

/** The range "5–133" with its numbers as fields, so that it follows the text; as characters where it is no such range. */
export function rangeFields({ paragraphs }: RContentsEntry, range: ParagraphRange | undefined, bookmarks: Bookmarks): string {
  const [first = "", last = ""] = range ? [range.first, range.last].map(({ number }) => number && wholeNumber(number)) : [];
  const between = paragraphs.slice(first.length, paragraphs.length - last.length);
  const refer = (paragraph: RParagraph, text: string) => field(`REF ${bookmarks.add(paragraph)} \\n \\h`, textRun(text));
  if (!range || paragraphs === "") return textRun(paragraphs);
  if (paragraphs === first) return refer(range.first, first);
  if (!/^\D+$/.test(between) || paragraphs !== first + between + last) return textRun(paragraphs);
  return refer(range.first, first) + textRun(between) + refer(range.last, last);
}
