import { resolvedText } from "../document/plain.ts";
import type { RBlock, RCell, Resolved, RInline, RRemark } from "../document/resolved.ts";
import type { Span } from "../source.ts";

/** A paragraph, heading, cell or note of a document, as it is read. */
export interface Passage {
  readonly text: string;
  readonly content: readonly RInline[];
  readonly span: Span;
  /** Its own classes and those of what it stands in. */
  readonly classes: readonly string[];
}

/** All text of a document, piece by piece, notes last. */
export function passagesIn({ blocks, notes }: Pick<Resolved, "blocks" | "notes">): readonly Passage[] {
  const found: Passage[] = [];
  collect(blocks, [], found);
  for (const note of notes) addLine(note, note.content[0]?.span ?? note.span, [], found);
  return found;
}

function collect(blocks: readonly RBlock[], around: readonly string[], found: Passage[]): void {
  for (const block of blocks) {
    const classes = [...around, ...block.classes];
    switch (block.type) {
      case "heading":
      case "paragraph":
        add(block.content, block.span, classes, found);
        break;
      case "list":
        for (const item of block.items) collect(item.blocks, [...classes, ...item.classes], found);
        break;
      case "container":
        if (block.title) add(block.title, block.span, classes, found);
        collect(block.blocks, classes, found);
        for (const remark of block.remarks ?? []) addLine(remark, remark.span, classes, found);
        break;
      case "quotation":
        collect(block.blocks, classes, found);
        break;
      case "table": {
        if (block.title) add(block.title, block.span, classes, found);
        const cells = [...block.head, ...block.body].flatMap((row): readonly RCell[] => row.cells);
        for (const { blocks, content, span } of cells) {
          add(content, span, classes, found);
          collect(blocks, classes, found);
        }
        for (const remark of block.remarks) addLine(remark, remark.span, classes, found);
        break;
      }
      case "figure":
        add(block.title, block.span, classes, found);
        for (const remark of block.remarks) addLine(remark, remark.span, classes, found);
        break;
    }
  }
}

/** A note or a line under a table, with what follows its first paragraph. */
function addLine(line: Pick<RRemark, "content" | "more">, span: Span, classes: readonly string[], found: Passage[]): void {
  add(line.content, span, classes, found);
  collect(line.more ?? [], classes, found);
}

function add(content: readonly RInline[], span: Span, classes: readonly string[], found: Passage[]): void {
  const text = resolvedText(content);
  if (text.trim() !== "") found.push({ text, content, span, classes });
}

/** The passage that shares the most words with a text; none where there is hardly one. */
export function nearestPassage(text: string, passages: readonly Passage[]): Passage | undefined {
  const wanted = new Set(longWords(text));
  let best: Passage | undefined;
  let most = Math.min(2, wanted.size);
  for (const passage of passages) {
    const shared = new Set(longWords(passage.text).filter((word) => wanted.has(word))).size;
    if (shared > most || (shared === most && !best)) [best, most] = [passage, shared];
  }
  return most > 0 ? best : undefined;
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
