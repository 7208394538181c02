import { likeness } from "../compare/align.ts";
import { diffArrays } from "../compare/differences.ts";
import type { WPlace } from "../word/blocks.ts";
import type { Change } from "./change.ts";
import type { Returned } from "./document-edits.ts";
import type { Entry, Line } from "./lines.ts";
import { share } from "./parts.ts";
import { linesIn, type Sent } from "./sent.ts";
import { isReference } from "./written.ts";

/** A paragraph that the merged source does not show as the file that came back does. */
export interface Difference {
  /** What the file shows; "" where the source shows something besides. */
  readonly wanted: string;
  readonly shown: string;
  /** The paragraph of the file, else that of the source. */
  readonly line: Line;
}

/**
 * Compares what a merged source shows with what the file that came back shows, paragraph for paragraph. Numbers, fields and looks are the
 * program's affair, and what was told as not made is known.
 */
export function differences(sent: Sent, merged: Sent, returned: Returned, changes: readonly Change[]): readonly Difference[] {
  // What no file of the author's says and stayed as it was is the program's: it comes and goes with what it belongs to, as the title of contents does.
  const unwritten = sent.entries.flatMap(linesIn).filter((line) => sent.written(line) === undefined);
  const ofProgram = new Set(unwritten.map(shownBy));
  const left = changes.filter((change) => change.left !== undefined);
  const places = new Set(left.flatMap(({ place, goesOn }) => [placeOf(place), ...(goesOn ? [placeOf(goesOn)] : [])]));
  const words = new Set(left.flatMap(({ old, fresh }) => [old, fresh]));
  const isTold = ({ place, text }: Line) => places.has(placeOf(place)) || words.has(text);
  const told = returned.entries.flatMap(linesIn).filter(isTold);
  const shown = linesOf(merged.entries).filter(({ text }) => !words.has(text));
  const found: Unlike[] = [];
  let went: readonly Line[] = [];
  let came: readonly Line[] = [];
  const settle = () => {
    came = came.filter((one) => !told.some((line) => isOf(one, line)));
    const untold = went.filter((line) => !isTold(line) && !ofProgram.has(shownBy(line)));
    for (let at = 0; at < Math.max(untold.length, came.length); at++) {
      const [one, other] = [untold[at], came[at]];
      if (one) found.push({ wanted: one, ...(other && { shown: other }) });
      else if (other) found.push({ shown: other });
    }
    went = [];
    came = [];
  };
  const isSame = (one: Line, other: Line) => shownBy(one) === shownBy(other);
  // The package's types want one array that can be changed.
  for (const { added, removed, value } of diffArrays(linesOf(returned.entries), shown, { comparator: isSame })) {
    if (removed) went = [...went, ...value];
    else if (added) came = [...came, ...value];
    else settle();
  }
  settle();
  const printed = sent.references();
  found.push(...noteDifferences(merged, returned, isTold));
  return found
    .filter(({ wanted: one, shown: other }) => !one || !other || !isSaidOtherwise(one, other, merged, printed))
    .map((unlike) => ({
      wanted: unlike.wanted ? shownBy(unlike.wanted) : "",
      shown: unlike.shown ? shownBy(unlike.shown) : "",
      line: unlike.wanted ?? unlike.shown,
    }));
}

/** Paragraphs that differ, of the file and of the source, or one that only one of them has. */
type Unlike =
  | { readonly wanted: Line; readonly shown?: Line | undefined }
  | { readonly wanted?: undefined; readonly shown: Line };

/**
 * Whether two paragraphs differ in nothing but references: one whose target is something else now has other words around its number, and one
 * whose label went is text.
 */
function isSaidOtherwise(line: Line, own: Line, merged: Sent, printed: ReadonlySet<string>): boolean {
  if (plain(line.text) === plain(own.text)) return true;
  if (isReferredOtherwise(line, own, merged, printed)) return true;
  const [wanted, shown] = [shownBy(line), shownBy(own)];
  const follows = (pieces: readonly string[], text: string) => {
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      const own = index === pieces.length - 1 ? text.length - piece.length : text.indexOf(piece, at);
      if (own < at || own - at > mostWords || !text.startsWith(piece, own)) return false;
      at = own + piece.length;
    }
    return true;
  };
  return [
    [wanted, shown],
    [shown, wanted],
  ].some(([one = "", other = ""]) => {
    const pieces = one.split(/(?:(?<!\p{L})\p{L}+\.? )?#/u);
    return pieces.length > 1 && follows(pieces, other);
  });
}

/** Whether two paragraphs are one but for references, in whose place stands what one of them printed before, such as the title of a heading. */
function isReferredOtherwise(line: Line, own: Line, merged: Sent, printed: ReadonlySet<string>): boolean {
  const written = merged.written(own);
  const places = (written?.trace ?? []).filter((one) => isReference(one));
  if (!written || places.length === 0) return false;
  let [rest, at] = [line.text, 0];
  for (const { at: start, length } of places) {
    const before = own.text.slice(at, written.offset + start);
    if (!rest.startsWith(before)) return false;
    rest = rest.slice(before.length);
    at = written.offset + start + length;
    const words = own.text.slice(written.offset + start, at);
    const were = rest.startsWith(words) ? words : [...printed].find((one) => rest.startsWith(one));
    if (were === undefined) return false;
    rest = rest.slice(were.length);
  }
  return rest === own.text.slice(at);
}

/** Characters that a reference prints at most. */
const mostWords = 60;

/** Notes, wherever they stand and in whatever order: those to a table are remarks under it. */
function noteDifferences(merged: Sent, returned: Returned, isTold: (line: Line) => boolean) {
  const calls = returned.entries.flatMap(linesIn).filter(isTold);
  const told = new Set(calls.flatMap(({ units }) => units.map(({ id }) => id)));
  const notes = [...returned.notes].flatMap(([name, lines]) => (told.has(`note ${name}`) ? [] : lines));
  const wanted = [...notes, ...calledRemarks(returned.entries)].filter((line) => !isTold(line));
  const shown = [...[...merged.notes.values()].flat(), ...remarksIn(merged.entries)];
  const left = new Map<string, number>();
  for (const line of shown) left.set(noteShown(line), (left.get(noteShown(line)) ?? 0) + 1);
  return wanted.flatMap((line) => {
    const text = noteShown(line);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 || text === "" ? [] : [{ wanted: line }];
  });
}

function remarksIn(entries: readonly Entry[]): readonly Line[] {
  return entries.flatMap(linesIn).filter(isRemark);
}

/** Remarks under tables, but for those whose call went with its row, which go too. */
function calledRemarks(entries: readonly Entry[]): readonly Line[] {
  const marks = new Set<string>();
  return entries.flatMap(linesIn).filter((line) => {
    const its = line.units.filter(({ isMark }) => isMark).map(({ text }) => text);
    if (isRemark(line)) return marks.delete(its[0] ?? "");
    for (const mark of its) marks.add(mark);
    return false;
  });
}

/** Whether a paragraph is a note under a table: its mark stands apart, as a call before the words of a title does not. */
function isRemark({ units }: Line): boolean {
  const first = units.findIndex(({ text }) => text.trim() !== "");
  return units[first]?.isMark === true && units[first + 1]?.text.trim() === "";
}

/** What a note says, without its mark, which LibreOffice writes twice. */
function noteShown(line: Line): string {
  return shownBy(line).replace(/^[\s*†‡§]+/u, "");
}

/** Whether a paragraph of the source is what a told one was, or a part of that. */
function isOf(one: Line, told: Line): boolean {
  const [text, other] = [shownBy(one), shownBy(told)];
  return share(text, other) >= 0.6 || likeness(text, other) >= 0.3;
}

/** The paragraphs that are compared one after the other: not those that are a number alone, nor notes. */
function linesOf(entries: readonly Entry[]): Line[] {
  const isCompared = (line: Line) =>
    shownBy(line) !== "" && !isRemark(line) && !line.units.some(({ id }) => id === "field SEQ");
  return entries.flatMap(linesIn).filter(isCompared);
}

/** What is compared of a paragraph: neither numbers that are counted nor the marks of notes. */
function shownBy({ units }: Line): string {
  const shown = units.map(({ kind, text, isMark }) => {
    if (kind === "field") return "#";
    return kind === "note" || isMark ? "" : kind === "tab" || kind === "object" ? " " : text;
  });
  return plain(shown.join(""));
}

function placeOf({ part, paragraph }: WPlace): string {
  return `${part} ${paragraph}`;
}

/** A text without what is set as a language has it: marks that were typed straight, blanks of any kind. */
function plain(text: string): string {
  return text
    .replace(/[“”„«»‘’‚‹›]/g, "'")
    .replace(/["]/g, "'")
    .replace(/[–—]|--+/g, "-")
    .replace(/…/g, "...")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
