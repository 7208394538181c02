import type { WBlock, WBookmark, WBox, WCell, WParagraph, WRow, WTable } from "./blocks.ts";
import { isThere } from "./changes.ts";
import { ListCounter } from "./list-counter.ts";
import type { Numberings } from "./numbering.ts";
import { lengthOf } from "./token-line.ts";
import type { Change } from "./tokens.ts";
import { append, tokensIn } from "./view-tokens.ts";
import type { WordFile } from "./word-file.ts";
import type {
  PlainBlock,
  PlainCell,
  PlainNote,
  PlainParagraph,
  PlainRow,
  PlainTable,
  PlainToken,
  WordView,
} from "./word-view.ts";

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
  const margins = viewer();
  return { body, notes, margins: file.margins.map((margin) => ({ ...margin, blocks: margins.blocks(margin.blocks) })) };
}

/** A paragraph whose end has not been found yet. */
interface Pending {
  readonly tokens: readonly PlainToken[];
  readonly bookmarks: readonly WBookmark[];
  readonly boxes: readonly WBox[];
  readonly from: readonly WParagraph[];
}

const nothing: Pending = { tokens: [], bookmarks: [], boxes: [], from: [] };

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
    let pending = nothing;
    /** The last paragraph of the story, should nothing be left of it. */
    let last: WParagraph | undefined;
    for (const block of blocks) {
      if (block.kind === "box") pending = this.#withBox(block, pending, made);
      else if (block.kind === "table") {
        // Word ends the paragraph before a table even where nothing of the table is left.
        this.#close(pending, made);
        pending = nothing;
        const table = this.#table(block);
        if (table.rows.length > 0) made.push(table);
      } else {
        last = block;
        const joined = this.#joined(pending, block);
        pending = nothing;
        if (isThere(block.mark, this.#isAccepted)) this.#add(joined, block, made);
        else pending = joined;
      }
    }
    this.#close(pending, made);
    if (made.length === 0 && last) this.#add(nothing, last, made);
    return made;
  }

  #withBox(box: WBox, pending: Pending, made: PlainBlock[]): Pending {
    if (!isThere(box, this.#isAccepted)) return pending;
    if (pending !== nothing) return { ...pending, boxes: [...pending.boxes, box] };
    made.push(this.#box(box));
    return pending;
  }

  /** What stood before a paragraph without an end, and the paragraph. One of which nothing is left is not part of another. */
  #joined(pending: Pending, paragraph: WParagraph): Pending {
    const left = tokensIn(paragraph.tokens, this.#isAccepted);
    if (left.tokens.length === 0 && !isThere(paragraph.mark, this.#isAccepted)) return pending;
    const base = lengthOf(pending.tokens);
    const tokens = [...pending.tokens];
    for (const token of left.tokens) append(tokens, token);
    const bookmarks = paragraph.bookmarks.map(({ name, start, end }) => ({
      name,
      start: base + left.placeOf(start),
      ...(end !== undefined && { end: base + left.placeOf(end) }),
    }));
    this.#see(left.tokens);
    return {
      tokens,
      bookmarks: [...pending.bookmarks, ...bookmarks],
      boxes: pending.boxes,
      from: [...pending.from, paragraph],
    };
  }

  /** Ends a paragraph that nothing comes behind to join: it keeps properties of its own. */
  #close(pending: Pending, made: PlainBlock[]): void {
    const last = pending.from.at(-1);
    if (last) this.#add(pending, last, made);
    else made.push(...pending.boxes.map((box) => this.#box(box)));
  }

  #add(joined: Pending, last: WParagraph, made: PlainBlock[]): void {
    const properties = last.former && !this.#isAccepted(last.former.change) ? last.former.was : last.properties;
    const number = properties.list && this.#counter.next(properties.list);
    const { place, controls, endsSection } = last;
    const paragraph: PlainParagraph = {
      kind: "paragraph",
      place,
      properties,
      ...(number && { number }),
      tokens: joined.tokens,
      bookmarks: joined.bookmarks,
      keys: [...new Set(joined.from.flatMap(({ keys }) => keys))],
      controls,
      ...(endsSection !== undefined && { endsSection }),
      from: joined.from,
    };
    made.push(paragraph, ...joined.boxes.map((box) => this.#box(box)));
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
