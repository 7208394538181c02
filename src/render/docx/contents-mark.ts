import type { Resolved, RHeading } from "../../document/resolved.ts";
import type { Theme } from "../../theme/theme.ts";
import { headingsIn, titleUnder } from "./outline.ts";
import { runningText } from "./plain.ts";
import { type Ink, mark } from "./run.ts";

/** The letter that tells the marks of contents from those of other tables (`\\f` of TOC and TC, ISO/IEC 29500-1, 17.16.5.68 and 69). */
export const markedLines = "a";

/**
 * Lines of contents that are no heading's ("Annexes"), by the anchor of the heading at which they stand: the annex under the line. Word
 * would leave them out of contents that it makes anew, were they not marked there.
 */
export function linesAtHeadings({ blocks }: Resolved, theme: Theme): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const headings = headingsIn(blocks);
  for (const block of blocks) {
    if (block.type !== "contents") continue;
    block.entries.forEach(({ anchor, content }, index) => {
      const at = anchor === "" && annexAt(block.entries[index + 1]?.anchor, headings, theme);
      if (at) lines.set(at.anchor, runningText(content));
    });
  }
  return lines;
}

/** The heading of the annex whose entry leads to an anchor: the line "Annex" itself, above its title. */
function annexAt(anchor: string | undefined, headings: readonly RHeading[], theme: Theme): RHeading | undefined {
  const index = headings.findIndex((heading) => heading.anchor === anchor);
  const above = headings[index - 1];
  return above && titleUnder(above, theme) !== undefined ? above : headings[index];
}

/** The mark of a line, which programs do not show; no page is to stand beside it. LibreOffice finds none in hidden text. */
export function contentsMark(line: string, ink: Ink): string {
  return mark(`TC "${line.replaceAll('"', "")}" \\f ${markedLines} \\l 1 \\n`, ink);
}
