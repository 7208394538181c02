import type { WBlock } from "./blocks.ts";
import { type Reading, Story } from "./story.ts";
import { noteKey, type WNote } from "./word-file.ts";
import { childrenOf } from "./xml.ts";

const kinds = [
  { kind: "foot", type: "footnotes", element: "w:footnote" },
  { kind: "end", type: "endnotes", element: "w:endnote" },
] as const;

/** Reads the notes of both kinds; the lines between them and the text, which are notes to Word, are left out. */
export function readNotes(main: string, reading: Reading): ReadonlyMap<string, WNote> {
  const notes = new Map<string, WNote>();
  for (const { kind, type, element } of kinds) {
    const part = reading.opened.partOf(main, type);
    if (part === undefined) continue;
    const story = new Story(reading, part);
    for (const { attributes, children } of childrenOf(reading.opened.treeOf(part), element)) {
      const { "w:id": id = "", "w:type": use = "normal" } = attributes;
      if (use !== "normal") continue;
      const blocks: WBlock[] = [];
      for (const child of children) if (typeof child !== "string") reading.readBlock(child, story, blocks);
      notes.set(noteKey(kind, id), { kind, id, blocks });
      reading.notes.add(noteKey(kind, id));
    }
  }
  return notes;
}
