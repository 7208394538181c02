import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter } from "../document/data.ts";
import { traceValue } from "../document/trace-value.ts";
import type { Block, NoteDefinition } from "../document/tree.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import { parseNote } from "../parse/parse.ts";
import { isRecord } from "./operand.ts";

/** The notes that front matter defines: `footnotes`, by their ids. */
export function noteDefinitions(frontMatter: FrontMatter, data: Data, report: Report): readonly NoteDefinition[] {
  const { footnotes } = data;
  if (!isRecord(footnotes)) return [];
  return Object.entries(footnotes).flatMap(([id, text]) => {
    if (typeof text !== "string") return [];
    const path = ["footnotes", id];
    const blocks = parseNote(traceValue(text, frontMatter, path), report);
    return [{ type: "note-definition", id, idSpan: frontMatter.keyAt(...path), blocks, span: frontMatter.at(...path) }];
  });
}

/** The notes that a page calls which took in only passages of a text; the others went with the text around the passages. */
export function calledNotes(page: readonly Block[], notes: readonly NoteDefinition[]): readonly NoteDefinition[] {
  const called = new Set<string>();
  const look = (node: AnyNode) => void (node.type === "note-call" && called.add(node.id));
  const byId = new Map<string, NoteDefinition[]>();
  for (const note of notes) byId.set(note.id, [...(byId.get(note.id) ?? []), note]);
  walk(page, look);
  for (const id of called) walk(byId.get(id) ?? [], look);
  return notes.filter((note) => called.has(note.id));
}
