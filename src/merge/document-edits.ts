import type { Attributes } from "../document/tree.ts";
import { type Source, type Span, span } from "../source.ts";
import type { PlainTable } from "../word/word-view.ts";
import { type Alignment, align, type FoundAgain, foundAgain } from "./align.ts";
import type { Base } from "./base.ts";
import { blockLines, isItem, isTitle, isUnderTable } from "./block-lines.ts";
import type { Change, Edits, ToldCode, ValueEdit } from "./change.ts";
import type { FileView } from "./file-view.ts";
import { GoneAndMoved } from "./gone-and-moved.ts";
import { bothWritten, onOneLine } from "./join-edits.ts";
import { type LostLabel, labelEdits, labelsGone } from "./label-edits.ts";
import { lineEdits, type Pair } from "./line-edits.ts";
import { type Entry, isPicture, type Line, type Row } from "./lines.ts";
import { NewText } from "./new-text.ts";
import { addedNotes, droppedNote } from "./note-edits.ts";
import { contentsChanges } from "./page-changes.ts";
import { asOne, labelsIn, trimmed } from "./parts.ts";
import { Placing } from "./placing.ts";
import { type Ranked, rankEdits } from "./rank-edits.ts";
import type { Recorded } from "./recorded.ts";
import { noteText, type Sent } from "./sent.ts";
import { soundEdits } from "./sound.ts";
import type { SourceTree } from "./source-tree.ts";
import { partsIn } from "./split-and-joined.ts";
import { Structures, structureAt } from "./structure.ts";
import { TableEdits, tablesIn } from "./table-edits.ts";
import { typedNumber } from "./typed-number.ts";

/** What came back: its paragraphs, and those of its notes by their names. */
export interface Returned extends FileView {
  readonly notes: ReadonlyMap<string, readonly Line[]>;
  readonly contents: readonly Line[];
  /** Paragraphs whose style says nothing, by number. */
  readonly borrowed: ReadonlySet<number>;
}

/** The changes of a document, and which entry is which. */
export interface DocumentChanges extends Edits, FoundAgain {}

/**
 * All changes between what was sent and what came back, as edits of the source; with `recorded`, those alone that were recorded. `labels` are of
 * notes besides those of the source.
 */
export function documentEdits(
  base: Base,
  returned: Returned,
  labels: ReadonlySet<string>,
  recorded?: Recorded,
): DocumentChanges {
  return new DocumentEdits(base, returned, labels, recorded).made();
}

class DocumentEdits {
  readonly #sent: Sent;
  readonly #returned: Returned;
  readonly #authors: ReadonlySet<Source>;
  /** What was recorded; absent where all changes are taken. */
  readonly #recorded: Recorded | undefined;
  readonly #text: NewText;
  readonly #tree: SourceTree;
  readonly #structures: Structures;
  readonly #alignment: Alignment;
  readonly #edits: ValueEdit[] = [];
  readonly #changes: Change[] = [];
  /** Entries that are parts of others now, or were. */
  readonly #joined: ReadonlySet<number>;
  readonly #split: ReadonlySet<number>;
  readonly #lost: LostLabel[] = [];
  readonly #placing: Placing;
  readonly #tableEdits: TableEdits;
  /** Entries that are done with their tables. */
  readonly #settled = { sent: new Set<number>(), returned: new Set<number>() };

  constructor(
    { sent, authors, tree, styles }: Base,
    returned: Returned,
    taken: ReadonlySet<string>,
    recorded: Recorded | undefined,
  ) {
    this.#tree = tree;
    const known = sent.entries.flatMap((entry) => {
      const structure = entry.kind === "line" ? this.#structureOf(entry, sent) : undefined;
      return structure ? [{ form: entry.form, structure }] : [];
    });
    this.#structures = new Structures(known, styles);
    this.#sent = sent;
    this.#returned = returned;
    this.#authors = authors;
    this.#recorded = recorded;
    const labels = labelsIn([...authors].map(({ text }) => text));
    this.#text = new NewText(
      sent,
      (label) => labels.has(label) || taken.has(label),
      (name) => noteText(returned.notes.get(name) ?? sent.notes.get(name) ?? []),
    );
    this.#alignment = align(sent.entries, returned.entries, (key) => sent.keyed(key));
    const { joined, split } = partsIn(sent.entries, returned.entries, this.#alignment);
    this.#joined = joined;
    this.#split = split;
    this.#placing = new Placing(sent, returned.entries, this.#alignment, tree, this.#structures, joined);
    this.#tableEdits = new TableEdits(sent, returned.entries, this.#alignment, tree, this.#text);
  }

  made(): DocumentChanges {
    const { moved } = this.#alignment;
    const [gone, movers]: [number[], number[]] = [[], []];
    if (!this.#recorded) this.#tables();
    for (const [index, entry] of this.#sent.entries.entries()) {
      const partner = this.#alignment.forth.get(index);
      if (this.#joined.has(index) || this.#settled.sent.has(index) || isPicture(entry)) continue;
      if (partner === undefined) {
        if (this.#recorded?.has(entry.text) ?? true) gone.push(index);
      } else if (!moved.has(index)) this.#change(index, partner);
      else if (!this.#isOld(this.#returned.entries[partner])) movers.push(index);
    }
    const within = (index: number, partner: number) => this.#changesOf(index, partner);
    const blocks = new GoneAndMoved(this.#sent.entries, this.#returned.entries, this.#alignment, this.#placing, within);
    blocks.delete(gone);
    blocks.move(movers);
    for (const index of blocks.untitled) this.#untitled(this.#sent.entries[index]);
    this.#take(blocks);
    for (const [index, entry] of this.#returned.entries.entries())
      if (
        !this.#alignment.back.has(index) &&
        !this.#settled.returned.has(index) &&
        !this.#split.has(index) &&
        !isPicture(entry) &&
        !this.#isOld(entry)
      )
        this.#insert(entry, index);
    this.#edits.push(...this.#placing.puts());
    this.#take(rankEdits(this.#ranked()));
    this.#notes();
    this.#changes.push(...contentsChanges(this.#sent, this.#returned));
    this.#labels();
    const made = soundEdits({ edits: this.#edits, changes: this.#changes }, this.#authors);
    return { ...made, ...foundAgain(this.#sent.entries, this.#returned.entries, this.#alignment) };
  }

  /** Whether nothing records that an entry stands where it does, where that is asked. */
  #isOld(entry: Entry | undefined): boolean {
    return entry !== undefined && (this.#recorded?.isOld(entry) ?? false);
  }

  /** A paragraph that came back, with those of its changes that are taken; those that have no place in the source are told. */
  #taken(old: Line, fresh: Line): Line {
    if (!this.#recorded) return fresh;
    const { line, missed } = this.#recorded.onto(old, fresh);
    this.#changes.push(...missed);
    return line;
  }

  /** What a paragraph that was sent is in the source. */
  #structureOf(line: Line, sent = this.#sent): ReturnType<typeof structureAt> {
    const written = sent.written(line);
    const first = written?.trace.find(({ notation }) => notation.scalar === undefined);
    return first && structureAt(this.#tree.at(first));
  }

  /** The paragraphs that came back and stand where they stood, with what they are and were. */
  #ranked(): readonly (Ranked | undefined)[] {
    return this.#returned.entries.map((line, index) => {
      const at = this.#alignment.back.get(index) ?? -1;
      const old = this.#sent.entries[at];
      if (line.kind !== "line" || old?.kind !== "line" || this.#alignment.moved.has(at)) return undefined;
      const was = this.#structureOf(old);
      // Of paragraphs that were joined one gives its properties to both, which is no wish of anybody's.
      const isJoined =
        this.#joined.has(at + 1) || line.paragraph.from.length > 1 || this.#returned.borrowed.has(line.place.paragraph);
      // Headings are known by their styles: LibreOffice takes numbers from some that have none to show, which says nothing of the rank.
      const isHeading = was?.is === "heading" && old.paragraph.properties.style.name === line.paragraph.properties.style.name;
      const stays =
        old.form === line.form ||
        isHeading ||
        isJoined ||
        typedNumber(old, line) ||
        this.#recorded?.before(line)?.form === line.form;
      const is = stays ? was : this.#structures.of(line);
      return { line, was, is, lines: this.#placing.linesOf(old) };
    });
  }

  /** The changes of an entry by themselves. */
  #changesOf(index: number, partner: number): Edits {
    const [edits, changes] = [this.#edits.length, this.#changes.length];
    this.#change(index, partner);
    return { edits: this.#edits.splice(edits), changes: this.#changes.splice(changes) };
  }

  #change(index: number, partner: number): void {
    const [old, entry] = [this.#sent.entries[index], this.#returned.entries[partner]];
    if (old?.kind === "row" && entry?.kind === "row") this.#cells(old, entry);
    if (old?.kind !== "line" || entry?.kind !== "line") return;
    const typed = typedNumber(old, entry);
    const isWhole = !this.#joined.has(index + 1) && !this.#split.has(partner + 1);
    const fresh = isWhole ? this.#taken(old, typed?.rest ?? entry) : (typed?.rest ?? entry);
    if (typed) {
      const number = old.paragraph.number?.text ?? "";
      this.#leave("text", number, typed.number, entry, "Numbers are counted by the program.", "number-typed-over");
    }
    const next = this.#sent.entries[index + 1];
    const written = this.#sent.written(old);
    if (this.#joined.has(index + 1) && next?.kind === "line") this.#join(old, next, fresh);
    else if (this.#split.has(partner + 1)) {
      const second = this.#returned.entries[partner + 1];
      if (second?.kind === "line") this.#splitIn(old, fresh, second);
    } else this.#edit({ old, fresh, written });
  }

  /** A paragraph that is two now, of which the first keeps the label. */
  #splitIn(old: Line, fresh: Line, second: Line): void {
    const written = this.#sent.written(old);
    const lines = written && blockLines(written);
    const prefix = lines?.prefix ?? "";
    const end = isItem(prefix) ? `\n${prefix}` : `\n\n${prefix.replace(/[^\s>]+\s*$/, "")}`;
    const braces = this.#bracesOf(old)?.span;
    const label = braces && ` ${braces.source.text.slice(braces.start, braces.end)}`;
    const isOne = lines !== undefined && (lines.isVerbatim || isTitle(lines) || isUnderTable(lines));
    const left =
      isOne &&
      ({
        code: "merge-left",
        why: "It is one paragraph where it is written.",
        origin: lines && span(lines.source, lines.start, lines.end),
      } as const);
    const before = this.#changes.length;
    this.#edit(
      { old, fresh: asOne(old, second, fresh), written: isOne ? undefined : written, ...(left && { left }) },
      `${label ?? ""}${end}`,
    );
    this.#changes.push(...this.#changes.splice(before).map((change) => ({ ...change, goesOn: second.place })));
    if (!braces || isOne) return;
    const { source, end: last } = braces;
    let first = braces.start;
    while (/\s/.test(source.text[first - 1] ?? "")) first -= 1;
    // Braces that are text would be those of the second part.
    const open = /\{[^{}\n]*\}$/.exec(source.text.slice(0, first))?.index;
    if (open !== undefined) this.#edits.push({ span: span(source, open), text: "\\" });
    this.#edits.push({ span: span(source, first, last), text: "" });
  }

  /** Two paragraphs that are one now, with the label of the first, else of the second. */
  #join(old: Line, next: Line, fresh: Line): void {
    const [written, second] = [this.#sent.written(old), this.#sent.written(next)];
    const both = bothWritten(this.#sent, old, next);
    this.#edit({ old: asOne(old, next), fresh, written: both });
    const lines = second && blockLines(second);
    const [own, others] = [this.#bracesOf(old), this.#bracesOf(next)];
    const first = written && blockLines(written);
    if (!both || !first || !lines) return;
    this.#edits.push(...onOneLine(first, lines));
    if (own) {
      const braces = own.span.source.text.slice(own.span.start, own.span.end);
      // A label that only the second has is that of both now.
      const isLabelled = own.id === undefined && others?.id !== undefined;
      const text = isLabelled ? `${braces.slice(0, -1).trimEnd()} #${others.id}}` : braces;
      this.#edits.push(others ? { span: others.span, text } : { span: span(lines.source, lines.end), text: ` ${text}` });
    }
    if (own?.id !== undefined && others?.id !== undefined && others.idSpan)
      this.#lost.push({ id: others.id, place: others.idSpan, line: next, instead: own.id });
    const wasItem = isItem(first.prefix);
    const { text } = lines.source;
    if (
      !wasItem &&
      isItem(lines.prefix) &&
      text[lines.end] === "\n" &&
      !/^\s*\n/.test(text.slice(lines.end + 1, lines.end + 80))
    )
      this.#edits.push({ span: span(lines.source, lines.end), text: "\n" });
  }

  /** The label of a figure that has no title any more leads to nothing that has a number. */
  #untitled(entry: Entry | undefined): void {
    const braces = entry?.kind === "line" ? this.#bracesOf(entry) : undefined;
    if (entry?.kind === "line" && braces?.id !== undefined && braces.idSpan)
      this.#lost.push({ id: braces.id, place: braces.idSpan, line: entry });
  }

  /** The braces of a paragraph, which those of an item are whose first it is. */
  #bracesOf(line: Line): Attributes | undefined {
    const first = this.#sent.written(line)?.trace.find(({ notation }) => notation.scalar === undefined);
    const placed = first && this.#tree.at(first);
    const item = placed?.parent?.node;
    const isFirst = item?.type === "item" && item.blocks[0] === placed?.node;
    return placed?.node.attributes ?? (isFirst ? item.attributes : undefined);
  }

  /** Whether what a change is about is written before a place, or around it. */
  #isBefore({ place }: Change, at: Span): boolean {
    const entry = this.#sent.entries.find((one) => one.place === place);
    const lines = entry && this.#placing.linesOf(entry);
    return lines?.source !== at.source || lines.start <= at.start;
  }

  /** What becomes of references to labels that went with what was deleted or joined. */
  #labels(): void {
    const joined = new Set(this.#lost.map(({ id }) => id));
    const gone = labelsGone(this.#tree, this.#edits).flatMap(({ edit, ...label }): readonly LostLabel[] => {
      const change = this.#changes.findLast((one) => one.span === edit.span && this.#isBefore(one, label.place));
      return joined.has(label.id) || !change ? [] : [{ ...label, line: { place: change.place, text: change.old } }];
    });
    this.#take(labelEdits([...this.#lost, ...gone], this.#tree, this.#edits, (at) => this.#sent.printed(at)));
  }

  #cells(old: Row, fresh: Row): void {
    for (const [at, cell] of old.cells.entries()) {
      const others = (fresh.cells[at] ?? []).filter(({ text }) => text !== "");
      for (const [index, line] of cell.filter(({ text }) => text !== "").entries()) {
        const partner = others[index];
        if (partner)
          this.#edit({ old: line, fresh: this.#taken(line, partner), written: this.#sent.written(line), inCell: true }, " ");
      }
    }
  }

  /** Tables that are written anew, and those that came. */
  #tables(): void {
    const rewritten = this.#tableEdits.rewritten();
    this.#take(rewritten);
    for (const index of rewritten.sent) this.#settled.sent.add(index);
    for (const index of rewritten.returned) this.#settled.returned.add(index);
    for (const [table, rows] of tablesIn(this.#returned.entries)) {
      const [first] = rows;
      if (first === undefined || rows.some((index) => this.#alignment.back.has(index))) continue;
      for (const index of rows) this.#settled.returned.add(index);
      this.#insertTable(table, rows, first);
    }
  }

  #insertTable(table: PlainTable, rows: readonly number[], first: number): void {
    const at = this.#placing.placeAt(first);
    const entry = this.#returned.entries[first];
    const fresh = rows.map((index) => this.#returned.entries[index]?.text ?? "").join("\n");
    if (!at || !entry || fresh.trim() === "") return;
    const text = this.#tableEdits.text(table, rows);
    this.#placing.put(first, at, text, "");
    this.#changes.push({ kind: "new", old: "", fresh, place: entry.place, span: at.place });
  }

  #insert(entry: Entry, index: number): void {
    const at = this.#placing.placeAt(index);
    const prefix = this.#placing.prefixFor(entry, index);
    if (!at || (entry.kind === "row" && prefix === undefined)) {
      this.#leave("new", "", entry.text, entry, "There is no place of yours beside it, or it is a new table.");
      return;
    }
    const { place } = at;
    const text = entry.kind === "row" ? this.#text.row(entry, place) : this.#text.markdown(trimmed(entry.units), place, true);
    this.#placing.put(index, at, `${prefix ?? ""}${text}`, prefix ?? "");
    this.#changes.push({ kind: "new", old: "", fresh: entry.text, place: entry.place, span: place });
  }

  /** Changes within notes, notes that came, and those that are called no more. */
  #notes(): void {
    const called = new Set(this.#returned.notes.keys());
    // Of a source that went on, calls may have other names: a note whose text the file has is none that went.
    const texts = new Set(this.#recorded && [...this.#returned.notes.values()].map(noteText));
    for (const [name, lines] of this.#sent.notes) {
      const fresh = this.#returned.notes.get(name);
      if (fresh) this.#note(lines, fresh);
      else if (!called.has(name) && !texts.has(noteText(lines)))
        this.#edits.push(...droppedNote(lines, (line) => this.#sent.written(line)));
    }
    this.#edits.push(...addedNotes(this.#text, ({ note }) => this.#returned.notes.get(`new ${note}`) ?? []));
  }

  #note(old: readonly Line[], fresh: readonly Line[]): void {
    if (old.length !== fresh.length)
      this.#leaveAt("note", noteText(old), noteText(fresh), fresh[0] ?? old[0], "Paragraphs of the note came or went.");
    else
      for (const [index, line] of old.entries()) {
        const partner = fresh[index];
        if (partner)
          this.#edit({ old: line, fresh: this.#taken(line, partner), written: this.#sent.written(line) }, "\n\n    ");
      }
  }

  /** Takes the changes of a paragraph; `end` is what is written where one ends in it. */
  #edit(pair: Pair, end = "\n\n"): void {
    const usesOf: Pair["usesOf"] = (value) => this.#sent.usesOf(value);
    const isInBlock: Pair["isInBlock"] = (value) => this.#tree.at(value) !== undefined;
    this.#take(lineEdits({ ...pair, usesOf, isInBlock }, this.#text, () => end));
  }

  #take({ edits, changes }: Edits): void {
    this.#edits.push(...edits);
    this.#changes.push(...changes);
  }

  #leave(kind: Change["kind"], old: string, fresh: string, entry: Entry, left: string, code: ToldCode = "merge-left"): void {
    const origin = this.#placing.originOf(entry);
    this.#changes.push({ kind, old, fresh, place: entry.place, left, code, ...(origin && { origin }) });
  }

  #leaveAt(kind: Change["kind"], old: string, fresh: string, line: Line | undefined, left: string): void {
    if (line) this.#leave(kind, old, fresh, line, left);
  }
}
