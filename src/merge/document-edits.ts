import { type Source, type Span, span } from "../source.ts";
import type { TextEdit } from "../trace.ts";
import { type Alignment, align } from "./align.ts";
import type { Base } from "./base.ts";
import { type BlockLines, blockLines, isItem, leadOf, wholeBlock } from "./block-lines.ts";
import type { Change, Edits } from "./change.ts";
import { lineEdits } from "./line-edits.ts";
import type { Entry, Line, Row } from "./lines.ts";
import { NewText } from "./new-text.ts";
import { asOne, beyond, distance, labelsIn, share, textIn, trimmed } from "./parts.ts";
import { lettersOf, linesIn, noteText, type Sent } from "./sent.ts";
import { joinedWritten, type Written } from "./written.ts";

/** What came back: its paragraphs, and those of its notes by their names. */
export interface Returned {
  readonly entries: readonly Entry[];
  readonly notes: ReadonlyMap<string, readonly Line[]>;
  readonly contents: readonly Line[];
}

/**
 * All changes between what was sent and what came back, as edits of the source; with `unchanged`, what the file shows without the changes that it
 * recorded, those alone that were. `labels` are of notes besides those of the source.
 */
export function documentEdits(
  { sent, authors }: Base,
  returned: Returned,
  labels: ReadonlySet<string>,
  unchanged?: Returned,
): Edits {
  return new DocumentEdits(sent, returned, authors, labels, unchanged).made();
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
  readonly #alignment: Alignment;
  readonly #edits: TextEdit[] = [];
  readonly #changes: Change[] = [];
  /** Entries that are parts of others now, or were. */
  readonly #joined = new Set<number>();
  readonly #split = new Set<number>();

  constructor(
    sent: Sent,
    returned: Returned,
    authors: ReadonlySet<Source>,
    taken: ReadonlySet<string>,
    unchanged: Returned | undefined,
  ) {
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
    this.#notes();
    this.#contents();
    return this.#sound();
  }

  /** Whether nothing of what became of an entry was recorded, where that is asked. */
  #isUnrecorded(entry: Entry, partner: number | undefined): boolean {
    if (!this.#unchanged) return false;
    const fresh = partner === undefined ? undefined : this.#returned.entries[partner];
    return fresh ? this.#unchanged.has(fresh.text) : !this.#unchanged.has(entry.text);
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
    const [old, fresh] = [this.#sent.entries[index], this.#returned.entries[partner]];
    if (old?.kind === "row" && fresh?.kind === "row") this.#cells(old, fresh);
    if (old?.kind !== "line" || fresh?.kind !== "line") return;
    const next = this.#sent.entries[index + 1];
    const written = this.#sent.written(old);
    if (this.#joined.has(index + 1) && next?.kind === "line") {
      const second = this.#sent.written(next);
      const both = written && second && joinedWritten(written, second, old.text);
      this.#take(lineEdits({ old: asOne(old, next), fresh, written: both }, this.#text, () => "\n\n"));
    } else if (this.#split.has(partner + 1)) {
      const second = this.#returned.entries[partner + 1];
      const prefix = written && blockLines(written)?.prefix;
      const end = prefix !== undefined && isItem(prefix) ? `\n${prefix}` : `\n\n${(prefix ?? "").replace(/[^\s>]+\s*$/, "")}`;
      if (second?.kind === "line")
        this.#take(lineEdits({ old, fresh: asOne(old, second, fresh), written }, this.#text, () => end));
    } else this.#take(lineEdits({ old, fresh, written }, this.#text, () => "\n\n"));
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
          if (partner)
            this.#take(
              lineEdits({ old: line, fresh: partner, written: this.#sent.written(line), inCell: true }, this.#text, () => " "),
            );
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
      this.#leave(
        "text",
        "",
        line.text,
        line,
        "It stands in the contents, which are made of the headings: change the heading.",
      );
    }
  }

  /** Changes within notes, notes that came, and those that are called no more. */
  #notes(): void {
    const called = new Set(this.#returned.notes.keys());
    for (const [name, lines] of this.#sent.notes) {
      const fresh = this.#returned.notes.get(name);
      if (this.#unchanged && fresh && this.#unchanged.has(fresh[0]?.text ?? "")) continue;
      if (fresh) this.#note(lines, fresh);
      else if (!called.has(name)) this.#dropNote(lines);
    }
    for (const source of new Set(this.#text.notes.map((note) => note.source))) this.#addNotes(source);
  }

  /** Notes that came, behind all that is in the file which calls them. */
  #addNotes(source: Source): void {
    const own = this.#text.notes.filter((note) => note.source === source);
    const notes = own.map(({ label, note }) => `[^${label}]: ${this.#noteMarkdown(note, source)}\n`);
    const { text } = source;
    const lastLine = text.trimEnd().slice(text.trimEnd().lastIndexOf("\n") + 1);
    const lead = `${text.endsWith("\n") ? "" : "\n"}${/^\[\^[^\]]+\]:/.test(lastLine) ? "" : "\n"}`;
    this.#edits.push({ span: span(source, text.length), text: `${lead}${notes.join("")}` });
  }

  #note(old: readonly Line[], fresh: readonly Line[]): void {
    if (old.length !== fresh.length)
      this.#leaveAt("note", noteText(old), noteText(fresh), fresh[0] ?? old[0], "Paragraphs of the note came or went.");
    else
      for (const [index, line] of old.entries()) {
        const partner = fresh[index];
        if (partner)
          this.#take(lineEdits({ old: line, fresh: partner, written: this.#sent.written(line) }, this.#text, () => "\n\n    "));
      }
  }

  #dropNote(lines: readonly Line[]): void {
    const [first] = lines;
    const written = first && this.#sent.written(first);
    const block = written && blockLines(written);
    if (!block || !/^\[\^/.test(block.prefix) || lines.length > 1) return;
    this.#edits.push({ span: wholeBlock(block), text: "" });
  }

  #noteMarkdown(note: string, source: Source): string {
    const lines = this.#returned.notes.get(`new ${note}`) ?? [];
    const place = span(source, source.text.length);
    return lines
      .map(({ units }) => this.#text.markdown(trimmed(units.filter(({ kind }) => kind !== "note")), place, true))
      .join("\n\n    ");
  }

  #linesOf(entry: Entry): BlockLines | undefined {
    const written = linesIn(entry)
      .map((line) => this.#sent.written(line))
      .find((one): one is Written => one !== undefined);
    return written && blockLines(written);
  }

  #take({ edits, changes }: Edits): void {
    this.#edits.push(...edits);
    this.#changes.push(...changes);
  }

  #leave(kind: Change["kind"], old: string, fresh: string, entry: Entry, left: string): void {
    this.#changes.push({ kind, old, fresh, place: entry.place, left });
  }

  #leaveAt(kind: Change["kind"], old: string, fresh: string, line: Line | undefined, left: string): void {
    if (line) this.#leave(kind, old, fresh, line, left);
  }

  /** The edits, of which none overlaps another: what would is told as not made. */
  #sound(): Edits {
    const kept: TextEdit[] = [];
    const dropped = new Set<Span>();
    const foreign = new Set<Span>();
    const bySource = new Map<Source, TextEdit[]>();
    for (const edit of this.#edits) {
      if (!this.#authors.has(edit.span.source)) {
        foreign.add(edit.span);
        continue;
      }
      const others = bySource.get(edit.span.source) ?? [];
      bySource.set(edit.span.source, others);
      others.push(edit);
    }
    for (const edits of bySource.values()) {
      let reached = -1;
      for (const edit of [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)) {
        if (edit.span.start < reached) dropped.add(edit.span);
        else {
          kept.push(edit);
          reached = Math.max(reached, edit.span.end);
        }
      }
    }
    const leftOf = (place: Span) =>
      dropped.has(place)
        ? "Another change takes the same place."
        : foreign.has(place)
          ? `This is written in ${place.source.path}, which is not the document's own: change it there, for all that use it.`
          : undefined;
    const changes = this.#changes.map((change) => {
      const left = change.span && leftOf(change.span);
      return left === undefined ? change : { ...change, span: undefined, left };
    });
    return { edits: kept, changes: changes.map(({ span: place, ...change }) => (place ? { ...change, span: place } : change)) };
  }
}
