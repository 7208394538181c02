import type { Block } from "../document/tree.ts";
import type { PlainBlock, PlainParagraph, PlainToken, WordView } from "../word/word-view.ts";
import { fromBookmark, isMade, type Labels } from "./labels.ts";
import type { Losses } from "./losses.ts";
import { plainOf } from "./plain-words.ts";
import { slug, Unique } from "./slug.ts";

/** The bookmarks that start at the call of each note, by the key of the note. */
function bookmarksOfCalls(view: WordView): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const paragraph = ({ bookmarks, tokens }: PlainParagraph) => {
    let at = 0;
    for (const token of tokens) {
      if (token.kind === "note")
        found.set(
          token.note,
          bookmarks.filter(({ start }) => start === at).map(({ name }) => name),
        );
      at += token.kind === "text" ? token.text.length : 1;
    }
  };
  const all = (blocks: readonly PlainBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === "paragraph") paragraph(block);
      else if (block.kind === "box") all(block.blocks);
      else for (const { cells } of block.rows) for (const cell of cells) all(cell.blocks);
    }
  };
  all(view.body);
  return found;
}

/** What calls a note in a Word file. */
export type NoteCallToken = Extract<PlainToken, { readonly kind: "note" }>;

/** The stars that a mark is, which some fonts draw as other signs; none where it is another mark. */
function starsOf(mark: string): string | undefined {
  return /^[*∗⁎＊]+$/.test(mark) ? "*".repeat([...mark].length) : undefined;
}

/** Names for notes: the label around their call, stars for star notes, else the first words of their text. */
export class NoteNames {
  readonly #names = new Map<string, string>();
  readonly #unique = new Unique();
  readonly #typed = new Map<string, readonly Block[]>();
  readonly #stars = new Set<string>();
  readonly #everCalled = new Set<string>();
  /** What called a note first, and the names that it has for those that call it again. */
  readonly #calls = new Map<string, NoteCallToken>();
  readonly #again = new Map<NoteCallToken, string>();
  #called = new Map<string, string>();

  /** Names the notes of a view in the order of their calls, so that references to them can be read before them. */
  constructor(view: WordView, labels: Labels, losses: Losses) {
    const bookmarks = bookmarksOfCalls(view);
    for (const [key, note] of view.notes) {
      const words = plainOf(note.blocks).trim();
      if (words === "") {
        const [first] = note.blocks;
        losses.add(
          "note-blank",
          { one: "A note says nothing, and was left out", many: "# notes say nothing, and were left out" },
          first?.place,
        );
        continue;
      }
      const around = bookmarks.get(key) ?? [];
      const named = around.find((name) => !isMade(name));
      const id = this.#unique.name(named === undefined ? slug(words, "note") : fromBookmark(named));
      this.#names.set(key, id);
      labels.set(around, id, "footnote");
    }
  }

  /** Takes in a note that is none in Word: its name. */
  add(words: string, blocks: readonly Block[]): string {
    const id = this.#unique.name(slug(words, "note"));
    this.#typed.set(id, blocks);
    return id;
  }

  /** Takes in a star note that is none in Word. */
  addStar(mark: string, blocks: readonly Block[]): void {
    this.#typed.set(mark, blocks);
    this.#stars.add(mark);
  }

  /** Whether there are such. */
  get hasStars(): boolean {
    return this.#stars.size > 0;
  }

  /** Whether a mark is that of one. */
  isStar(mark: string): boolean {
    return this.#stars.has(mark);
  }

  /** Those that nothing has called. */
  uncalledStars(): readonly (readonly [string, readonly Block[]])[] {
    return [...this.#stars].filter((mark) => !this.#everCalled.has(mark)).map((mark) => [mark, this.#typed.get(mark) ?? []]);
  }

  /** What a note says that is none in Word. */
  typed(id: string): readonly Block[] | undefined {
    return this.#typed.get(id);
  }

  /** Calls such a note; gives its name back. */
  callTyped(id: string): string {
    this.#everCalled.add(id);
    if (!this.#called.has(id)) this.#called.set(id, id);
    return id;
  }

  /** The name by which a note is called; `mark` is its typed mark, "" where it has a number. One that Word calls twice is two notes of ours. */
  call(call: NoteCallToken, mark: string): string | undefined {
    const key = call.note;
    const first = starsOf(mark) ?? this.#names.get(key);
    if (first === undefined || !this.#names.has(key)) return undefined;
    const by = this.#calls.get(first) ?? call;
    this.#calls.set(first, by);
    const id = by === call || starsOf(mark) !== undefined ? first : (this.#again.get(call) ?? this.#unique.name(first));
    if (by !== call) this.#again.set(call, id);
    if (!this.#called.has(id)) this.#called.set(id, key);
    return id;
  }

  /** The notes that were called since this was asked last: their keys by their names, in the order of their calls. */
  takeCalled(): ReadonlyMap<string, string> {
    const called = this.#called;
    this.#called = new Map();
    return called;
  }
}
