import { madeText } from "../document/made-text.ts";
import { isCounted, type RNumber } from "../document/number.ts";
import type {
  Change,
  Former,
  RBlock,
  RCell,
  RContainer,
  RContents,
  RContentsEntry,
  RFigure,
  RHeading,
  RInline,
  RItem,
  RNote,
  RParagraph,
  RRemark,
  RRow,
  RTable,
} from "../document/resolved.ts";
import { alignShapes, type Pair } from "./align.ts";
import type { Changes } from "./changes.ts";
import { cellIn, columnsOf, emptyCell, type JointColumn, pairColumns, placed, sharedOf } from "./columns.ts";
import { divide, type Halves } from "./divided.ts";
import { compareLines } from "./lines.ts";
import type { Marker } from "./mark.ts";
import { compareMastheads } from "./masthead.ts";
import type { Moves } from "./moves.ts";
import { formerly, type Places } from "./places.ts";
import { blockShape, entryShape, itemShape, remarkShape, rowShape, type ShapeOf } from "./shapes.ts";
import { segmenterOf } from "./tokens.ts";

/** Blocks that the program makes and that show no text of an author's: the new version's stand alone. */
const made: ReadonlySet<RBlock["type"]> = new Set(["first-foot", "page-break", "end-rule"]);

/** What was found of the two versions on the way. */
export interface Found {
  readonly changes: Changes;
  readonly moves: Moves;
  readonly marker: Marker;
  readonly places: Places;
}

/** Compares blocks: two versions become one, in which what came and what went is marked. */
export class BlockComparison {
  readonly #words: Intl.Segmenter;
  readonly #found: Found;

  constructor(language: string, found: Found) {
    this.#words = segmenterOf(language);
    this.#found = found;
  }

  /** What went stands before what came in its place. Paragraphs of the text may have been parted and joined. */
  text(old: readonly RBlock[], fresh: readonly RBlock[]): readonly RBlock[] {
    const divided = divide(withoutMade(old), fresh);
    if (divided.halves.length === 0) return this.blocks(old, fresh);
    const pairs = this.#pairs(divided.old, divided.fresh, blockShape);
    const partners = new Map(pairs.map((pair) => [divided.old[pair.old ?? -1], divided.fresh[pair.fresh ?? -1]]));
    const isFound = divided.halves.every((half) =>
      [half.first, half.second].every((each) => partners.get(each.old) === each.fresh),
    );
    if (!isFound) return this.blocks(old, fresh);
    return this.#blocks(divided.old, divided.fresh, new Map(divided.halves.map((half) => [half.first.fresh, half])));
  }

  /** The same of blocks in cells and notes. */
  blocks(old: readonly RBlock[], fresh: readonly RBlock[]): readonly RBlock[] {
    return this.#blocks(withoutMade(old), fresh, new Map());
  }

  #blocks(old: readonly RBlock[], fresh: readonly RBlock[], halves: ReadonlyMap<RBlock, Halves>): readonly RBlock[] {
    return this.#aligned(old, fresh, blockShape, {
      join: (one, other) => {
        const half = halves.get(other);
        return half ? this.#firstHalf(half) : this.#paired(one, other, this.#block(one, other));
      },
      mark: (block, kind) => {
        if (made.has(block.type)) return block;
        const change = this.#found.changes.next(kind);
        this.#found.moves.add(block, change);
        return this.#found.marker.block(block, change);
      },
    });
  }

  /** Two versions of a line as one. */
  line(old: readonly RInline[], fresh: readonly RInline[]): readonly RInline[] {
    const { changes, marker, places } = this.#found;
    return compareLines(old, fresh, {
      words: this.#words,
      place: places.of,
      mark: (line, kind) => marker.line(line, changes.next(kind)),
      join: (one, other) => this.#note(one, other),
    });
  }

  /** One thing of each two that are the same thing, and what came or went between them. */
  #aligned<T>(
    old: readonly T[],
    fresh: readonly T[],
    shape: ShapeOf<T>,
    { join, mark }: { join(old: T, fresh: T): T | undefined; mark(thing: T, kind: Change["kind"]): T },
  ): readonly T[] {
    const marked = (thing: T | undefined, kind: Change["kind"]) => (thing === undefined ? [] : [mark(thing, kind)]);
    return this.#pairs(old, fresh, shape).flatMap(({ old: from, fresh: to }) => {
      const [one, other] = [from === undefined ? undefined : old[from], to === undefined ? undefined : fresh[to]];
      const joined = one !== undefined && other !== undefined ? join(one, other) : undefined;
      return joined !== undefined ? [joined] : [...marked(one, "deleted"), ...marked(other, "inserted")];
    });
  }

  #pairs<T>(old: readonly T[], fresh: readonly T[], shape: ShapeOf<T>): readonly Pair[] {
    const { places } = this.#found;
    const [before, after] = [
      old.map((thing) => shape(thing, places.of)),
      fresh.map((thing) => shape(thing, (anchor) => anchor)),
    ];
    return alignShapes(before, after);
  }

  /** The first half of what was parted or joined: the version that has it alone counts it, and its end came or went. */
  #firstHalf({ first, kind }: Halves): RParagraph {
    const { anchor, ...gone } = first.old;
    const own = kind === "inserted" ? first.fresh : { ...gone, ...(anchor !== undefined && { anchor: formerly + anchor }) };
    const content = this.line(first.old.content, first.fresh.content);
    const ends = this.#found.changes.next(kind);
    const sign = { ...madeText("¶", own.span), change: ends, isEnd: true } as const;
    return { ...own, content: [...content, sign], ends };
  }

  /** Two versions of a block as one; none where one can only stand in the place of the other. */
  #block(old: RBlock, fresh: RBlock): RBlock | undefined {
    if (old.type === "heading" && fresh.type === "heading") return this.#numbered(old, fresh);
    if (old.type === "paragraph" && fresh.type === "paragraph") return this.#numbered(old, fresh);
    if (old.type === "list" && fresh.type === "list") return { ...fresh, items: this.#items(old.items, fresh.items) };
    if (old.type === "quotation" && fresh.type === "quotation") {
      return { ...fresh, blocks: this.blocks(old.blocks, fresh.blocks) };
    }
    if (old.type === "container" && fresh.type === "container") {
      return {
        ...this.#captioned(old, fresh),
        ...((old.title || fresh.title) && { title: this.line(old.title ?? [], fresh.title ?? []) }),
        blocks: this.text(old.blocks, fresh.blocks),
        ...((old.remarks || fresh.remarks) && { remarks: this.#remarks(old.remarks ?? [], fresh.remarks ?? []) }),
      };
    }
    if (old.type === "table" && fresh.type === "table") return this.#table(old, fresh);
    if (old.type === "masthead" && fresh.type === "masthead") return compareMastheads(old, fresh, (a, b) => this.line(a, b));
    if (old.type === "contents" && fresh.type === "contents") return this.#contents(old, fresh);
    if (old.type === "figure" && fresh.type === "figure" && isSamePicture(old.image.bytes, fresh.image.bytes)) {
      return {
        ...this.#captioned(old, fresh),
        title: this.line(old.title, fresh.title),
        remarks: this.#remarks(old.remarks, fresh.remarks),
      };
    }
    if (old.type === "verbatim" && fresh.type === "verbatim") return old.text === fresh.text ? fresh : undefined;
    return old.type === fresh.type && old.type !== "figure" ? fresh : undefined;
  }

  /** What two things that are one became, if they did; where the one was, the other is. */
  #paired<T extends { readonly anchor?: string }>(old: T, fresh: T, joined: T | undefined): T | undefined {
    if (joined) this.#found.places.pair(old.anchor, fresh.anchor);
    return joined;
  }

  #numbered<T extends RHeading | RParagraph>(old: T, fresh: T): T {
    const former = this.#formerOf(old, fresh);
    return { ...fresh, content: this.line(old.content, fresh.content), ...(former && { former }) };
  }

  #formerOf(old: RHeading | RParagraph, fresh: RHeading | RParagraph): Former | undefined {
    const { role, number } = old;
    const isRestyled = role !== fresh.role || formOf(number) !== formOf(fresh.number);
    const isCountedAlike = number?.text === fresh.number?.text && number?.run === fresh.number?.run;
    if (!isRestyled && isCountedAlike) return undefined;
    return { role, ...(number && { number }), ...(isRestyled && { restyling: this.#found.changes.restyle() }) };
  }

  /** The only table of a document has no number: one that came or went beside it gives it one or takes it away. */
  #captioned<T extends RTable | RFigure | RContainer>(old: T, fresh: T): T {
    const { role, number } = old;
    if ((number === undefined) === (fresh.number === undefined)) return fresh;
    return { ...fresh, former: { role, ...(number && { number }), restyling: this.#found.changes.restyle() } };
  }

  #note(old: RNote, fresh: RNote): RNote {
    this.#found.places.pair(old.anchor, fresh.anchor);
    const more = this.blocks(old.more ?? [], fresh.more ?? []);
    return { ...fresh, content: this.line(old.content, fresh.content), ...(more.length > 0 && { more }) };
  }

  #items(old: readonly RItem[], fresh: readonly RItem[]): readonly RItem[] {
    return this.#aligned(old, fresh, itemShape, {
      join: (one, other) => this.#paired(one, other, { ...other, blocks: this.blocks(one.blocks, other.blocks) }),
      mark: (item, kind) => {
        const change = this.#found.changes.next(kind);
        this.#found.moves.add(item, change);
        return this.#found.marker.item(item, change);
      },
    });
  }

  /** Lines of contents; their numbers are the new version's, as their pages are. */
  #contents(old: RContents, fresh: RContents): RContents {
    const entries = this.#aligned<RContentsEntry>(old.entries, fresh.entries, entryShape, {
      join: (one, other) => ({ ...other, content: this.line(one.content, other.content) }),
      mark: (entry, kind) => this.#found.marker.entry(entry, this.#found.changes.next(kind)),
    });
    return { ...fresh, entries };
  }

  /** None where no column stayed, or where cells that take several columns or rows are others. */
  #table(old: RTable, fresh: RTable): RTable | undefined {
    const columns = pairColumns(old, fresh)?.map((pair): JointColumn => {
      if (pair.old !== undefined && pair.fresh !== undefined) return pair;
      return { ...pair, change: this.#found.changes.next(pair.old === undefined ? "inserted" : "deleted") };
    });
    if (!columns && old.columns.length !== fresh.columns.length) return undefined;
    const rows = (of: "head" | "body") =>
      columns ? this.#rowsOf(old[of], fresh[of], columns) : this.#rows(old[of], fresh[of]);
    const [head, body] = [rows("head"), rows("body")];
    if (!head || !body) return undefined;
    return {
      ...this.#captioned(old, fresh),
      ...(columns && { columns: columnsOf(columns, old, fresh) }),
      ...((old.title || fresh.title) && { title: this.line(old.title ?? [], fresh.title ?? []) }),
      head,
      body,
      remarks: this.#remarks(old.remarks, fresh.remarks),
    };
  }

  #rows(old: readonly RRow[], fresh: readonly RRow[]): readonly RRow[] | undefined {
    if (joinsRows(old) || joinsRows(fresh)) {
      const isAlike = old.length === fresh.length && old.every((row, at) => isOfSameGrid(row, fresh[at]));
      return isAlike ? fresh.map((row, at) => this.#row(old[at] ?? row, row)) : undefined;
    }
    return this.#aligned(old, fresh, rowShape, {
      join: (one, other) => (isOfSameGrid(one, other) ? this.#row(one, other) : undefined),
      mark: (row, kind) => this.#found.marker.row(row, this.#found.changes.next(kind)),
    });
  }

  #row(old: RRow, fresh: RRow): RRow {
    const cells = fresh.cells.map((cell, at) => this.#cell(old.cells[at], cell));
    return { ...fresh, cells };
  }

  #cell(old: RCell | undefined, fresh: RCell): RCell;
  #cell(old: RCell | undefined, fresh: RCell | undefined): RCell | undefined;
  #cell(old: RCell | undefined, fresh: RCell | undefined): RCell | undefined {
    if (!old || !fresh) return fresh;
    return { ...fresh, content: this.line(old.content, fresh.content), blocks: this.blocks(old.blocks, fresh.blocks) };
  }

  /** Rows of tables that have not the same columns: each has a cell in every column of either. */
  #rowsOf(old: readonly RRow[], fresh: readonly RRow[], columns: readonly JointColumn[]): readonly RRow[] {
    const { changes, marker } = this.#found;
    const olds = new Set(old);
    const cellOf = (column: JointColumn, own: RCell | undefined, row: RRow) => {
      const cell = own ?? emptyCell(row);
      return column.change && cell && !cell.change ? marker.cell(cell, column.change) : cell;
    };
    return this.#aligned(old, fresh, (row, place) => rowShape(sharedOf(row, columns, olds.has(row) ? "old" : "fresh"), place), {
      join: (one, other) => {
        const cells = columns.map((column) => {
          const [before, after] = [cellIn(one, column.old), cellIn(other, column.fresh)];
          if (column.change) return cellOf(column, after ?? before, other);
          return this.#cell(before ?? emptyCell(one), after ?? emptyCell(other));
        });
        return { ...other, cells: placed(cells) };
      },
      mark: (row, kind) => {
        const marked = marker.row(row, changes.next(kind));
        const side = kind === "deleted" ? "old" : "fresh";
        return { ...marked, cells: placed(columns.map((column) => cellOf(column, cellIn(marked, column[side]), row))) };
      },
    });
  }

  #remarks(old: readonly RRemark[], fresh: readonly RRemark[]): readonly RRemark[] {
    return this.#aligned(old, fresh, remarkShape, {
      join: (one, other) => {
        const more = this.blocks(one.more ?? [], other.more ?? []);
        return { ...other, content: this.line(one.content, other.content), ...(more.length > 0 && { more }) };
      },
      mark: (remark, kind) => this.#found.marker.remark(remark, this.#found.changes.next(kind)),
    });
  }
}

function withoutMade(blocks: readonly RBlock[]): readonly RBlock[] {
  return blocks.filter(({ type }) => !made.has(type));
}

/** How a number is counted and written; one that its author gave is a form by itself. */
function formOf(number: RNumber | undefined): string {
  if (!number) return "";
  const { before, under, after, text } = number;
  return isCounted(number) ? `${before}%${under ? under.joint : ""}${after}` : text;
}

/** Whether the cells of two rows stand in the same columns and rows. */
function isOfSameGrid(old: RRow, fresh: RRow | undefined): boolean {
  const spans = ({ cells }: RRow) => cells.map(({ column, colSpan, rowSpan }) => `${column} ${colSpan} ${rowSpan}`).join();
  return fresh !== undefined && spans(old) === spans(fresh);
}

function joinsRows(rows: readonly RRow[]): boolean {
  return rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
}

function isSamePicture(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
