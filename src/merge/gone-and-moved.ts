import { type Span, span } from "../source.ts";
import { editedFiles } from "../trace.ts";
import type { Alignment } from "./align.ts";
import { type BlockLines, isLoneHead, isUnderTable, isWhole, wholeBlock } from "./block-lines.ts";
import type { Change, Edits, ToldCode, ValueEdit } from "./change.ts";
import type { Entry } from "./lines.ts";
import type { Placing } from "./placing.ts";
import { soundEdits } from "./sound.ts";

/** Whether lines begin as what belongs to a table or a figure: its title, its source, a remark. */
function isTableLine(lines: BlockLines): boolean {
  return /^[\s>]*Table:/.test(lines.prefix) || isUnderTable(lines);
}

/** Blocks that went, and those that stand elsewhere now, with all that belongs to them. */
export class GoneAndMoved implements Edits {
  readonly edits: ValueEdit[] = [];
  readonly changes: Change[] = [];
  /** Titles of figures that went while their pictures stay, by index: without one a figure has no number. */
  readonly untitled: number[] = [];
  readonly #sent: readonly Entry[];
  readonly #returned: readonly Entry[];
  readonly #alignment: Alignment;
  readonly #placing: Placing;
  readonly #within: (index: number, partner: number) => Edits;

  /** `within` gives the changes of the words of an entry that was found again. */
  constructor(
    sent: readonly Entry[],
    returned: readonly Entry[],
    alignment: Alignment,
    placing: Placing,
    within: (index: number, partner: number) => Edits,
  ) {
    this.#sent = sent;
    this.#returned = returned;
    this.#alignment = alignment;
    this.#placing = placing;
    this.#within = within;
  }

  /** Takes blocks away. */
  delete(indexes: readonly number[]): void {
    const gone = new Set(indexes);
    for (const { lines, entries } of this.#placing.runsOf(indexes)) {
      const picture = this.#titleOfPicture(entries);
      if (!picture && this.#isTitleAlone(lines, entries, gone)) {
        for (const index of entries) this.#leave("deleted", index, "What it is the title of would go with it.");
        continue;
      }
      const place = picture ?? wholeBlock(lines);
      if (picture) this.untitled.push(...entries);
      const [row] = entries.map((index) => this.#sent[index]);
      // A table begins with a row above its line of dashes: one of empty cells is none.
      const isHead = entries.length === 1 && row?.kind === "row" && isLoneHead(lines);
      if (isHead)
        this.edits.push({ span: span(lines.source, lines.start, lines.end), text: `${"| ".repeat(row.cells.length)}|` });
      else this.edits.push({ span: place, text: "" });
      for (const index of entries) {
        const entry = this.#sent[index];
        if (entry) this.changes.push({ kind: "deleted", old: entry.text, fresh: "", place: entry.place, span: place });
      }
      this.#withoutTable(entries[0] ?? 0, gone);
    }
    const why = "No file of yours says this: a template or the front matter does.";
    for (const index of indexes) if (!this.#isWritten(index)) this.#leave("deleted", index, why, "template-text");
  }

  /** Moves blocks to where they stand now, those that stayed together as they are written. */
  move(indexes: readonly number[]): void {
    for (const { lines, entries } of this.#placing.runsOf(indexes)) {
      if (isTableLine(lines) && !entries.some((index) => this.#sent[index]?.kind === "row")) {
        for (const index of entries) this.#leave("moved", index, "It belongs to a table or a figure, which is where it was.");
        continue;
      }
      const partner = this.#alignment.forth.get(entries[0] ?? -1) ?? -1;
      const at = this.#placing.placeAt(partner);
      if (!at || lines.source !== at.place.source) {
        for (const index of entries) this.#leave("moved", index, "It stands in another file now, or in none of yours.");
        continue;
      }
      for (const index of entries) this.#moved(index, at.place);
      const own = this.#changed(lines, entries, at.place);
      this.edits.push({ span: wholeBlock(lines), text: "" });
      this.#placing.put(partner, at, own, lines.prefix);
    }
    for (const index of indexes) if (!this.#isWritten(index)) this.#leave("moved", index, "No file of yours says this.");
  }

  /** Whether of a box or a figure the title alone goes. */
  #isTitleAlone(lines: BlockLines, entries: readonly number[], gone: ReadonlySet<number>): boolean {
    if (isWhole(lines) || lines.source.text.slice(lines.start, lines.end).includes("\n")) return false;
    const next = (entries.at(-1) ?? 0) + 1;
    return this.#isWritten(next) || !gone.has(next);
  }

  #moved(index: number, place: Span): void {
    const [old, fresh] = [this.#sent[index], this.#partnerOf(index)];
    if (old && fresh) this.changes.push({ kind: "moved", old: old.text, fresh: old.text, place: fresh.place, span: place });
  }

  /** The text of blocks that move, with what was changed in them; changes that are made elsewhere, in notes and values, are made there. */
  #changed({ source, start, end }: BlockLines, entries: readonly number[], at: Span): string {
    const found = entries.map((index) => this.#within(index, this.#alignment.forth.get(index) ?? -1));
    const isOwn = ({ source: its, start: from, end: to }: Span) => its === source && from >= start && to <= end;
    const all = found.flatMap(({ edits }) => edits);
    const changes = found.flatMap((one) => one.changes);
    const own = soundEdits({ edits: all.filter((edit) => isOwn(edit.span)), changes }, new Set([source]));
    this.edits.push(...all.filter((edit) => !isOwn(edit.span)));
    this.changes.push(...own.changes.map((change) => (change.span && isOwn(change.span) ? { ...change, span: at } : change)));
    const text = editedFiles(own.edits).get(source) ?? source.text;
    return text.slice(start, text.length - (source.text.length - end));
  }

  /** The title of a table that went is a paragraph. */
  #withoutTable(first: number, gone: ReadonlySet<number>): void {
    const [caption, row] = [this.#sent[first - 1], this.#sent[first]];
    const lines = this.#placing.linesOf(caption);
    const stays = (entry: Entry, index: number) => entry.kind === "row" && entry.table === table && !gone.has(index);
    const table = row?.kind === "row" ? row.table : undefined;
    if (!lines || !table || gone.has(first - 1) || this.#sent.some(stays) || !/^Table:/.test(lines.prefix.trimStart())) return;
    this.edits.push({ span: span(lines.source, lines.start, lines.start + lines.prefix.length), text: "" });
  }

  /** The title of a figure whose picture stays: it alone goes. */
  #titleOfPicture([first = -1, second]: readonly number[]): Span | undefined {
    const stays = second === undefined && this.#alignment.forth.has(first + 1);
    return stays ? this.#placing.titleOfFigure(this.#sent[first], this.#sent[first + 1]) : undefined;
  }

  #isWritten(index: number): boolean {
    return this.#placing.linesOf(this.#sent[index]) !== undefined;
  }

  #partnerOf(index: number): Entry | undefined {
    return this.#returned[this.#alignment.forth.get(index) ?? -1];
  }

  #leave(kind: "deleted" | "moved", index: number, left: string, code: ToldCode = "merge-left"): void {
    const entry = this.#sent[index];
    if (!entry) return;
    const { place } = this.#partnerOf(index) ?? entry;
    const fresh = kind === "moved" ? entry.text : "";
    this.changes.push({ kind, old: entry.text, fresh, place, left, code });
  }
}
