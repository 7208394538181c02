import type { NoteDefinition } from "../../src/document/tree.ts";
import { inlinesOf } from "./inlines.ts";
import { nowhere } from "./nowhere.ts";
import type { PrintedLine } from "./read-lines.ts";

/** Gives notes their names. Figures are counted through the document, so that those of an annex that begin at 1 again are others. */
export class NoteNames {
  #count = 0;
  #last = 0;
  readonly called = new Set<string>();

  /** The name of the note that raised letters call; none where they are no mark, as in “m²”: marks come in their order. */
  call(mark: string): string | undefined {
    const number = Number(mark);
    if (!/^\*+$/.test(mark) && number !== this.#last + 1) return undefined;
    const id = /^\*+$/.test(mark) ? mark : `n${++this.#count}`;
    if (id !== mark) this.#last = number;
    this.called.add(id);
    return id;
  }

  /** A text whose marks begin anew. */
  restart(): void {
    this.#last = 0;
    this.called.clear();
  }
}

/** Notes as they are defined: each begins with its raised mark, what follows without one goes it on. */
export function notesOf(lines: readonly PrintedLine[]): NoteDefinition[] {
  const notes: { readonly mark: string; readonly lines: PrintedLine[] }[] = [];
  for (const line of lines) {
    const [first, ...pieces] = line.pieces;
    if (first?.raised) notes.push({ mark: first.text.trim(), lines: [{ ...line, pieces }] });
    else notes.at(-1)?.lines.push(line);
  }
  let count = 0;
  return notes.map(({ mark, lines }) => {
    const id = /^\*+$/.test(mark) ? mark : `n${++count}`;
    const content = inlinesOf(lines, { note: () => undefined });
    return {
      type: "note-definition",
      id,
      idSpan: nowhere,
      blocks: [{ type: "paragraph", content, span: nowhere }],
      span: nowhere,
    };
  });
}
