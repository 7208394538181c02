import type { WBlock, WParagraph } from "../word/blocks.ts";
import type { ViewOf } from "../word/views.ts";
import { viewOf } from "../word/views.ts";
import type { WordFile } from "../word/word-file.ts";
import type { Returned } from "./document-edits.ts";
import { contentsLines, entriesOf, type Line, noteLines } from "./lines.ts";
import { notesByName, noteText, type Sent } from "./sent.ts";

/** A view of a file that came back, its notes by the names of those that were sent. */
export function readReturned(file: WordFile, of: ViewOf, sent: Sent): Returned {
  const view = viewOf(file, of);
  const unnamed = noteLines(view, (note) => note);
  const texts = new Map([...unnamed].map(([key, lines]) => [key, noteText(lines)]));
  const find = notesByName(sent, texts);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const entries = entriesOf(view, (note, paragraph, at) => {
    const known = names.get(note);
    if (known !== undefined) return known;
    const found = find(note, paragraph, at);
    const name = taken.has(found) ? `new ${note}` : found;
    names.set(note, name);
    taken.add(name);
    return name;
  });
  const notes = new Map<string, readonly Line[]>();
  for (const [key, lines] of unnamed) notes.set(names.get(key) ?? `new ${key}`, lines);
  return { file, view, entries, notes, contents: contentsLines(view), borrowed: borrowedStyles(file.body) };
}

/**
 * Paragraphs behind one that went whose style they have: LibreOffice gives them the style of what it joins them to while it records. By number.
 */
function borrowedStyles(blocks: readonly WBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  let gone: WParagraph | undefined;
  for (const block of blocks) {
    if (block.kind !== "paragraph") gone = undefined;
    else {
      if (gone && gone.properties.style === block.properties.style) found.add(block.place.paragraph);
      gone = block.mark.side === "old" ? block : undefined;
    }
  }
  return found;
}
