import { ProseWalk, type Stretch } from "./prose-walk.ts";

/** A mark of a change, as CriticMarkup writes it. */
export interface ChangeMark extends Stretch {
  readonly kind: MarkKind;
  /** What stands in it; of what was replaced, its first half. */
  readonly content: Stretch;
  /** The second half of what was replaced: what came in its place. */
  readonly fresh?: Stretch;
}

/** What a mark says of the words in it: they came, went, were replaced by others, are what a comment is on, or are a comment. */
export type MarkKind = "inserted" | "deleted" | "replaced" | "marked" | "comment";

/** A sign that belongs to no whole mark. */
export interface BrokenMark extends Stretch {
  readonly why: "open" | "unopened" | "nested" | "without-arrow";
}

/** What is found of marks in a text, in order. */
export interface FoundMarks {
  readonly marks: readonly ChangeMark[];
  readonly broken: readonly BrokenMark[];
}

const kinds: Readonly<Record<string, MarkKind>> = {
  "{++": "inserted",
  "{--": "deleted",
  "{~~": "replaced",
  "{==": "marked",
  "{>>": "comment",
};
const closings: Readonly<Record<MarkKind, string>> = {
  inserted: "++}",
  deleted: "--}",
  replaced: "~~}",
  marked: "==}",
  comment: "<<}",
};
const arrow = "~>";
const signs = ["\\{(?:\\+\\+|--|~~|==|>>)", "(?:\\+\\+|--|~~|==|<<)\\}", arrow];

/** Whether a text may hold marks of changes: those without are left alone. */
export function mayHoldMarks(text: string): boolean {
  return /\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}/.test(text);
}

/** Finds the marks of a text, `{++in++}`, `{--out--}`, `{~~old~>new~~}`, `{==words==}`, `{>>comment<<}`; what stands in code or is escaped is none. */
export function findMarks(text: string): FoundMarks {
  const finder = new MarkFinder();
  new ProseWalk(text, signs).walk((sign, at) => {
    finder.take(sign, at);
    return at + sign.length;
  });
  return finder.finish();
}

/** A mark whose end is not found yet. */
interface OpenMark extends Stretch {
  readonly kind: MarkKind;
  arrow?: Stretch;
}

class MarkFinder {
  readonly #marks: ChangeMark[] = [];
  readonly #broken: BrokenMark[] = [];
  #open: OpenMark | undefined;

  take(sign: string, start: number): void {
    const end = start + sign.length;
    const kind = kinds[sign];
    const open = this.#open;
    if (open?.kind === "comment") {
      if (sign === closings.comment) this.#close(open, { start, end });
    } else if (kind !== undefined) {
      if (open) this.#broken.push({ start, end, why: "nested" });
      else this.#open = { start, end, kind };
    } else if (sign === arrow) {
      if (open?.kind === "replaced") open.arrow ??= { start, end };
    } else if (open && sign === closings[open.kind]) this.#close(open, { start, end });
    else this.#broken.push({ start, end, why: open ? "nested" : "unopened" });
  }

  finish(): FoundMarks {
    if (this.#open) this.#broken.push({ start: this.#open.start, end: this.#open.end, why: "open" });
    return { marks: this.#marks, broken: this.#broken };
  }

  #close({ start, end: contentStart, kind, arrow: between }: OpenMark, closing: Stretch): void {
    this.#open = undefined;
    if (kind === "replaced" && !between) {
      this.#broken.push({ start, end: closing.end, why: "without-arrow" });
      return;
    }
    const content = { start: contentStart, end: between?.start ?? closing.start };
    const fresh = between && { start: between.end, end: closing.start };
    this.#marks.push({ start, end: closing.end, kind, content, ...(fresh && { fresh }) });
  }
}
