import { isAlphanumeric } from "../document/alphanumeric.ts";
import type { Replacement } from "../trace.ts";
import type { Marks } from "./quotation-marks.ts";

/** A quotation that is open: whether by the outer mark of the language, and whether that mark was changed. */
interface Open {
  readonly outer: boolean;
  readonly printedOuter: boolean;
}

/**
 * Quotation marks of a language within one another, as a quotation needs them that quotes itself: the outer ones become the inner ones
 * within the outer, and these the outer ones within them. The first level stays as it is typed.
 */
export class NestedMarks {
  readonly #marks: Marks;
  /** What is open; what the paragraph before left open is still open in this one. */
  #open: Open[] = [];

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /** The edits of a paragraph of a quotation; one that begins with an outer mark begins a quotation of its own. */
  edits(text: string): readonly Replacement[] {
    if (text.trimStart().startsWith(this.#marks.open.trim())) this.#open = [];
    const edits: Replacement[] = [];
    for (let at = 0; at < text.length; at++) {
      const edit = this.#opening(text, at) ?? this.#closing(text, at);
      if (edit) edits.push(edit);
    }
    return edits.filter(({ at, length, text: sign }) => text.slice(at, at + length) !== sign);
  }

  #opening(text: string, at: number): Replacement | undefined {
    const { open, innerOpen } = this.#marks;
    const outer = text.startsWith(open.trim(), at);
    if (!outer && !text.startsWith(innerOpen.trim(), at)) return undefined;
    const last = this.#open.at(-1);
    if (this.#closes(text, at, last)) return undefined;
    const printedOuter = last ? !last.printedOuter : outer;
    this.#open.push({ outer, printedOuter });
    return edit(text, at, outer ? open : innerOpen, printedOuter ? open : innerOpen);
  }

  #closing(text: string, at: number): Replacement | undefined {
    const last = this.#open.at(-1);
    if (!last || !this.#closes(text, at, last)) return undefined;
    this.#open.pop();
    const { close, innerClose } = this.#marks;
    return edit(text, at, last.outer ? close : innerClose, last.printedOuter ? close : innerClose);
  }

  /** Whether the mark at a place ends what is open; a single mark between letters is an apostrophe. */
  #closes(text: string, at: number, last: Open | undefined): boolean {
    if (!last) return false;
    const sign = (last.outer ? this.#marks.close : this.#marks.innerClose).trim();
    if (!text.startsWith(sign, at)) return false;
    return sign !== "’" || !(isAlphanumeric(text.charAt(at - 1)) && isAlphanumeric(text.charAt(at + sign.length)));
  }
}

/** A mark, with the blank that belongs to it where it is there, in place of another. */
function edit(text: string, at: number, typed: string, wanted: string): Replacement {
  const sign = typed.trim();
  const start = typed.startsWith(sign) || !/^[ \u00a0\u202f]$/.test(text.charAt(at - 1)) ? at : at - 1;
  const end = at + sign.length;
  const blank = typed.endsWith(sign) || !/^[ \u00a0\u202f]$/.test(text.charAt(end)) ? 0 : 1;
  return { at: start, length: end + blank - start, text: wanted };
}
