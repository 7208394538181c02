import { printedMark } from "../../document/note-mark.ts";
import type { RContentsEntry, RInline } from "../../document/resolved.ts";
import { setEntry } from "../../prepare/contents-line.ts";
import { clean } from "../../text/clean.ts";
import type { Context } from "../../text/context.ts";

/** The title of an entry with its lines ended by hand, as the UN ends those of long entries (un-format 8): where they end on pages. */
export function brokenTitle(entry: RContentsEntry, context: Context): readonly RInline[] {
  const { lines, prose } = setEntry(entry, context.pages.upright, "artifact", context);
  const ends = lines.slice(0, -1).map(({ end }) => end);
  return ends.length === 0 ? entry.content : broken(entry.content, ends, prose.text);
}

/** Content with line ends at places of its text; the space in front of one is left out. Links are not broken. */
function broken(content: readonly RInline[], ends: readonly number[], text: string): readonly RInline[] {
  let at = 0;
  return content.flatMap((part): RInline[] => {
    const from = at;
    at += lengthOf(part);
    if (part.type !== "text") return [part];
    const own = clean(part.text);
    const pieces: RInline[] = [];
    let start = from;
    for (const end of ends) {
      if (end <= start || end > at || text[end - 1] === "\n") continue;
      const solid = text[end - 1] === " " ? end - 1 : end;
      const { span, change } = part;
      pieces.push({ ...part, text: own.slice(start - from, solid - from) });
      pieces.push({ type: "line-break", span, ...(change && { change }) });
      start = end;
    }
    return [...pieces, { ...part, text: own.slice(start - from) }];
  });
}

/** How many characters a part has in its prose. */
function lengthOf(part: RInline): number {
  switch (part.type) {
    case "text":
    case "ref":
      return clean(part.text).length;
    case "link":
      return part.content.reduce((sum, { text }) => sum + clean(text).length, 0);
    case "note":
      return printedMark(part).length + (part.follows ? 1 : 0);
    case "line-break":
      return 1;
  }
}
