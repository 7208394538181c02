import type { Table } from "../document/tree.ts";
import { span } from "../source.ts";
import type { PlainTable } from "../word/word-view.ts";
import type { Alignment } from "./align.ts";
import type { Change, Edits, ValueEdit } from "./change.ts";
import { lineEdits } from "./line-edits.ts";
import type { Entry, Line, Row } from "./lines.ts";
import type { NewText } from "./new-text.ts";
import { trimmed } from "./parts.ts";
import { linesIn, type Sent } from "./sent.ts";
import { chainOf, type SourceTree } from "./source-tree.ts";
import { type CellText, type ReturnedTable, tableText } from "./table-text.ts";
import { sourceRange } from "./written.ts";

/** Tables that are written anew: their edits, and the entries of both files that are settled with them. */
export interface Rewritten extends Edits {
  readonly sent: ReadonlySet<number>;
  readonly returned: ReadonlySet<number>;
}

/** A table of a file: the indexes of its rows among the entries. */
type Tables = ReadonlyMap<PlainTable, readonly number[]>;

/** The tables of entries. */
export function tablesIn(entries: readonly Entry[]): Tables {
  const tables = new Map<PlainTable, number[]>();
  for (const [index, entry] of entries.entries())
    if (entry.kind === "row") tables.set(entry.table, [...(tables.get(entry.table) ?? []), index]);
  return tables;
}

/** Writes tables as they came back, with the cells that stayed as they are written. */
export class TableEdits {
  readonly #sent: Sent;
  readonly #returned: readonly Entry[];
  readonly #alignment: Alignment;
  readonly #tree: SourceTree;
  readonly #text: NewText;
  readonly #changes: Change[] = [];

  constructor(sent: Sent, returned: readonly Entry[], alignment: Alignment, tree: SourceTree, text: NewText) {
    this.#sent = sent;
    this.#returned = returned;
    this.#alignment = alignment;
    this.#tree = tree;
    this.#text = text;
  }

  /** Tables whose columns or merged cells are others now, or whose cells have come or gone lines, and those that no rows of pipes can be added to. */
  rewritten(): Rewritten {
    const edits: ValueEdit[] = [];
    const [sent, returned] = [new Set<number>(), new Set<number>()];
    const others = tablesIn(this.#returned);
    for (const rows of tablesIn(this.#sent.entries).values()) {
      const partner = this.#partnerOf(rows);
      const back = partner && others.get(partner);
      const node = this.#tableOf(rows);
      if (!partner || !back || !node || !this.#isOther(rows, back)) continue;
      const lines = [...node.head, ...node.body].map((row) => row.span);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) continue;
      const place = span(first.source, first.start, last.end);
      const text = this.text(partner, back, node.columns);
      const written = first.source.text.slice(first.start, last.end);
      edits.push({ span: place, text: indented(withDashes(text, written), first.source.text, first.start) });
      const told = this.#changes.length;
      for (const index of rows) sent.add(index);
      for (const index of back) returned.add(index);
      for (const index of back) {
        const fresh = this.#returned[index];
        const old = this.#sent.entries[this.#alignment.back.get(index) ?? -1];
        if (fresh && fresh.text !== old?.text)
          this.#changes.push({ kind: "text", old: old?.text ?? "", fresh: fresh.text, place: fresh.place, span: place });
      }
      for (const index of rows) {
        const old = this.#sent.entries[index];
        if (old && !this.#alignment.forth.has(index))
          this.#changes.push({ kind: "deleted", old: old.text, fresh: "", place: old.place, span: place });
      }
      const shown = this.#returned[back[0] ?? -1];
      if (shown && this.#changes.length === told)
        this.#changes.push({ kind: "table", old: shown.text, fresh: shown.text, place: shown.place, span: place });
    }
    return { edits, changes: this.#changes, sent, returned };
  }

  /** What is written for a table that came back, whose rows are at these indexes. */
  text(table: PlainTable, rows: readonly number[], columns: Table["columns"] = []): string {
    const returned: ReturnedTable = {
      table,
      columns,
      rows: rows.flatMap((index) => {
        const fresh = this.#returned[index];
        const old = this.#sent.entries[this.#alignment.back.get(index) ?? -1];
        return fresh?.kind === "row" ? [{ fresh, old: old?.kind === "row" ? old : undefined }] : [];
      }),
    };
    return tableText(returned, this.#cellText);
  }

  /** The table that most of the rows of one are in now. */
  #partnerOf(rows: readonly number[]): PlainTable | undefined {
    const counts = new Map<PlainTable, number>();
    for (const index of rows) {
      const partner = this.#returned[this.#alignment.forth.get(index) ?? -1];
      if (partner?.kind === "row") counts.set(partner.table, (counts.get(partner.table) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  }

  #isOther(rows: readonly number[], back: readonly number[]): boolean {
    const pairs = rows.map((index) => [this.#rowAt(this.#sent.entries, index), this.#partner(index)] as const);
    const isPlain = ({ row }: Row) => row.cells.every(({ span: its }) => its.columns === 1 && its.rows === "one");
    const isSimple = (row: Row) => isPlain(row) && row.cells.every((_, at) => filled(row, at).length < 2);
    // What stands above the line of dashes is the head: another first row is another head.
    if (this.#alignment.back.get(back[0] ?? -1) !== rows[0]) return true;
    const gone = pairs.flatMap(([old, fresh]) => (old && !fresh ? [old] : []));
    const came = back.flatMap((index) => {
      const at = this.#alignment.back.get(index);
      const fresh = at === undefined || this.#alignment.moved.has(at) ? this.#rowAt(this.#returned, index) : undefined;
      return fresh ? [fresh] : [];
    });
    if (!gone.every((row) => row.row.cells.every(({ span: its }) => its.rows === "one")) || !came.every(isSimple)) return true;
    const widths = [...pairs.flat(), ...came].flatMap((row) =>
      row ? [row.row.cells.reduce((sum, { span: its }) => sum + its.columns, 0)] : [],
    );
    if (new Set(widths).size > 1) return true;
    return pairs.some(([old, fresh]) => {
      if (!old || !fresh) return false;
      if (shapeOf(old) !== shapeOf(fresh)) return true;
      return old.cells.some((_, at) => filled(old, at).length !== filled(fresh, at).length);
    });
  }

  #rowAt(entries: readonly Entry[], index: number): Row | undefined {
    const entry = entries[index];
    return entry?.kind === "row" ? entry : undefined;
  }

  #partner(index: number): Row | undefined {
    return this.#rowAt(this.#returned, this.#alignment.forth.get(index) ?? -1);
  }

  /** The table of the source in which rows are written. */
  #tableOf(rows: readonly number[]): Table | undefined {
    for (const index of rows) {
      const entry = this.#sent.entries[index];
      for (const line of entry ? linesIn(entry) : []) {
        const [first] = this.#sent.written(line)?.trace ?? [];
        for (const node of chainOf(first && this.#tree.at(first))) if (node.type === "table") return node;
      }
    }
    return undefined;
  }

  readonly #cellText: CellText = (fresh, old = [], isHead) => {
    const [came, were] = [fresh.filter(({ text }) => text !== ""), old.filter(({ text }) => text !== "")];
    const lists = new CellLists();
    const texts = came.map((line, index) => {
      const was = came.length === were.length ? were[index] : were.find((one) => one.text === line.text);
      const text = this.#lineText(isHead && !was ? bareLine(line) : line, was);
      return came.length > 1 ? `${lists.marker(line)}${text}` : text;
    });
    // A list follows what stands before it at once; two paragraphs want an empty line between them.
    const isItem = (at: number) => /^ *(?:-|\d+\.) /.test(texts[at] ?? "");
    return texts.flatMap((text, at) => (at === 0 || isItem(at) ? [text] : ["", text]));
  };

  /** A paragraph of a cell: as it is written where it stayed, with what changed in it. */
  #lineText(fresh: Line, old: Line | undefined): string {
    const written = old && this.#sent.written(old);
    const range = written && sourceRange(written, 0, written.text.length);
    const place = range ?? span(this.#placeNear(), 0);
    const anew = () => this.#text.markdown(trimmed(fresh.units), place, false, true);
    if (!old || !range || range.source.shipped || range.source.text.slice(range.start, range.end).includes("\n")) return anew();
    const made = lineEdits({ old, fresh, written, inCell: true }, this.#text, () => " ");
    let [text, at] = ["", withSignsBefore(range.source.text, range.start)];
    for (const edit of [...made.edits].sort((one, other) => one.span.start - other.span.start)) {
      if (edit.span.source !== range.source || edit.span.start < at) return anew();
      text += range.source.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
    }
    this.#changes.push(...made.changes.filter(({ left }) => left !== undefined));
    return (text + range.source.text.slice(at, withSignsBehind(range.source.text, Math.max(at, range.end)))).trim();
  }

  #placeNear(): Table["span"]["source"] {
    const [first] = this.#tree.sources;
    if (!first) throw new Error("a document without a source");
    return first;
  }
}

/** The markers of items in a cell, which follow from those before. */
class CellLists {
  readonly #open: { readonly level: number; readonly text: number; count: number }[] = [];

  /** What stands before a paragraph: the marker of an item, as deep as those that it stands in. */
  marker({ paragraph: { number } }: Line): string {
    const isItem = number && /[\p{L}\p{N}•–-]/u.test(number.text);
    while (this.#open.length > 0 && (!isItem || (this.#open.at(-1)?.level ?? 0) > number.level)) this.#open.pop();
    if (!isItem) return "";
    const same = this.#open.at(-1)?.level === number.level ? this.#open.pop() : undefined;
    const count = (same?.count ?? 0) + 1;
    const sign = number.format === "bullet" ? "- " : `${count}. `;
    const indent = this.#open.at(-1)?.text ?? 0;
    this.#open.push({ level: number.level, text: indent + sign.length, count });
    return `${" ".repeat(indent)}${sign}`;
  }
}

/** A paragraph of a head without the look that all heads have. */
function bareLine(line: Line): Line {
  return { ...line, units: line.units.map((unit) => ({ ...unit, bold: false, italic: false })) };
}

/** The paragraphs of a cell that say something. */
function filled({ cells }: Row, at: number): readonly Line[] {
  return (cells[at] ?? []).filter(({ text }) => text !== "");
}

/** How the cells of a row are merged, as a text. */
function shapeOf({ row }: Row): string {
  return row.cells.map(({ span: its }) => `${its.columns}${its.rows}`).join(" ");
}

/** A table whose line of dashes is as it was, where that says the same. */
function withDashes(text: string, written: string): string {
  const dashes = /^[ \t>]*\|[ \t:|-]*-[ \t:|-]*$/m;
  const [fresh = "", old = ""] = [dashes.exec(text)?.[0], dashes.exec(written)?.[0]];
  const said = (line: string) => line.replace(/[ \t>]/g, "").replace(/-+/g, "-");
  return fresh !== "" && said(fresh) === said(old) ? text.replace(fresh, () => old.trim()) : text;
}

/** Lines with what stands before the first of them in its own line: the indent of a table in an item. */
function indented(text: string, source: string, start: number): string {
  const lead = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return text.replaceAll("\n", `\n${lead}`);
}

function withSignsBefore(text: string, start: number): number {
  let at = start;
  while (/[*_^~]/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

function withSignsBehind(text: string, end: number): number {
  let at = end;
  while (/[*_^~]/.test(text[at] ?? "")) at += 1;
  return at;
}
