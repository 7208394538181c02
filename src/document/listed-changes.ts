import { type RNumber, wholeNumber } from "./number.ts";
import type { Change, Former, RBlock, Resolved, RInline, RItem, RNote, RRemark, RRow } from "./resolved.ts";

/** A change of a redline as a list of them tells it: what stood somewhere, and what stands there now. */
export interface ListedChange {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly kind: "inserted" | "deleted" | "replaced" | "moved" | "restyled";
  /** The changes that it is told of: two where something stands in the place of something else. */
  readonly ids: readonly number[];
  readonly place: ChangePlace | undefined;
  /** Of what was moved: where it stood. */
  readonly from?: ChangePlace | undefined;
  /** What went and what came, in plain words; either may be empty, and both where a line end or an empty row came or went. */
  readonly old: string;
  readonly fresh: string;
  /** By whom and when. */
  readonly author: string;
  readonly date: string;
}

/** Where a change is: what it stands in, by its number, or by its title where it has none. */
export interface ChangePlace {
  readonly kind: "section" | "paragraph" | "table" | "figure" | "box" | "footnote";
  readonly number: string;
  readonly title: string;
}

/** The changes of a document in the order of its text, those of a note where it is called. Contents, which follow the text, are none. */
export function listedChanges({ blocks }: Pick<Resolved, "blocks">): readonly ListedChange[] {
  const walk = new Walk();
  walk.blocks(blocks, undefined);
  return walk.listed.map((entry, index) => ({ ...entry, number: index + 1, old: tidy(entry.old), fresh: tidy(entry.fresh) }));
}

type Entry = { -readonly [Key in Exclude<keyof ListedChange, "number" | "from">]: ListedChange[Key] } & {
  ids: number[];
  from?: ChangePlace | undefined;
};

class Walk {
  readonly listed: Entry[] = [];
  readonly #known = new Map<number, Entry>();
  readonly #moves = new Map<number, Entry>();
  #place: ChangePlace | undefined;
  /** The change of what stands directly before, in the same line: what came may stand in the place of it. */
  #before: Entry | undefined;

  /** `above` is what the blocks stand under. */
  blocks(blocks: readonly RBlock[], above: ChangePlace | undefined): void {
    let under = above;
    for (const block of blocks) under = this.#block(block, under);
  }

  /** Gives what follows stands under. */
  #block(block: RBlock, above: ChangePlace | undefined): ChangePlace | undefined {
    switch (block.type) {
      case "heading":
        this.#place = placeOf("section", block.number, block.content);
        this.#restyled(block);
        this.#line(block.content);
        return this.#place;
      case "paragraph":
        this.#place = block.number ? placeOf("paragraph", block.number, []) : above;
        this.#restyled(block);
        this.#line(block.content);
        return this.#place;
      case "list":
        for (const item of block.items) this.#item(item, above);
        return above;
      case "quotation":
        this.blocks(block.blocks, above);
        return above;
      case "container":
        this.#place = placeOf("box", block.number, block.title) ?? above;
        this.#restyled(block);
        this.#line(block.title);
        this.blocks(block.blocks, this.#place);
        this.#remarks(block.remarks);
        return above;
      case "table":
        this.#place = placeOf("table", block.number, block.title) ?? above;
        this.#restyled(block);
        this.#line(block.title);
        for (const row of [...block.head, ...block.body]) this.#row(row);
        this.#remarks(block.remarks);
        return above;
      case "figure":
        this.#place = placeOf("figure", block.number, block.title) ?? above;
        this.#restyled(block);
        this.#line(block.title);
        this.#mark(block.change, block.title.length > 0 ? "" : block.alt);
        this.#remarks(block.remarks);
        return above;
      case "masthead":
        this.#place = undefined;
        for (const line of Object.values(block.changed ?? {})) this.#line(line);
        return above;
      case "verbatim":
        this.#place = above;
        this.#mark(block.change, block.text);
        return above;
      default:
        return above;
    }
  }

  /** An item's number stands behind that of what it is under: "7 (b)". */
  #item({ blocks }: RItem, above: ChangePlace | undefined): void {
    const [first] = blocks;
    const own = first?.type === "paragraph" && first.number ? `(${wholeNumber(first.number)})` : "";
    const under = above?.kind === "paragraph" ? above.number : "";
    const number = [under, own].filter(Boolean).join(" ");
    const place = number === "" ? above : ({ kind: "paragraph", number, title: "" } as const);
    for (const block of blocks) {
      if (block !== first || block.type !== "paragraph") this.blocks([block], place);
      else {
        this.#place = place;
        this.#restyled(block);
        this.#line(block.content);
      }
    }
  }

  /** Cells are told apart. A row whose cells are empty comes and goes as well. */
  #row({ cells, change }: RRow): void {
    const place = this.#place;
    for (const { content, blocks, change: own } of cells) {
      const ofCell = change ?? own;
      this.#mark(ofCell, ofCell && this.#known.has(ofCell.id) ? between : "");
      this.#line(content);
      this.blocks(blocks, place);
      this.#place = place;
    }
  }

  #remarks(remarks: readonly RRemark[] = []): void {
    for (const { content, more = [] } of remarks) {
      this.#line(content);
      this.blocks(more, this.#place);
    }
  }

  #line(content: readonly RInline[] = []): void {
    this.#before = undefined;
    for (const node of content) {
      if (node.change) this.#mark(node.change, wordsOf(node));
      else this.#before = undefined;
      if (node.type === "note" && !node.change) this.#note(node);
    }
    this.#before = undefined;
  }

  /** A note that both versions call, whose text may have changed. */
  #note({ kind, mark, content, more = [] }: RNote): void {
    const place = this.#place;
    if (kind === "number") this.#place = { kind: "footnote", number: mark, title: "" };
    this.#line(content);
    this.blocks(more, this.#place);
    this.#place = place;
  }

  /** What is another thing now, such as a heading of another rank: by its numbers. */
  #restyled({ number, former }: { readonly number?: RNumber; readonly former?: Former }): void {
    if (!former?.restyling) return;
    const { id, author, date } = former.restyling;
    const [old, fresh] = [former.number?.text ?? "", number?.text ?? ""];
    this.listed.push({ kind: "restyled", ids: [id], place: this.#place, old, fresh, author, date });
  }

  #mark(change: Change | undefined, words: string): void {
    if (!change) return;
    const entry = this.#known.get(change.id) ?? this.#begin(change);
    if (entry.kind === "moved" && change.kind === "deleted") return;
    if (change.kind === "deleted") entry.old += words;
    else entry.fresh += words;
    this.#before = entry;
  }

  #begin(change: Change): Entry {
    const { id, kind, author, date, move } = change;
    if (move !== undefined) return this.#beginMove(change, move);
    const before = this.#before;
    const entry: Entry =
      before?.kind === "deleted" && kind === "inserted" && before.author === author
        ? Object.assign(before, { kind: "replaced" })
        : { kind, ids: [], place: this.#place, old: "", fresh: "", author, date };
    if (entry !== before) this.listed.push(entry);
    entry.ids.push(id);
    this.#known.set(id, entry);
    return entry;
  }

  /** One of the two ends of a move, which is told where the first of them stands. */
  #beginMove({ id, kind, author, date }: Change, move: number): Entry {
    const known = this.#moves.get(move);
    const entry: Entry = known ?? { kind: "moved", ids: [], place: undefined, old: "", fresh: "", author, date };
    if (!known) this.listed.push(entry);
    if (kind === "deleted") entry.from = this.#place;
    else entry.place = this.#place;
    entry.ids.push(id);
    this.#moves.set(move, entry);
    this.#known.set(id, entry);
    return entry;
  }
}

/** What stands between the cells of a row. */
const between = " | ";

function placeOf(kind: ChangePlace["kind"], number: RNumber | undefined, content: readonly RInline[] = []) {
  const title = tidy(
    content.map((node) => (node.change?.kind === "deleted" || node.type === "note" ? "" : wordsOf(node))).join(""),
  );
  if (!number && title === "") return undefined;
  return { kind, number: number ? wholeNumber(number) : "", title };
}

function wordsOf(node: RInline): string {
  switch (node.type) {
    case "text":
    case "ref":
      return node.text;
    case "link":
      return node.content.map(({ text }) => text).join("");
    case "line-break":
      return " ";
    case "note":
      return node.kind === "letter" ? "" : `[${node.content.map(wordsOf).join("")}]`;
  }
}

function tidy(words: string): string {
  const own = words.replace(/\s+/g, " ").trim();
  return /^[ |]*$/.test(own) ? "" : own;
}
