import type { WBlock, WBox, WCell, WParagraph, WRow, WTable } from "./blocks.ts";
import { isThere } from "./changes.ts";
import { Joined } from "./joined.ts";
import { ListCounter } from "./list-counter.ts";
import type { Numberings } from "./numbering.ts";
import type { Change } from "./tokens.ts";
import { tokensIn } from "./view-tokens.ts";
import type { WordFile } from "./word-file.ts";
import type { PlainBlock, PlainCell, PlainNote, PlainRow, PlainTable, PlainToken, WordView } from "./word-view.ts";

/** Which view is meant: the file with all changes rejected, or all accepted, or those accepted of which a function says so. */
export type ViewOf = "old" | "new" | ((change: Change) => boolean);

/**
 * What a file shows in one of its views. Paragraphs whose mark is not there join the next one, whose properties stay; rows, cells and tables that
 * are not there are left out; numbers of lists are counted over what is left.
 */
export function viewOf(file: WordFile, of: ViewOf): WordView {
  const isAccepted = typeof of === "function" ? of : () => of === "new";
  const seen: string[] = [];
  const viewer = () => new Viewer(isAccepted, file.numberings, seen);
  const body = viewer().blocks(file.body);
  const viewers = { foot: viewer(), end: viewer() };
  const notes = new Map<string, PlainNote>();
  for (const key of seen) {
    const note = file.notes.get(key);
    if (note && !notes.has(key))
      notes.set(key, { kind: note.kind, id: note.id, blocks: viewers[note.kind].blocks(note.blocks) });
  }
  return { body, notes, margins: marginsOf(file, viewer()) };
}

/** Headers and footers; those that several sections share are looked at once. */
function marginsOf({ margins }: WordFile, viewer: Viewer): WordView["margins"] {
  const seen = new Map<readonly WBlock[], readonly PlainBlock[]>();
  return margins.map((margin) => {
    const blocks = seen.get(margin.blocks) ?? viewer.blocks(margin.blocks);
    seen.set(margin.blocks, blocks);
    return { ...margin, blocks };
  });
}

/** Goes through the blocks of a story: main text, footnotes, endnotes or margins, each of which counts its lists by itself, and its text boxes theirs. */
class Viewer {
  readonly #isAccepted: (change: Change) => boolean;
  readonly #numberings: Numberings;
  readonly #counter: ListCounter;
  readonly #notes: string[];
  #boxes: Viewer | undefined;

  /** Keys of notes that are called are added to `notes`, in their order. */
  constructor(isAccepted: (change: Change) => boolean, numberings: Numberings, notes: string[]) {
    this.#isAccepted = isAccepted;
    this.#numberings = numberings;
    this.#counter = new ListCounter(numberings);
    this.#notes = notes;
  }

  blocks(blocks: readonly WBlock[]): readonly PlainBlock[] {
    const made: PlainBlock[] = [];
    let joined = new Joined();
    /** The last paragraph of the story, should nothing be left of it. */
    let last: WParagraph | undefined;
    for (const block of blocks) {
      if (block.kind === "box") {
        if (!isThere(block, this.#isAccepted)) continue;
        if (joined.from.length > 0) joined.boxes.push(block);
        else made.push(this.#box(block));
      } else if (block.kind === "table") {
        // Word ends the paragraph before a table even where nothing of the table is left.
        this.#close(joined, made);
        joined = new Joined();
        const table = this.#table(block);
        if (table.rows.length > 0) made.push(table);
      } else {
        last = block;
        this.#join(block, joined);
        if (!isThere(block.mark, this.#isAccepted)) continue;
        this.#add(joined, block, made);
        joined = new Joined();
      }
    }
    this.#close(joined, made);
    if (made.length === 0 && last) this.#add(new Joined(), last, made);
    return made;
  }

  /** Adds a paragraph to what stood before it without an end. One of which nothing is left is not part of another. */
  #join(paragraph: WParagraph, joined: Joined): void {
    const left = tokensIn(paragraph.tokens, this.#isAccepted);
    if (left.tokens.length === 0 && !isThere(paragraph.mark, this.#isAccepted)) return;
    joined.add(paragraph, left);
    this.#see(left.tokens);
  }

  /** Ends a paragraph that nothing comes behind to join: it keeps properties of its own. */
  #close(joined: Joined, made: PlainBlock[]): void {
    const last = joined.from.at(-1);
    if (last) this.#add(joined, last, made);
  }

  #add({ tokens, bookmarks, from, boxes }: Joined, last: WParagraph, made: PlainBlock[]): void {
    const properties = last.former && !this.#isAccepted(last.former.change) ? last.former.was : last.properties;
    const number = properties.list && this.#counter.next(properties.list);
    const { place, controls, endsSection } = last;
    made.push({
      kind: "paragraph",
      place,
      properties,
      ...(number && { number }),
      tokens,
      bookmarks,
      keys: [...new Set(from.flatMap(({ keys }) => keys))],
      controls,
      ...(endsSection !== undefined && { endsSection }),
      from,
    });
    for (const box of boxes) made.push(this.#box(box));
  }

  #box({ place, blocks, alt }: WBox): PlainBlock {
    this.#boxes ??= new Viewer(this.#isAccepted, this.#numberings, this.#notes);
    return { kind: "box", place, blocks: this.#boxes.blocks(blocks), alt };
  }

  #table(table: WTable): PlainTable {
    const rows = table.rows.filter((row) => isThere(row, this.#isAccepted)).map((row) => this.#row(row));
    return { ...table, rows: rows.filter(({ cells }) => cells.length > 0), from: table };
  }

  #row(row: WRow): PlainRow {
    const cells = row.cells.filter((cell) => isThere(cell, this.#isAccepted)).map((cell) => this.#cell(cell));
    return { cells, isHead: row.isHead, skipped: row.skipped, from: row };
  }

  #cell(cell: WCell): PlainCell {
    const { former } = cell;
    const span = former && !this.#isAccepted(former.change) ? former.was : cell.span;
    return { blocks: this.blocks(cell.blocks), span, from: cell };
  }

  /** Remembers the notes that are called, in their order. */
  #see(tokens: readonly PlainToken[]): void {
    for (const token of tokens) {
      if (token.kind === "note") this.#notes.push(token.note);
      else if (token.kind === "field") this.#see(token.result);
    }
  }
}
