import { wordsOf } from "../resolve/reference-words.ts";
import type { TargetKind as ReferredKind } from "../resolve/targets.ts";
import type { Words } from "../theme/words.ts";
import type { WPlace } from "../word/blocks.ts";
import type { PlainBlock, PlainToken, WordView } from "../word/word-view.ts";
import type { Line } from "./lines.ts";
import { placeKey } from "./place-key.ts";
import { slug, Unique } from "./slug.ts";

/** What a label can be on, as the words of references name it. */
export type TargetKind = Exclude<ReferredKind, "subparagraph"> | "item";

/** A label of the imported document. */
export interface Target {
  readonly label: string;
  readonly kind: TargetKind;
  /** The part of the file that it stands in: 0 is the document itself, each annex one more. */
  readonly part: number;
}

/** Names of bookmarks that our Word writer makes where the author gave no label, and those of Word itself. */
const made =
  /^(?:_.*|(?:(?:annex|appendix)_\d+_)*(?:heading|title|subtitle|note|note_star|table|figure|box|annex|appendix|paragraph|item|container|part|article|contents|summary|quotation|verbatim|a)_\d+(?:_\d+)?)$/i;

/**
 * Labels for what fields point to. A bookmark that has a name keeps it as a label; one that a program named (`_Ref123456`) gets one of the
 * first words of what it is on.
 */
export class Labels {
  readonly #pointedAt: ReadonlySet<string>;
  readonly #byBookmark = new Map<string, Target>();
  readonly #byLabel = new Map<string, Target>();
  /** Labels by the places of the lines that have them, where typed words say their numbers. */
  readonly #claimed = new Map<string, string>();
  readonly #unique = new Unique();
  readonly #madeUp = new Set<string>();
  readonly #isOwn: boolean;
  readonly #words: Words;
  #part = 0;

  /** `isOwn` says that Masthead wrote the file, whose named bookmarks are all labels of the author's; `words` are those of its language. */
  constructor(view: WordView, isOwn: boolean, words: Words) {
    const found = new Set<string>();
    targetsIn(view.body, found);
    for (const note of view.notes.values()) targetsIn(note.blocks, found);
    this.#pointedAt = found;
    this.#isOwn = isOwn;
    this.#words = words;
  }

  /** The part of the file that is read. */
  get part(): number {
    return this.#part;
  }

  /** Says which part of the file is read from here on. */
  enter(part: number): void {
    this.#part = part;
  }

  /** Gives what has some bookmarks, or stands at a place, its label, the same whenever it is asked for; none where nothing points to it. */
  give(bookmarks: readonly string[], kind: TargetKind, words: string, place?: WPlace): string | undefined {
    const claimed = place && this.#claimed.get(placeKey(place));
    if (claimed !== undefined) return claimed;
    const wanted = bookmarks.filter(
      (name) =>
        (this.#pointedAt.has(name) || (this.#isOwn && !made.test(name))) && this.#byBookmark.get(name)?.kind !== "footnote",
    );
    const [first] = wanted;
    if (first === undefined) return undefined;
    const known = this.#byBookmark.get(first);
    if (known) return known.label;
    const named = wanted.find((name) => !made.test(name)) ?? first;
    const label = this.#unique.name(made.test(named) ? slug(words, kind) : fromBookmark(named));
    if (made.test(named)) this.#madeUp.add(label);
    this.set(wanted, label, kind);
    return label;
  }

  /** Gives a line a label, since words somewhere say its number. */
  claim({ line, kind, words }: { readonly line: Line; readonly kind: TargetKind; readonly words: string }): string {
    const bookmarks = line.paragraph.bookmarks.map(({ name }) => name);
    const key = placeKey(line.place);
    const known = this.#claimed.get(key) ?? this.give(bookmarks, kind, words);
    const label = known ?? this.#unique.name(slug(words, kind));
    this.#claimed.set(key, label);
    if (known === undefined) this.#byLabel.set(label, { label, kind, part: this.#part });
    return label;
  }

  /** Says which label some bookmarks stand for, and in which part what they are on stands. */
  set(bookmarks: readonly string[], label: string, kind: TargetKind, part = this.#part): void {
    const target = { label, kind, part };
    for (const name of bookmarks) this.#byBookmark.set(name, target);
    this.#byLabel.set(label, target);
  }

  /** The label of a bookmark; none where it is on nothing that a reference could name. */
  of(bookmark: string): string | undefined {
    return this.#byBookmark.get(bookmark)?.label;
  }

  /** Whether a label is none that its author gave, but was made of words for what fields point to. */
  isMadeUp(label: string): boolean {
    return this.#madeUp.has(label);
  }

  /** What a label is on. */
  target(label: string): Target | undefined {
    return this.#byLabel.get(label);
  }

  /**
   * Whether what a link shows is a reference, though no field: how the only thing of its kind is referred to, such as “the annex”, or in a
   * file of ours a number that Word cannot count, such as “3 bis”.
   */
  isReference(label: string, shown: string): boolean {
    const kind = this.target(label)?.kind;
    if (kind === undefined) return false;
    const lone = [false, true].map((short) => wordsOf(kind, { short }, this.#words).only);
    return lone.includes(shown) || (this.#isOwn && /^\d{1,4}[ \u00a0]\p{Ll}{2,12}$/u.test(shown));
  }
}

/** Whether a program gave a bookmark its name. */
export function isMade(bookmark: string): boolean {
  return made.test(bookmark);
}

/** The label that a bookmark was made of: Word takes letters, figures and low lines alone. */
export function fromBookmark(name: string): string {
  return name.replace(/_$/, "").replaceAll("_", "-").replace(/^-+/, "");
}

function targetsIn(blocks: readonly PlainBlock[], found: Set<string>): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") inTokens(block.tokens, found);
    else if (block.kind === "box") targetsIn(block.blocks, found);
    else for (const { cells } of block.rows) for (const cell of cells) targetsIn(cell.blocks, found);
  }
}

function inTokens(tokens: readonly PlainToken[], found: Set<string>): void {
  for (const token of tokens) {
    if (token.kind !== "field" || token.name === "PAGEREF" || token.name === "TOC") continue;
    const leadsToPage = token.result.some((one) => one.kind === "field" && one.name === "PAGEREF");
    if (token.target !== undefined && !leadsToPage) found.add(token.target);
    inTokens(token.result, found);
  }
}
