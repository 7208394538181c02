import { readAddress } from "../document/address.ts";
import { plainText } from "../document/plain.ts";
import type { Inline, Text } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { placeIn, type Replacement } from "../trace.ts";
import { traceOf, withReplaced } from "../traced-node.ts";

/** A text of the line, and where it starts in it. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/**
 * The characters of inline content in one string, so that a mark is known by what stands around it, whatever looks the two sides have.
 * What is not to be changed is there as letters: code, addresses, numbers of references, stretches typed as they are.
 * Calls of notes take no room; notes themselves are lines of their own.
 */
export class TypesetLine {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  /** Whether it holds what is a line by itself: inline notes, what stands around the names of citations. */
  readonly hasOthers: boolean;

  constructor(content: readonly Inline[]) {
    const gathered = new Gathered();
    gathered.inlines(content);
    this.text = gathered.text;
    this.#pieces = gathered.pieces;
    this.hasOthers = gathered.hasOthers;
  }

  /** Whether a range lies in one text that may be changed. */
  isFree(at: number, length: number): boolean {
    const piece = this.#pieceAt(at);
    return piece !== undefined && at + length <= piece.start + piece.node.text.length;
  }

  /** The place of a character in the file. */
  span(at: number): Span | undefined {
    const piece = this.#pieceAt(at);
    return piece && placeIn(traceOf(piece.node), at - piece.start, at - piece.start + 1);
  }

  /** The texts as they are after edits, which are in the order of the line. */
  edited(edits: readonly Replacement[]): ReadonlyMap<Text, Text> {
    const changed = new Map<Text, Text>();
    if (edits.length === 0) return changed;
    let next = 0;
    for (const { node, start } of this.#pieces) {
      const own: Replacement[] = [];
      for (let edit = edits[next]; edit && edit.at < start + node.text.length; edit = edits[++next])
        own.push({ ...edit, at: edit.at - start });
      if (own.length > 0) changed.set(node, withReplaced(node, own));
    }
    return changed;
  }

  #pieceAt(at: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    return piece && at >= piece.start && at < piece.start + piece.node.text.length ? piece : undefined;
  }
}

/** Whether a node or a block is to stay as it was typed. */
export function isAsTyped({ attributes }: { readonly attributes?: { readonly classes: readonly string[] } }): boolean {
  return attributes?.classes.includes("as-typed") ?? false;
}

class Gathered {
  text = "";
  readonly pieces: Piece[] = [];
  hasOthers = false;

  inlines(content: readonly Inline[]): void {
    for (const node of content) this.#inline(node);
  }

  #inline(node: Inline): void {
    switch (node.type) {
      case "text":
        this.pieces.push({ node, start: this.text.length });
        this.text += node.text;
        return;
      case "inline-note":
        this.hasOthers = true;
        return;
      case "note-call":
        return;
      case "line-break":
        this.text += "\n";
        return;
      case "citation":
        this.hasOthers = true;
        this.text += "x";
        return;
      case "code":
      case "reference":
        this.text += "x";
        return;
      case "link":
        if (saysAddress(node)) this.text += "x";
        else this.inlines(node.content);
        return;
      case "stretch":
        if (isAsTyped(node)) this.text += "x";
        else this.inlines(node.content);
        return;
      case "subscript":
      case "superscript":
        this.text += "x";
        this.inlines(node.content);
        return;
      default:
        this.inlines(node.content);
    }
  }
}

/** Whether the words of a link are an address themselves. */
function saysAddress({ content }: Extract<Inline, { type: "link" }>): boolean {
  return readAddress(plainText(content)).type === "web";
}
