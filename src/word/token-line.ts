import { areOneChange, changeable } from "./changes.ts";
import { fieldFacts } from "./fields.ts";
import type { Change, WFieldFacts, WLeaf, WToken } from "./tokens.ts";

/** A field that has begun and not yet ended. */
interface OpenField {
  instruction: string;
  /** What a `w:hyperlink` is, which has no instruction. */
  readonly link?: Pick<WFieldFacts, "target" | "address">;
  readonly changes: readonly Change[];
  isResult: boolean;
  isContinued: boolean;
  tokens: WToken[];
}

/** Fields that stand in each other at most; those deeper are as if they were not there, but for what they show. */
const mostFields = 8;

/** Gathers the tokens of one paragraph after the other; fields that go over several are closed at the end of each and opened again. */
export class TokenLine {
  #tokens: WToken[] = [];
  #fields: OpenField[] = [];
  /** Fields that have begun and are too deep to be among the open ones. */
  #deep = 0;
  /** Places of the tokens so far, as bookmarks count them. */
  #length = 0;
  /** Records of what stood last, the mark of the paragraph before at the beginning: its neighbours' records may be the same change. */
  #last: readonly Change[] = [];

  /** Adds what stands next. Text of one look and one change is one token. */
  push(leaf: WLeaf, records: readonly Change[]): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) return;
    const tokens = field?.tokens ?? this.#tokens;
    const before = tokens.at(-1);
    // Marks of comments take no room: what stands on both sides may be one change.
    const isMark = leaf.kind === "commentStart" || leaf.kind === "commentEnd";
    const changes = isMark ? records : this.#sameAsLast(records);
    if (leaf.kind === "text" && before?.kind === "text" && before.changes === changes) {
      const isAlike = before.look === leaf.look && before.former?.was === leaf.former?.was;
      if (isAlike && (!leaf.former || (before.former && areOneChange([before.former.change], [leaf.former.change])))) {
        tokens[tokens.length - 1] = { ...before, text: before.text + leaf.text };
        if (!field) this.#length += leaf.text.length;
        return;
      }
    }
    tokens.push({ ...leaf, ...changeable(changes) });
    if (!field) this.#length += placesOf(leaf);
  }

  /** A complex field begins. */
  begin(changes: readonly Change[]): void {
    this.#open({ instruction: "", changes, isResult: false });
  }

  /** Whether what is read now belongs to the instruction of a field. */
  get isInstruction(): boolean {
    return this.#fields.at(-1)?.isResult === false;
  }

  /** A part of its instruction. */
  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult && this.#deep === 0) field.instruction += text;
  }

  /** What it shows begins. */
  separate(): void {
    const field = this.#fields.at(-1);
    if (field && this.#deep === 0) field.isResult = true;
  }

  /** A field that has its instruction, or a link, begins with what it shows. */
  beginResult(said: Pick<OpenField, "instruction" | "link">, changes: readonly Change[]): void {
    this.#open({ ...said, changes, isResult: true });
  }

  /** A field ends. */
  end(): void {
    if (this.#deep > 0) this.#deep -= 1;
    else {
      const field = this.#fields.pop();
      if (field) this.#add(field, this.#fields.at(-1));
    }
  }

  /** How many places the paragraph has so far, as bookmarks count them; `isEnd` counts a field that is open as passed. */
  length(isEnd: boolean): number {
    return this.#length + (isEnd && this.#fields.length > 0 ? 1 : 0);
  }

  /** Ends a paragraph: what stood in it. `mark` are the records of its mark; given back as one change with what stands before it. */
  take(mark: readonly Change[]): {
    readonly tokens: readonly WToken[];
    readonly mark: readonly Change[];
    readonly length: number;
  } {
    // An instruction ends with its paragraph: damaged files have such without an end, and all text behind would be lost in it.
    for (let last = this.#fields.at(-1); last?.isResult === false; last = this.#fields.at(-1)) {
      this.#fields.pop();
      this.#add(last, this.#fields.at(-1));
    }
    for (let index = this.#fields.length - 1; index >= 0; index -= 1) {
      const field = this.#fields[index];
      if (!field) continue;
      this.#add(field, this.#fields[index - 1]);
      field.tokens = [];
      field.isContinued = true;
    }
    const taken = { tokens: this.#tokens, mark: this.#sameAsLast(mark), length: this.#length };
    this.#tokens = [];
    this.#length = 0;
    return taken;
  }

  #open(field: Pick<OpenField, "instruction" | "link" | "changes" | "isResult">): void {
    if (this.#deep > 0 || this.#fields.length === mostFields) this.#deep += 1;
    else this.#fields.push({ ...field, changes: this.#sameAsLast(field.changes), isContinued: false, tokens: [] });
  }

  #add({ instruction, link, changes, isContinued, tokens }: OpenField, within: OpenField | undefined): void {
    if ((within && !within.isResult) || (isContinued && tokens.length === 0)) return;
    const facts = link ? { name: "HYPERLINK", code: "", ...link } : fieldFacts(instruction);
    const made: WToken = { kind: "field", ...facts, isContinued, result: tokens, ...changeable(changes) };
    (within?.tokens ?? this.#tokens).push(made);
    if (!within) this.#length += 1;
  }

  #sameAsLast(changes: readonly Change[]): readonly Change[] {
    if (!areOneChange(this.#last, changes)) this.#last = changes;
    return this.#last;
  }
}

/** How many places a token has: each unit of a text, one for anything else. */
export function placesOf({ kind, text }: { readonly kind: string; readonly text?: unknown }): number {
  return kind === "text" && typeof text === "string" ? text.length : 1;
}
