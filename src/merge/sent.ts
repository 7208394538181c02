import type { Made } from "../compile.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RInline } from "../document/resolved.ts";
import type { Span } from "../source.ts";
import type { Segment } from "../trace.ts";
import { readWordFile } from "../word/read.ts";
import { viewOf } from "../word/views.ts";
import { noteKey } from "../word/word-file.ts";
import type { PlainParagraph } from "../word/word-view.ts";
import type { World } from "../world.ts";
import type { FileView } from "./file-view.ts";
import { contentsLines, type Entry, entriesOf, type Line, noteLines } from "./lines.ts";
import { isReference, locate, type Written, writtenOf } from "./written.ts";

/** What is known by a key. */
export interface Keyed {
  readonly index: number;
  readonly isSure: boolean;
}

/** A document as it was sent: its paragraphs as the Word file shows them, and where each is written. */
export interface Sent extends FileView {
  /** The paragraphs of each note, by the name of its call. */
  readonly notes: ReadonlyMap<string, readonly Line[]>;
  /** The letters of the lines of contents. */
  readonly contents: ReadonlySet<string>;
  /** What calls a note, by the note's name: the place of the call in its file. */
  readonly calls: ReadonlyMap<string, Extract<RInline, { type: "note" }>>;
  /** Where a paragraph is written; nothing where no file of the author's says it. */
  written(line: Line): Written | undefined;
  /** In how many places a value of front matter is printed. */
  usesOf(value: Segment): number;
  /** The words that a reference prints, by its place; nothing of one that prints none. */
  printed(reference: Span): string | undefined;
  /** What the references print, longest first. */
  references(): ReadonlySet<string>;
  /** The entry that had a key, and whether the key's checksum says so or only its place. */
  keyed(key: string): Keyed | undefined;
}

/**
 * Makes the Word file of a document anew, which is what was sent, and reads it as the one that came back is read; `hasPixels` where its drawings are
 * compared with others too.
 */
export async function readSent(made: Made, world: World, report: Report, hasPixels: boolean): Promise<Sent | undefined> {
  const { writeSayingDocx } = await import("../render/docx/docx.ts");
  const { bytes, text, notes } = writeSayingDocx(made.resolved, made.prepared, world.packing, hasPixels);
  const file = readWordFile("", bytes, report);
  if (!file) return undefined;
  const view = viewOf(file, "old");
  const kind = made.prepared.notesAtEnd ? "end" : "foot";
  const names = new Map(notes.map(({ note }, index) => [noteKey(kind, `${index + 1}`), note.anchor]));
  const nameOfNote = (note: string) => names.get(note) ?? note;
  const entries = entriesOf(view, nameOfNote);
  const lines = noteLines(view, nameOfNote);
  const said = new Map<Line, readonly RInline[]>();
  for (const line of entries.flatMap(linesIn)) {
    const content = text[line.place.paragraph - 1]?.content;
    if (content) said.set(line, content);
  }
  for (const [index, note] of notes.entries()) {
    const key = noteKey(kind, `${index + 1}`);
    const [first] = view.notes.get(key)?.blocks ?? [];
    for (const line of first ? (lines.get(key) ?? []) : []) {
      const content = note.text[line.place.paragraph - (first?.place.paragraph ?? 0)]?.content;
      if (content) said.set(line, content);
    }
  }
  const written = new Map<Line, Written | undefined>();
  const byName = new Map(notes.map(({ note }) => [note.anchor, note]));
  const keys = keysOf(entries);
  let uses: ReadonlyMap<string, number> | undefined;
  return {
    file,
    view,
    entries,
    notes: new Map([...lines].map(([key, its]) => [nameOfNote(key), its])),
    contents: new Set(contentsLines(view).map(({ text }) => lettersOf(text))),
    calls: byName,
    written(line) {
      if (!written.has(line)) written.set(line, locate(writtenOf(said.get(line) ?? []), line));
      return written.get(line);
    },
    usesOf(value) {
      uses ??= valuesIn([...said.values()]);
      return uses.get(valueKey(value)) ?? 1;
    },
    printed: (reference) => printedAt([...said.values()], reference),
    references: () => printedOf([...said.values()]),
    keyed: (key) => keys(key),
  };
}

/** What references print, longest first. */
function printedOf(said: readonly (readonly RInline[])[]): ReadonlySet<string> {
  const printed = said.flatMap((content) => {
    const { text, trace } = writtenOf(content);
    return trace.filter(isReference).map(({ at, length }) => text.slice(at, at + length));
  });
  return new Set(printed.sort((one, other) => other.length - one.length));
}

/** What is printed of a place of the source, where it is printed first. */
function printedAt(said: readonly (readonly RInline[])[], { source, start, end }: Span): string | undefined {
  for (const content of said) {
    const { text, trace } = writtenOf(content);
    const own = trace.filter((one) => one.source === source && one.start >= start && one.end <= end);
    if (own.length > 0) return own.map(({ at, length }) => text.slice(at, at + length)).join("");
  }
  return undefined;
}

/** How often each value of front matter is printed. */
function valuesIn(said: readonly (readonly RInline[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const content of said)
    for (const one of writtenOf(content).trace)
      if (one.notation.scalar !== undefined) uses.set(valueKey(one), (uses.get(valueKey(one)) ?? 0) + 1);
  return uses;
}

function valueKey({ source, start }: Segment): string {
  return `${source.path} ${start}`;
}

/** Names of calls in a file that came back: the bookmark around the call, else the text of the note. */
export function notesByName(
  sent: Sent,
  texts: ReadonlyMap<string, string>,
): (note: string, paragraph: PlainParagraph, at: number) => string {
  const byMark = new Map([...sent.notes.keys()].map((name) => [name.replace(/[^A-Za-z0-9_]/g, "_"), name]));
  const byText = new Map([...sent.notes].map(([name, lines]) => [noteText(lines), name]));
  return (note, { bookmarks }, at) => {
    const around = bookmarks.find(
      ({ name, start, end }) => byMark.has(name) && start <= at && (end ?? start) > at && (end ?? at) - start < 4,
    );
    const marked = around && byMark.get(around.name);
    if (marked !== undefined) return marked;
    const text = texts.get(note);
    return (text === undefined ? undefined : byText.get(text)) ?? `new ${note}`;
  };
}

/** The letters of a text: of a line of contents, what is no number and leads to none. */
export function lettersOf(text: string): string {
  return text.replace(/^[\s\p{L}\p{N}]{1,8}\.\t/u, "").replace(/[^\p{L}]/gu, "");
}

/** What a note says, without its mark and what leads to it. */
export function noteText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.replace(/^[\s*†‡]+/u, "")).join(" ");
}

/** The paragraphs of an entry. */
export function linesIn(entry: Entry): readonly Line[] {
  return entry.kind === "line" ? [entry] : entry.cells.flat();
}

/** Finds the entry that had a key: by the whole name, or by the place of the paragraph where an older file says no more. */
function keysOf(entries: readonly Entry[]): (key: string) => Keyed | undefined {
  const byName = new Map<string, number>();
  const byPlace = new Map<number, number>();
  for (const [index, entry] of entries.entries()) {
    for (const key of entry.keys) byName.set(key, index);
    for (const line of linesIn(entry)) byPlace.set(line.place.paragraph, index);
  }
  return (key) => {
    const [, number, sum] = /^_mh_(\d+)(_[0-9a-f]{5})?(?:_Copy_?\d+)?$/.exec(key) ?? [];
    if (number === undefined) return undefined;
    const index = sum === undefined ? byPlace.get(Number(number)) : byName.get(`_mh_${number}${sum}`);
    return index === undefined ? undefined : { index, isSure: sum !== undefined };
  };
}
