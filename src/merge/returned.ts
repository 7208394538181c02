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
  const entries = entriesOf(view, (note, paragraph, at) => {
    const name = find(note, paragraph, at);
    const isTaken = [...names].some(([key, its]) => its === name && key !== note);
    names.set(note, names.get(note) ?? (isTaken ? `new ${note}` : name));
    return names.get(note) ?? name;
  });
  const notes = new Map<string, readonly Line[]>();
  for (const [key, lines] of unnamed) notes.set(names.get(key) ?? `new ${key}`, lines);
  return { entries, notes, contents: contentsLines(view) };
}
