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

/** Gathers the tokens of one paragraph after the other; fields that go over several are closed at the end of each and opened again. */
export class TokenLine {
  #tokens: WToken[] = [];
  #fields: OpenField[] = [];
  /** Records of what stood last, the mark of the paragraph before at the beginning: its neighbours' records may be the same change. */
  #last: readonly Change[] = [];

  /** Adds what stands next. Text of one look and one change is one token. */
  push(leaf: WLeaf, records: readonly Change[]): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) return;
    const tokens = field?.tokens ?? this.#tokens;
    const before = tokens.at(-1);
    const changes = this.#sameAsLast(records);
    if (leaf.kind === "text" && before?.kind === "text" && before.changes === changes) {
      const isAlike = before.look === leaf.look && before.former?.was === leaf.former?.was;
      if (isAlike && (!leaf.former || (before.former && areOneChange([before.former.change], [leaf.former.change])))) {
        tokens[tokens.length - 1] = { ...before, text: before.text + leaf.text };
        return;
      }
    }
    tokens.push({ ...leaf, ...changeable(changes) });
  }

  /** A complex field begins. */
  begin(changes: readonly Change[]): void {
    this.#open({ instruction: "", changes, isResult: false });
  }

  /** A part of its instruction. */
  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** What it shows begins. */
  separate(): void {
    const field = this.#fields.at(-1);
    if (field) field.isResult = true;
  }

  /** A field that has its instruction, or a link, begins with what it shows. */
  beginResult(said: Pick<OpenField, "instruction" | "link">, changes: readonly Change[]): void {
    this.#open({ ...said, changes, isResult: true });
  }

  /** A field ends. */
  end(): void {
    const field = this.#fields.pop();
    if (field) this.#add(field, this.#fields.at(-1));
  }

  /** How many places the paragraph has so far, as bookmarks count them; `isEnd` counts a field that is open as passed. */
  length(isEnd: boolean): number {
    return lengthOf(this.#tokens) + (isEnd && this.#fields.length > 0 ? 1 : 0);
  }

  /** Ends a paragraph: what stood in it. `mark` are the records of its mark; given back as one change with what stands before it. */
  take(mark: readonly Change[]): { readonly tokens: readonly WToken[]; readonly mark: readonly Change[] } {
    for (let index = this.#fields.length - 1; index >= 0; index -= 1) {
      const field = this.#fields[index];
      if (!field) continue;
      this.#add(field, this.#fields[index - 1]);
      field.tokens = [];
      field.isContinued = true;
    }
    const taken = { tokens: this.#tokens, mark: this.#sameAsLast(mark) };
    this.#tokens = [];
    return taken;
  }

  #open(field: Pick<OpenField, "instruction" | "link" | "changes" | "isResult">): void {
    this.#fields.push({ ...field, changes: this.#sameAsLast(field.changes), isContinued: false, tokens: [] });
  }

  #add({ instruction, link, changes, isContinued, tokens }: OpenField, within: OpenField | undefined): void {
    if ((within && !within.isResult) || (isContinued && tokens.length === 0)) return;
    const facts = link ? { name: "HYPERLINK", code: "", ...link } : fieldFacts(instruction);
    const made: WToken = { kind: "field", ...facts, isContinued, result: tokens, ...changeable(changes) };
    (within?.tokens ?? this.#tokens).push(made);
  }

  #sameAsLast(changes: readonly Change[]): readonly Change[] {
    if (!areOneChange(this.#last, changes)) this.#last = changes;
    return this.#last;
  }
}

/** How many places tokens have, as bookmarks count them. */
export function lengthOf(tokens: readonly { readonly kind: string; readonly text?: unknown }[]): number {
  return tokens.reduce((sum, token) => sum + placesOf(token), 0);
}

/** How many places a token has: each unit of a text, one for anything else. */
export function placesOf({ kind, text }: { readonly kind: string; readonly text?: unknown }): number {
  return kind === "text" && typeof text === "string" ? text.length : 1;
}
