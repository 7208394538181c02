import { editMarkdown } from "../../document/edit-text.ts";
import type { Inline, Text } from "../../document/tree.ts";
import type { Source, Span } from "../../source.ts";
import { placeIn, type TextEdit } from "../../trace.ts";
import { traceOf } from "../../traced-node.ts";

/** Stands in the text of a line for what is no plain text: a reference, a citation, code. */
export const made = "\ufffc";

/** A node of plain text, and where its characters begin in the line. */
interface Piece {
  readonly at: number;
  readonly node: Text;
}

/** A range of a line's characters. */
type Range = readonly [number, number];

/**
 * The plain text of a line, with the place of every character in the file, and which of them are other people's words: what stands in
 * quotation marks, the titles of works in italics, links.
 */
export class Prose {
  readonly text: string;
  readonly #pieces: Piece[] = [];
  #foreign: Uint8Array | undefined;
  readonly #ranges: Range[] = [];
  #written = "";

  constructor(content: readonly Inline[], file: Source) {
    this.#add(content, file);
    this.text = this.#written;
  }

  /** Whether a character is somebody else's. */
  isForeign(at: number): boolean {
    this.#foreign ??= this.#marked();
    return this.#foreign[at] === 1;
  }

  /** The place of a range in the file; nothing where it is no plain text of it. */
  place(start: number, end: number): Span | undefined {
    const piece = this.#pieceAt(start);
    if (!piece || end > piece.at + piece.node.text.length) return undefined;
    return placeIn(traceOf(piece.node), start - piece.at, end - piece.at);
  }

  /** The fix that puts Markdown in the place of a range; none where the file cannot be changed so. */
  fix(start: number, end: number, markdown: string): readonly TextEdit[] | undefined {
    const piece = this.#pieceAt(start);
    if (!piece || end > piece.at + piece.node.text.length) return undefined;
    const text = { text: piece.node.text, trace: traceOf(piece.node) };
    const editing = editMarkdown(text, start - piece.at, end - piece.at, markdown);
    return "edits" in editing ? editing.edits : undefined;
  }

  #marked(): Uint8Array {
    const marked = new Uint8Array(this.text.length);
    for (const [start, end] of [...this.#ranges, ...quotationsIn(this.text)]) marked.fill(1, start, end);
    return marked;
  }

  #pieceAt(start: number): Piece | undefined {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    return piece && piece.at <= start && start < piece.at + piece.node.text.length ? piece : undefined;
  }

  #add(content: readonly Inline[], file: Source): void {
    for (const node of content) this.#node(node, file);
  }

  #node(node: Inline, file: Source): void {
    switch (node.type) {
      case "text":
        if (node.span.source === file) this.#pieces.push({ at: this.#written.length, node });
        else this.#ranges.push([this.#written.length, this.#written.length + node.text.length]);
        this.#written += node.text;
        return;
      case "line-break":
        this.#written += "\n";
        return;
      case "note-call":
      case "inline-note":
        return;
      case "code":
      case "reference":
      case "citation":
        this.#written += made;
        return;
      default: {
        const start = this.#written.length;
        this.#add(node.content, file);
        if (isForeign(node)) this.#ranges.push([start, this.#written.length]);
      }
    }
  }
}

/** Whether a stretch is a title in italics, the words of a link, or said to be another document's. */
function isForeign({ type, attributes }: Inline): boolean {
  return type === "emphasis" || type === "link" || (attributes?.classes.includes("quoted") ?? false);
}

const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
};

/**
 * What stands in quotation marks, with the quotations in it; one that is not closed goes on to the end, as in a quotation of several
 * paragraphs.
 */
export function quotationsIn(text: string): readonly Range[] {
  const found: Range[] = [];
  let start = 0;
  let open = "";
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[“”«»„「」『』《》"]/g)) {
    if (depth === 0 && closing[sign] !== undefined) {
      [start, open, depth] = [index, sign, 1];
    } else if (depth > 0 && sign === closing[open]) {
      depth -= 1;
      if (depth === 0) found.push([start, index + 1]);
    } else if (depth > 0 && sign === open) depth += 1;
  }
  return depth === 0 ? found : [...found, [start, text.length]];
}
