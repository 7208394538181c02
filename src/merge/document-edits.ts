import type { Attributes } from "../document/tree.ts";
import { type Source, type Span, span } from "../source.ts";
import { type Alignment, align } from "./align.ts";
import type { Base } from "./base.ts";
import { type BlockLines, blockLines, isItem, leadOf, wholeBlock } from "./block-lines.ts";
import type { Change, Edits, ToldCode, ValueEdit } from "./change.ts";
import { type LostLabel, labelEdits, labelsGone } from "./label-edits.ts";
import { lineEdits, type Pair } from "./line-edits.ts";
import type { Entry, Line, Row } from "./lines.ts";
import { NewText } from "./new-text.ts";
import { addedNotes, droppedNote } from "./note-edits.ts";
import { asOne, beyond, distance, labelsIn, share, textIn, trimmed } from "./parts.ts";
import { type Ranked, rankEdits } from "./rank-edits.ts";
import { lettersOf, linesIn, noteText, type Sent } from "./sent.ts";
import { soundEdits } from "./sound.ts";
import type { SourceTree } from "./source-tree.ts";
import { Structures, structureAt } from "./structure.ts";
import { typedNumber } from "./typed-number.ts";
import { joinedWritten, type Written } from "./written.ts";

/** What came back: its paragraphs, and those of its notes by their names. */
export interface Returned {
  readonly entries: readonly Entry[];
  readonly notes: ReadonlyMap<string, readonly Line[]>;
  readonly contents: readonly Line[];
  /** Paragraphs whose style says nothing, by number. */
  readonly borrowed: ReadonlySet<number>;
}

/**
 * All changes between what was sent and what came back, as edits of the source; with `unchanged`, what the file shows without the changes that it
 * recorded, those alone that were. `labels` are of notes besides those of the source.
 */
export function documentEdits(base: Base, returned: Returned, labels: ReadonlySet<string>, unchanged?: Returned): Edits {
  return new DocumentEdits(base, returned, labels, unchanged).made();
}

/** Words of a paragraph that have to stand at the end of another for the two to have been one. */
const ofOne = 0.6;

class DocumentEdits {
  readonly #sent: Sent;
  readonly #returned: Returned;
  readonly #authors: ReadonlySet<Source>;
  /** Texts that are in the file without the changes that it recorded; absent where all changes are taken. */
  readonly #unchanged: ReadonlySet<string> | undefined;
  readonly #text: NewText;
  readonly #tree: SourceTree;
  readonly #structures: Structures;
  readonly #alignment: Alignment;
  readonly #edits: ValueEdit[] = [];
  readonly #changes: Change[] = [];
  /** Entries that are parts of others now, or were. */
  readonly #joined = new Set<number>();
  readonly #split = new Set<number>();
  readonly #lost: LostLabel[] = [];

  constructor(
    { sent, authors, tree, styles }: Base,
    returned: Returned,
    taken: ReadonlySet<string>,
    unchanged: Returned | undefined,
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
    this.#unchanged =
      unchanged && new Set([...unchanged.entries, ...[...unchanged.notes.values()].flat()].map(({ text }) => text));
    const labels = labelsIn([...authors].map(({ text }) => text));
    this.#text = new NewText(sent, (label) => labels.has(label) || taken.has(label));
    this.#alignment = align(sent.entries, returned.entries, (key) => sent.keyed(key));
  }

  made(): Edits {
    const { moved } = this.#alignment;
    this.#findParts();
    for (const [index, entry] of this.#sent.entries.entries()) {
      const partner = this.#alignment.forth.get(index);
      if (this.#joined.has(index)) continue;
      if (this.#isUnrecorded(entry, partner)) continue;
      if (partner === undefined) this.#delete(entry);
      else if (moved.has(index)) this.#move(entry, partner);
      else this.#change(index, partner);
    }
    for (const [index, entry] of this.#returned.entries.entries())
      if (!this.#alignment.back.has(index) && !this.#split.has(index) && !this.#unchanged?.has(entry.text))
        this.#insert(entry, index);
    this.#take(rankEdits(this.#ranked()));
    this.#notes();
    this.#contents();
    this.#labels();
    return soundEdits({ edits: this.#edits, changes: this.#changes }, this.#authors);
  }

  /** Whether nothing of what became of an entry was recorded, where that is asked. */
  #isUnrecorded(entry: Entry, partner: number | undefined): boolean {
    if (!this.#unchanged) return false;
    const fresh = partner === undefined ? undefined : this.#returned.entries[partner];
    return fresh ? this.#unchanged.has(fresh.text) : !this.#unchanged.has(entry.text);
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
      const stays = old.form === line.form || isJoined || typedNumber(old, line) || this.#unchanged?.has(line.text);
      const is = stays ? was : this.#structures.of(line);
      return { line, was, is, lines: this.#linesOf(old) };
    });
  }

  /** Paragraphs that were split in two or joined to one. */
  #findParts(): void {
    const { forth, back } = this.#alignment;
    for (const [index, entry] of this.#sent.entries.entries()) {
      const before = this.#sent.entries[index - 1];
      const partner = this.#returned.entries[forth.get(index - 1) ?? -1];
      if (forth.has(index) || entry.kind !== "line" || before?.kind !== "line" || partner?.kind !== "line") continue;
      if (share(entry.text, beyond(partner.text, before.text)) >= ofOne) this.#joined.add(index);
    }
    for (const [index, entry] of this.#returned.entries.entries()) {
      const before = this.#returned.entries[index - 1];
      const partner = this.#sent.entries[back.get(index - 1) ?? -1];
      if (back.has(index) || entry.kind !== "line" || before?.kind !== "line" || partner?.kind !== "line") continue;
      if (share(entry.text, beyond(partner.text, before.text)) >= ofOne) this.#split.add(index);
    }
  }

  #change(index: number, partner: number): void {
    const [old, entry] = [this.#sent.entries[index], this.#returned.entries[partner]];
    if (old?.kind === "row" && entry?.kind === "row") this.#cells(old, entry);
    if (old?.kind !== "line" || entry?.kind !== "line") return;
    const typed = typedNumber(old, entry);
    const fresh = typed?.rest ?? entry;
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
    const prefix = (written && blockLines(written)?.prefix) ?? "";
    const end = isItem(prefix) ? `\n${prefix}` : `\n\n${prefix.replace(/[^\s>]+\s*$/, "")}`;
    const braces = this.#bracesOf(old)?.span;
    const label = braces && ` ${braces.source.text.slice(braces.start, braces.end)}`;
    this.#edit({ old, fresh: asOne(old, second, fresh), written }, `${label ?? ""}${end}`);
    if (!braces) return;
    const { source, end: last } = braces;
    let first = braces.start;
    while (/\s/.test(source.text[first - 1] ?? "")) first -= 1;
    this.#edits.push({ span: span(source, first, last), text: "" });
  }

  /** Two paragraphs that are one now, with the label of the first, else of the second. */
  #join(old: Line, next: Line, fresh: Line): void {
    const [written, second] = [this.#sent.written(old), this.#sent.written(next)];
    const both = written && second && joinedWritten(written, second, old.text);
    this.#edit({ old: asOne(old, next), fresh, written: both });
    const lines = second && blockLines(second);
    const [own, others] = [this.#bracesOf(old), this.#bracesOf(next)];
    if (!both || !lines) return;
    if (own) {
      const text = own.span.source.text.slice(own.span.start, own.span.end);
      this.#edits.push(others ? { span: others.span, text } : { span: span(lines.source, lines.end), text: ` ${text}` });
    }
    if (own?.id !== undefined && others?.id !== undefined && others.idSpan)
      this.#lost.push({ id: others.id, place: others.idSpan, line: next, instead: own.id });
    const wasItem = isItem(blockLines(written)?.prefix ?? "");
    const { text } = lines.source;
    if (
      !wasItem &&
      isItem(lines.prefix) &&
      text[lines.end] === "\n" &&
      !/^\s*\n/.test(text.slice(lines.end + 1, lines.end + 80))
    )
      this.#edits.push({ span: span(lines.source, lines.end), text: "\n" });
  }

  /** The braces of a paragraph, which those of an item are whose first it is. */
  #bracesOf(line: Line): Attributes | undefined {
    const first = this.#sent.written(line)?.trace.find(({ notation }) => notation.scalar === undefined);
    const placed = first && this.#tree.at(first);
    const item = placed?.parent?.node;
    const isFirst = item?.type === "item" && item.blocks[0] === placed?.node;
    return placed?.node.attributes ?? (isFirst ? item.attributes : undefined);
  }

  /** What becomes of references to labels that went with what was deleted or joined. */
  #labels(): void {
    const joined = new Set(this.#lost.map(({ id }) => id));
    const lines = new Map(this.#changes.map((change) => [change.span, change]));
    const gone = labelsGone(this.#tree, this.#edits).flatMap(({ edit, ...label }): readonly LostLabel[] => {
      const change = lines.get(edit.span);
      return joined.has(label.id) || !change ? [] : [{ ...label, line: { place: change.place, text: change.old } }];
    });
    this.#take(labelEdits([...this.#lost, ...gone], this.#tree, this.#edits, (at) => this.#sent.printed(at)));
  }

  #cells(old: Row, fresh: Row): void {
    if (old.cells.length !== fresh.cells.length) {
      this.#leave("text", old.text, fresh.text, fresh, "Columns came or went, or cells were merged.");
      return;
    }
    for (const [at, cell] of old.cells.entries()) {
      const other = fresh.cells[at] ?? [];
      const filled = { old: cell.filter(({ text }) => text !== ""), fresh: other.filter(({ text }) => text !== "") };
      if (filled.old.length === filled.fresh.length)
        for (const [index, line] of filled.old.entries()) {
          const partner = filled.fresh[index];
          if (partner) this.#edit({ old: line, fresh: partner, written: this.#sent.written(line), inCell: true }, " ");
        }
      else
        this.#leave(
          "text",
          textIn(cell),
          textIn(other),
          fresh,
          "A cell that was empty, or became so, or its paragraphs came or went.",
        );
    }
  }

  #delete(entry: Entry): void {
    const lines = this.#linesOf(entry);
    if (!lines) {
      this.#leave("deleted", entry.text, "", entry, "No file of yours says this: a template or the front matter does.");
      return;
    }
    const place = wholeBlock(lines);
    this.#edits.push({ span: place, text: "" });
    this.#changes.push({ kind: "deleted", old: entry.text, fresh: "", place: entry.place, span: place });
  }

  #move(entry: Entry, partner: number): void {
    const lines = this.#linesOf(entry);
    const fresh = this.#returned.entries[partner];
    const at = lines && this.#placeAt(partner);
    if (!lines || !at || !fresh || lines.source !== at.place.source) {
      this.#leave("moved", entry.text, entry.text, entry, "It stands in another file, or in none of yours.");
      return;
    }
    if (fresh.text !== entry.text)
      this.#leave("text", entry.text, fresh.text, fresh, "It was moved as well: make this change where it stands now.");
    const own = lines.source.text.slice(lines.start, lines.end);
    const text = at.before ? `${leadOf("", at.before)}${own}` : `${own}\n\n`;
    this.#edits.push({ span: wholeBlock(lines), text: "" }, { span: at.place, text });
    this.#changes.push({ kind: "moved", old: entry.text, fresh: entry.text, place: fresh.place, span: at.place });
  }

  #insert(entry: Entry, index: number): void {
    const at = this.#placeAt(index);
    const prefix = this.#prefixFor(entry, index);
    if (!at || (entry.kind === "row" && prefix === undefined)) {
      this.#leave("new", "", entry.text, entry, "There is no place of yours beside it, or it is a new table.");
      return;
    }
    const { place, before } = at;
    const lead = leadOf(prefix ?? "", before);
    const text = entry.kind === "row" ? this.#rowText(entry, place) : this.#text.markdown(trimmed(entry.units), place, true);
    this.#edits.push({ span: place, text: before ? `${lead}${text}` : `${lead}${text}\n\n` });
    this.#changes.push({ kind: "new", old: "", fresh: entry.text, place: entry.place, span: place });
  }

  #rowText({ cells }: Row, place: Span): string {
    const texts = cells.map((lines) =>
      lines.map((line) => this.#text.markdown(trimmed(line.units), place, false, true)).join(" "),
    );
    return `${texts.join(" | ")} |`;
  }

  /** Where a block is put that came: behind the one before it that is written somewhere, else before the next. */
  #placeAt(index: number): { readonly place: Span; readonly before?: BlockLines } | undefined {
    for (let before = index - 1; before >= 0; before--) {
      const old = this.#sent.entries[this.#alignment.back.get(before) ?? -1];
      const lines = old && !this.#alignment.moved.has(this.#alignment.back.get(before) ?? -1) ? this.#linesOf(old) : undefined;
      if (lines) return { place: span(lines.source, lines.end), before: lines };
    }
    for (let after = index + 1; after < this.#returned.entries.length; after++) {
      const old = this.#sent.entries[this.#alignment.back.get(after) ?? -1];
      const lines = old && this.#linesOf(old);
      if (lines) return { place: span(lines.source, lines.start) };
    }
    return undefined;
  }

  /** What stands before the text of blocks of a form: of the nearest one before, else behind. */
  #prefixFor(entry: Entry, index: number): string | undefined {
    const near = [...this.#returned.entries.keys()].sort((one, other) => distance(one, index) - distance(other, index));
    for (const other of near) {
      const old = this.#sent.entries[this.#alignment.back.get(other) ?? -1];
      const partner = this.#returned.entries[other];
      if (!old || partner?.form !== entry.form || partner.kind !== entry.kind) continue;
      const lines = this.#linesOf(old);
      if (lines) return lines.prefix.replace(/^\[\^.*/, "");
      if (entry.kind === "row") return undefined;
    }
    return entry.kind === "row" ? undefined : "";
  }

  /** Contents follow their headings: what was typed into them is told. */
  #contents(): void {
    const headings = new Set(this.#returned.entries.map(({ text }) => lettersOf(text)));
    for (const line of this.#returned.contents) {
      const letters = lettersOf(line.text);
      if (letters === "" || this.#sent.contents.has(letters) || headings.has(letters)) continue;
      this.#leave("text", "", line.text, line, "The contents are made of the headings.", "contents-edited");
    }
  }

  /** Changes within notes, notes that came, and those that are called no more. */
  #notes(): void {
    const called = new Set(this.#returned.notes.keys());
    for (const [name, lines] of this.#sent.notes) {
      const fresh = this.#returned.notes.get(name);
      if (this.#unchanged && fresh && this.#unchanged.has(fresh[0]?.text ?? "")) continue;
      if (fresh) this.#note(lines, fresh);
      else if (!called.has(name)) this.#edits.push(...droppedNote(lines, (line) => this.#sent.written(line)));
    }
    this.#edits.push(...addedNotes(this.#text, ({ note }) => this.#returned.notes.get(`new ${note}`) ?? []));
  }

  #note(old: readonly Line[], fresh: readonly Line[]): void {
    if (old.length !== fresh.length)
      this.#leaveAt("note", noteText(old), noteText(fresh), fresh[0] ?? old[0], "Paragraphs of the note came or went.");
    else
      for (const [index, line] of old.entries()) {
        const partner = fresh[index];
        if (partner) this.#edit({ old: line, fresh: partner, written: this.#sent.written(line) }, "\n\n    ");
      }
  }

  #linesOf(entry: Entry): BlockLines | undefined {
    const written = linesIn(entry)
      .map((line) => this.#sent.written(line))
      .find((one): one is Written => one !== undefined);
    return written && blockLines(written);
  }

  /** Takes the changes of a paragraph; `end` is what is written where one ends in it. */
  #edit(pair: Pair, end = "\n\n"): void {
    this.#take(lineEdits({ ...pair, usesOf: (value) => this.#sent.usesOf(value) }, this.#text, () => end));
  }

  #take({ edits, changes }: Edits): void {
    this.#edits.push(...edits);
    this.#changes.push(...changes);
  }

  #leave(kind: Change["kind"], old: string, fresh: string, entry: Entry, left: string, code: ToldCode = "merge-left"): void {
    const origin = this.#originOf(entry);
    this.#changes.push({ kind, old, fresh, place: entry.place, left, code, ...(origin && { origin }) });
  }

  /** Where an entry is written: one that came back by its partner. */
  #originOf(entry: Entry): Span | undefined {
    const at = this.#returned.entries.indexOf(entry);
    const old = at < 0 ? entry : this.#sent.entries[this.#alignment.back.get(at) ?? -1];
    const lines = old && this.#linesOf(old);
    return lines && span(lines.source, lines.start, lines.end);
  }

  #leaveAt(kind: Change["kind"], old: string, fresh: string, line: Line | undefined, left: string): void {
    if (line) this.#leave(kind, old, fresh, line, left);
  }
}
