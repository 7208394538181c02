import type { Attributes, Inline, NoteDefinition } from "../document/tree.ts";
import type { Frame } from "./block-frames.ts";
import { parseInlines } from "./build-inlines.ts";
import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

/** Paragraphs as one content, a line break between each two: a field of front matter is inline. */
export function parseParagraphs(paragraphs: readonly Content[], run: Run): { content: Inline[]; attributes?: Attributes } {
  const content: Inline[] = [];
  let attributes: Attributes | undefined;
  for (const paragraph of paragraphs) {
    const inlines = parseInlines(paragraph, run);
    if (content.length > 0 && inlines.content.length > 0) content.push({ type: "line-break", span: paragraph.span(0, 0) });
    content.push(...inlines.content);
    attributes = inlines.attributes ?? attributes;
  }
  return { content, ...(attributes && { attributes }) };
}

/** The notes that a text defines, in their order; an id that is defined twice is reported and keeps its first text. */
export class NoteDefinitions {
  readonly #run: Run;
  readonly #first = new Map<string, NoteDefinition>();
  readonly all: NoteDefinition[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes in a note that is closed. */
  add({ note, blocks, refused, start, end }: Frame): void {
    if (!note) return;
    const { id, idStart } = note;
    const { traced } = this.#run;
    const idSpan = traced.at(idStart, idStart + id.length);
    const span = traced.at(start, end);
    if (blocks.length === 0 && !refused) complain(this.#run, "note-empty", `The note “${id}” says nothing.`, { span });
    this.take({ type: "note-definition", id, idSpan, blocks, span });
  }

  /** Takes in a note that is built. */
  take(note: NoteDefinition): void {
    const { id, idSpan } = note;
    const first = this.#first.get(id);
    if (first) {
      const related = [{ span: first.idSpan, message: "It is defined here first." }];
      complain(this.#run, "note-doubled", `The note “${id}” is defined twice.`, { span: idSpan, related });
      return;
    }
    this.#first.set(id, note);
    this.all.push(note);
  }
}
