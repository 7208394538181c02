import type { Document } from "../../document/tree.ts";
import { type AnyNode, walk } from "../../document/walk.ts";
import type { Source, Span } from "../../source.ts";

/** A block of a file, or a part of one that has text of its own: a cell, the title of a table. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** What a remark is about that stands in it, or at its end. */
  readonly whole: Span;
}

/**
 * What remarks are about. One that stands in the text of a block, or behind it on its last line, is about that block, or cell; one that stands
 * before text, or on lines of its own, about the block that comes next, be it an item, a row, a container or the text of a note.
 */
export class RemarkTargets {
  readonly #source: Source;
  /** Blocks by where they begin; of those that begin at one place, the outermost first. */
  readonly #blocks: readonly (Span & { readonly isQuotation: boolean })[];
  /** What has text, in its order. */
  readonly #texts: readonly Piece[];

  constructor(source: Source, document: Document) {
    const blocks: (Span & { readonly isQuotation: boolean })[] = [];
    const texts: Piece[] = [];
    const look = (node: AnyNode) => {
      if (node.span.source !== source || !isBlock(node)) return;
      blocks.push({ ...node.span, isQuotation: node.type === "quotation" });
      const text = textOf(node);
      if (text && text.source === source) texts.push({ start: text.start, end: text.end, whole: node.span });
    };
    walk(document.blocks, look);
    walk(document.notes, look);
    this.#source = source;
    this.#blocks = blocks.sort((one, other) => one.start - other.start || other.end - one.end);
    this.#texts = texts.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** What a remark is about; nothing where nothing follows it. */
  of({ start, end }: Span): Span | undefined {
    const before = this.#texts[lastBefore(this.#texts, start)];
    if (before && (end <= before.end || !this.#source.text.slice(before.end, start).includes("\n"))) return before.whole;
    let next = lastBefore(this.#blocks, end) + 1;
    const depth = this.#quotationsAt(start);
    for (let block = this.#blocks[next]; block?.isQuotation && this.#quotationsAt(block.start) < depth; )
      block = this.#blocks[++next];
    return this.#blocks[next];
  }

  /** How many quotations a place is in by the signs before it on its line; one that begins with a remark only begins behind it in the tree. */
  #quotationsAt(place: number): number {
    const before = this.#source.text.slice(Math.max(0, place - 200), place);
    return before.slice(before.lastIndexOf("\n") + 1).split(">").length - 1;
  }
}

/** The index of the last that begins before a place; -1 where none does. */
function lastBefore(all: readonly { readonly start: number }[], place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const blockTypes: ReadonlySet<AnyNode["type"]> = new Set([
  ...(["heading", "paragraph", "list", "item", "quotation", "table", "row", "cell", "remark"] as const),
  ...(["figure", "container", "directive", "verbatim", "note-definition"] as const),
]);

function isBlock({ type }: AnyNode): boolean {
  return blockTypes.has(type);
}

/** The place of the text that a block has besides the blocks in it. */
function textOf(node: AnyNode): Span | undefined {
  switch (node.type) {
    case "heading":
    case "paragraph":
    case "cell":
    case "remark":
    case "figure":
      return node.span;
    case "table":
    case "container": {
      const last = node.title?.at(-1);
      const first = node.title?.[0];
      return first && last && { ...first.span, end: last.span.end };
    }
    default:
      return undefined;
  }
}
