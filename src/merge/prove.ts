import { diffArrays } from "../compare/differences.ts";
import type { WPlace } from "../word/blocks.ts";
import type { Change } from "./change.ts";
import type { Returned } from "./document-edits.ts";
import type { Entry, Line } from "./lines.ts";
import { linesIn, type Sent } from "./sent.ts";
import { ToldLines } from "./told-lines.ts";
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
  const told = new ToldLines(returned.entries.flatMap(linesIn).filter(isTold).map(shownBy));
  const shown = linesOf(merged.entries).filter(({ text }) => !words.has(text));
  const found: Unlike[] = [];
  let [went, came]: [readonly Line[], readonly Line[]] = [[], []];
  const settle = () => {
    came = came.filter((one) => !told.has(shownBy(one)));
    const untold = went.filter((line) => !isTold(line) && !ofProgram.has(shownBy(line)));
    for (let at = 0; at < Math.max(untold.length, came.length); at++) {
      const [one, other] = [untold[at], came[at]];
      if (one) found.push({ wanted: one, ...(other && { shown: other }) });
      else if (other) found.push({ shown: other });
    }
  };
  for (const part of unlikeParts(linesOf(returned.entries), shown)) {
    went = part.went;
    came = part.came;
    settle();
  }
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

/** Differences of paragraphs that are looked for in their order; beyond them only what the one has and the other has not is asked. */
const mostEdits = 5_000;

/** Stretches in which two lists of paragraphs show other texts. */
function unlikeParts(
  wanted: readonly Line[],
  shown: readonly Line[],
): readonly { readonly went: readonly Line[]; readonly came: readonly Line[] }[] {
  const [one, other] = [wanted.map(shownBy), shown.map(shownBy)];
  const parts = diffArrays([...one], [...other], { maxEditLength: mostEdits });
  if (!parts) return [{ went: without(wanted, one, other), came: without(shown, other, one) }];
  const unlike: { went: Line[]; came: Line[] }[] = [];
  let [from, to, isOpen] = [0, 0, false];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) isOpen = false;
    else if (!isOpen) isOpen = unlike.push({ went: [], came: [] }) > 0;
    const last = unlike.at(-1);
    if (removed) last?.went.push(...wanted.slice(from, from + count));
    if (added) last?.came.push(...shown.slice(to, to + count));
    if (!added) from += count;
    if (!removed) to += count;
  }
  return unlike;
}

/** The paragraphs whose texts others have not, each as often. */
function without(lines: readonly Line[], texts: readonly string[], others: readonly string[]): readonly Line[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return lines.filter((_, index) => {
    const text = texts[index] ?? "";
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count < 1;
  });
}

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
