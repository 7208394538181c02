import { editText, scalarText } from "../document/edit-text.ts";
import { bodyStart } from "../parse/front-matter.ts";
import { type Span, span } from "../source.ts";
import type { Segment } from "../trace.ts";
import { type Change, type Edits, type Left, leftAs, type ValueEdit } from "./change.ts";
import { type Line, dressOf as lookOf, textOf, type Unit } from "./lines.ts";
import { lookChanges } from "./look-changes.ts";
import { lookEdits, signs } from "./look-edits.ts";
import type { NewText } from "./new-text.ts";
import { type Hunk, hunksOf, sameUnits } from "./unit-diff.ts";
import { quotedEdit, valueEdit } from "./value-edits.ts";
import { isReference, sourceRange, type Written } from "./written.ts";

/** What stands in the source where a paragraph of the Word file ends within what was one. */
export type EndText = (place: Span) => string;

/** A paragraph that was found again. */
export interface Pair {
  readonly old: Pick<Line, "units" | "text" | "place">;
  readonly fresh: Pick<Line, "units" | "text" | "place">;
  /** Nothing where no file of the author's says it. */
  readonly written: Written | undefined;
  readonly inCell?: boolean;
  /** Why nothing of it can be made though a file says it. */
  readonly left?: Left | undefined;
  /** In how many places of the document a value of front matter is printed. */
  readonly usesOf?: (value: Segment) => number;
  /** Whether a place in a value of front matter is read as blocks, in which notes can be called. */
  readonly isInBlock?: (value: Segment) => boolean;
}

/** The changes of a paragraph, as edits of what is written. */
export function lineEdits(pair: Pair, text: NewText, endText: EndText): Edits {
  const { old, fresh, written } = pair;
  if (old.text === fresh.text && old.units.every((unit, index) => isSame(unit, fresh.units[index])))
    return { edits: [], changes: [] };
  const same = sameUnits(old.units, fresh.units);
  const starts = startsOf(old.units);
  const dressed = written && lookEdits(old, fresh, written);
  if (dressed) {
    const others = lookChanges(old.units, fresh, Int32Array.from(old.units.keys()), placeOf(written));
    return { edits: dressed.edits, changes: [...dressed.changes, ...others] };
  }
  if (written) keepWhole(same, pair, written, starts);
  const edits: ValueEdit[] = [];
  const changes: Change[] = [...lookChanges(old.units, fresh, same, written && placeOf(written))];
  for (const found of hunksOf(old.units, fresh.units, same)) {
    const hunk = withBlanksBehind(found, old.units, fresh.units);
    const went = old.units.slice(hunk.from, hunk.fromEnd);
    const came = withoutEdges(fresh.units.slice(hunk.to, hunk.toEnd), hunk, old.units);
    if ((begins(hunk, old.units) || hunk.fromEnd === old.units.length) && [...went, ...came].every(isBlank)) continue;
    const around = [...went, ...came].every((unit) => unit.kind === "end" || isBlank(unit)) ? edge : 0;
    const [before, behind] = [old.units.slice(Math.max(0, hunk.from - around), hunk.from), old.units.slice(hunk.fromEnd)];
    const seen = (units: readonly Unit[]) => shown([...before, ...units, ...behind.slice(0, around)], text);
    const said = { kind: "text", old: seen(went), fresh: seen(came), place: fresh.place } as const;
    const made = written
      ? hunkEdits(hunk, went, came, pair, written, starts, text, endText)
      : (pair.left ?? unwritten(went, came));
    if ("why" in made) {
      if ([...went, ...came].some(saysMore)) changes.push({ ...said, ...leftAs(made) });
    } else if (isSetByProgram(said, made))
      changes.push({ ...said, left: "The program sets how these words look where they are printed.", code: "look-lost" });
    else {
      edits.push(...made);
      const [first] = made;
      const remark = written && remarkOf(hunk, pair, written, starts, made);
      if (first)
        changes.push({ ...said, span: first.span, ...(remark !== undefined && { remark, code: "reference-typed" as const }) });
    }
  }
  return { edits, changes };
}

/** Words that are told on both sides of the end of a paragraph: as many units, of which every second is a blank. */
const edge = 7;

/** Whether words have another look alone, which what is written there does not say. */
function isSetByProgram({ old, fresh }: Pick<Change, "old" | "fresh">, made: readonly ValueEdit[]): boolean {
  return old === fresh && made.every(({ span: { source, start, end }, text }) => source.text.slice(start, end) === text);
}

/** Whether somebody has to be told of a unit that came or went and could not be made: of all but blanks and marks that the program counts. */
function saysMore({ kind, text }: Unit): boolean {
  return kind === "end" || kind === "note" || kind === "object" || /[^\s\ufffc*†‡]/.test(text);
}

/** Whether a unit shows nothing at the end of a paragraph. */
function isBlank({ kind, text }: Unit): boolean {
  return (kind === "text" || kind === "tab") && text.trim() === "";
}

/** What came, without blanks at the start or the end of the paragraph, which Markdown and values of YAML drop. */
function withoutEdges(came: readonly Unit[], hunk: Hunk, old: readonly Unit[]): readonly Unit[] {
  let [start, end] = [0, came.length];
  const isAt = (index: number) => {
    const unit = came[index];
    return unit !== undefined && isBlank(unit);
  };
  if (begins(hunk, old)) while (start < end && isAt(start)) start += 1;
  if (hunk.fromEnd === old.length) while (end > start && isAt(end - 1)) end -= 1;
  return came.slice(start, end);
}

/** Whether nothing but blanks and tabs stand before a change. */
function begins({ from }: Hunk, old: readonly Unit[]): boolean {
  return from < 4 && old.slice(0, from).every(isBlank);
}

/** A change that takes away how a paragraph begins takes the blanks behind that too. */
function withBlanksBehind(hunk: Hunk, old: readonly Unit[], fresh: readonly Unit[]): Hunk {
  let { fromEnd } = hunk;
  if (!begins(hunk, old) || fromEnd === hunk.from || !fresh.slice(hunk.to, hunk.toEnd).every(isBlank)) return hunk;
  for (let next = old[fromEnd]; next && isBlank(next); next = old[fromEnd]) fromEnd += 1;
  return { ...hunk, fromEnd };
}

/** Whether a stretch is one thing in a text of Markdown: a reference with its words. */
function isWhole({ origin, length, notation }: Segment): boolean {
  return origin !== "copied" && length > 1 && notation.reads === "markdown" && notation.scalar === undefined;
}

/** That a number which follows its target is none any more: no reference is written where one was. */
function remarkOf(
  hunk: Hunk,
  { old }: Pair,
  written: Written,
  starts: readonly number[],
  made: readonly ValueEdit[],
): string | undefined {
  const went = old.units.slice(hunk.from, hunk.fromEnd);
  const isKept = hunk.to === hunk.toEnd || made.some(({ text }) => /(?<!\\)@/.test(text));
  if (isKept || !went.some(({ kind }) => kind === "field")) return undefined;
  const [from, to] = charsOf(hunk, starts, written);
  const [one] = written.trace.filter((part) => isReference(part) && part.at < to && part.at + part.length > from);
  const reference = one ? `the reference ${one.source.text.slice(one.start, one.end)}` : "a reference";
  return `It was ${reference}, whose number follows what it points to; what was typed in its place does not.`;
}

function isSame(one: Unit, other: Unit | undefined): boolean {
  return one.id === other?.id && `${one.looks}` === `${other.looks}`;
}

/** Why words that no file of the author's says were not changed: numbers are the program's, all else a template's or the language's. */
function unwritten(went: readonly Unit[], came: readonly Unit[]): Left {
  const isNumber = went.length > 0 && /^[\s(]*(?:\p{N}+|\p{L}|[ivxlc]+)[\s.)]*$/u.test(textOf(went));
  if (isNumber || (went.some(({ kind }) => kind === "field") && /\p{N}/u.test(textOf(came))))
    return { code: "number-typed-over", why: "Numbers are counted by the program, and are typed nowhere." };
  return { code: "template-text", why: "No file of yours says this: a template or the words of the language do." };
}

/** A value that is made of what a file says, which says it in another way. */
function madeOf(origin: Span | undefined): Left {
  return { code: "made-text", why: "These words are made of what is written here: change that.", origin };
}

/** Where a paragraph is written. */
function placeOf({ trace }: Written): Span | undefined {
  const first = trace.find(({ start, end }) => end > start);
  return first && span(first.source, first.start, first.end);
}

/** Where each unit begins in the paragraph, and where the last ends. */
function startsOf(units: readonly Unit[]): readonly number[] {
  const starts = [0];
  for (const { text } of units) starts.push((starts.at(-1) ?? 0) + text.length);
  return starts;
}

/** Takes back that units are the same where a change would cut what is one thing in the source: a reference, a value, a stretch whose look goes. */
function keepWhole(same: Int32Array, { old, fresh }: Pair, written: Written, starts: readonly number[]): void {
  for (let round = 0; round < 4; round++) {
    let isDone = true;
    for (const hunk of hunksOf(old.units, fresh.units, same)) {
      const [from, to] = charsOf(hunk, starts, written);
      const whole = [
        ...written.trace
          .filter(({ origin, length }) => origin !== "copied" && length > 1)
          .map(({ at, length }) => [at, at + length] as const),
      ];
      if (changesLook(hunk, old.units, fresh.units))
        whole.push(...written.runs.filter(({ dress }) => dress !== "").map(({ at, end }) => [at, end] as const));
      for (const [start, end] of whole) {
        const cuts = from === to ? start < from && from < end : start < to && from < end && (start < from || end > to);
        if (!cuts) continue;
        for (let index = 0; index < old.units.length; index++) {
          const at = (starts[index] ?? 0) - written.offset;
          if (at < end && at + (old.units[index]?.text.length ?? 0) > start && same[index] !== -1) {
            same[index] = -1;
            isDone = false;
          }
        }
      }
    }
    if (isDone) return;
  }
}

/** The characters of what is written that a hunk takes. */
function charsOf({ from, fromEnd }: Hunk, starts: readonly number[], { offset }: Written): readonly [number, number] {
  return [(starts[from] ?? 0) - offset, (starts[fromEnd] ?? 0) - offset];
}

function dressOf(units: readonly Unit[]): string | undefined {
  const dresses = new Set(units.filter(({ kind, text }) => kind === "text" && /[\p{L}\p{N}]/u.test(text)).map(lookOf));
  return dresses.size > 1 ? undefined : ([...dresses][0] ?? "");
}

function changesLook({ from, fromEnd, to, toEnd }: Hunk, old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const [before, after] = [dressOf(old.slice(from, fromEnd)), dressOf(fresh.slice(to, toEnd))];
  if (to === toEnd) return false;
  return before === undefined || before !== after;
}

/** The edits of one change, or why there are none. */
function hunkEdits(
  hunk: Hunk,
  went: readonly Unit[],
  came: readonly Unit[],
  { old, inCell = false, usesOf, isInBlock }: Pair,
  written: Written,
  starts: readonly number[],
  text: NewText,
  endText: EndText,
): readonly ValueEdit[] | Left {
  const [from, to] = charsOf(hunk, starts, written);
  if (from < 0 || to > written.text.length) return { ...unwritten(went, came), origin: placeOf(written) };
  const isPlain = came.every(({ kind }) => kind === "text" || kind === "tab" || kind === "field");
  const around = [...old.units.slice(0, hunk.from)].reverse().find(({ kind }) => kind === "text");
  const dress = went.length > 0 ? dressOf(went) : dressOf(around ? [around] : []);
  const coversRun =
    went.length > 0 &&
    came.length === 0 &&
    written.runs.some(({ at, end, dress: its }) => its !== "" && at >= from && end <= to);
  const range = sourceRange(written, from, to);
  const [first] = written.trace.filter(({ at, length }) => at < Math.max(to, from + 1) && at + length > Math.min(from, to - 1));
  const uses = first?.notation.scalar === undefined ? 1 : (usesOf?.(first) ?? 1);
  const counted = (edits: readonly ValueEdit[]) => (uses > 1 ? edits.map((edit) => ({ ...edit, uses })) : edits);
  const valued = isPlain && valueEdit(written, from, to, textOf(came));
  if (valued) return counted([valued]);
  const isOne = written.trace.some((one) => isWhole(one) && one.at < to && one.at + one.length > from);
  if (isPlain && !isOne && !coversRun && dress !== undefined && (came.length === 0 || dressOf(came) === dress)) {
    const edited = editText(written, from, to, textOf(came).replaceAll("\t", " "));
    if ("edits" in edited) return counted(edited.edits);
  }
  if (range?.source.shipped)
    return { code: "template-text", why: `${range.source.shipped.name} says this, which Masthead ships.`, origin: range };
  if (!range || !first) return madeOf(first && span(first.source, first.start, first.end));
  // What is made of a value or stands for one, such as “Annex” for a type, is written nowhere as it is shown.
  if (first.notation.scalar === undefined && first.start < bodyStart(first.source))
    return madeOf(span(first.source, first.start, first.end));
  const isCharacters = first.notation.reads === "characters" && isPlain && !textOf(came).includes("{{");
  const reads = first.notation.reads === "markdown" || isCharacters;
  const isMade = first.origin === "computed" && first.end > first.start && went.length > 0;
  if (!reads || (isMade && !/^[[@^]/.test(range.source.text.slice(range.start, range.end)))) return madeOf(range);
  const place = withSigns(range, from, to, written);
  if (came.some(({ kind }) => kind === "end") && first.notation.scalar !== undefined && !isInBlock?.(first))
    return { code: "merge-left", why: "A paragraph ends within a value of the front matter.", origin: place };
  if (came.some(({ kind }) => kind === "note") && isInNote(place))
    return { code: "merge-left", why: "A note stands within a note, which no document can have.", origin: place };
  if (came.some(({ kind }) => kind === "note") && first.notation.scalar !== undefined && !isInBlock?.(first))
    return {
      code: "merge-left",
      why: "A note came into a value of the front matter: call it there if that takes notes, as titles do.",
      origin: place,
    };
  const parted = partedLook(came, from, to, written, place, endText);
  if (parted) return [parted];
  const kept = withReferences(came, written, from, to);
  const markdown = isCharacters
    ? textOf(came).replaceAll("\t", " ")
    : withBlanks(markdownOf(kept, place, text, endText, inCell, from === 0), place);
  const said = scalarText(markdown, place, first.notation);
  const quoted = said === undefined && first.notation.scalar === "plain" ? quotedEdit(place, markdown) : undefined;
  if (quoted) return counted([quoted]);
  if (said === undefined) return madeOf(range);
  const number = came.at(-1)?.kind === "end" ? numberOfItem(place) : "";
  return counted([
    number === ""
      ? { span: place, text: said }
      : { span: span(place.source, place.start, place.end + number.length), text: `${said}${number}\\` },
  ]);
}

/** The edit that ends a paragraph within words of one look, which have its signs on both sides then; nothing where more came than an end. */
function partedLook(
  came: readonly Unit[],
  from: number,
  to: number,
  { runs }: Written,
  place: Span,
  endText: EndText,
): ValueEdit | undefined {
  const ends = came.filter(({ kind }) => kind === "end").length;
  if (ends !== 1 || came.some((unit) => unit.kind !== "end" && !isBlank(unit))) return undefined;
  const sign = signs[runs.find(({ at, end, dress }) => dress !== "" && at < from && end > to)?.dress ?? ""];
  return sign === undefined ? undefined : { span: place, text: `${sign}${endText(place)}${sign}` };
}

/** A number that stands behind a place as that of an item would, were it the first of a block: the sign behind it is escaped there. */
function numberOfItem({ source: { text }, end }: Span): string {
  return /^\d{1,9}(?=[.)](?:\s|$))/.exec(text.slice(end, end + 12))?.[0] ?? "";
}

/** Whether a place is inside of a note that is written where it is called, or in a definition. */
function isInNote({ source: { text }, start }: Span): boolean {
  const block = text.slice(text.lastIndexOf("\n\n", start) + 1, start);
  const open = block.lastIndexOf("^[");
  let depth = 0;
  for (const sign of open < 0 ? "" : block.slice(open + 1)) depth += sign === "[" ? 1 : sign === "]" ? -1 : 0;
  return depth > 0 || /(?:^|\n)\[\^[^\]\n]+\]:/.test(block);
}

/** A range with the signs of emphasis around it, where what they set off goes as a whole. */
function withSigns({ source, start, end }: Span, from: number, to: number, { runs }: Written): Span {
  const signsOf = (dress: string) => (/[bi]/.test(dress) ? /[*_]/ : /[~^]/);
  let [first, last] = [start, end];
  const begins = runs.find(({ at, dress }) => dress !== "" && at === from);
  const ends = runs.find(({ end: at, dress }) => dress !== "" && at === to);
  if (from < to && begins) while (signsOf(begins.dress).test(source.text[first - 1] ?? "")) first -= 1;
  if (ends) {
    while (signsOf(ends.dress).test(source.text[last] ?? "")) last += 1;
    if (from === to) first = last;
  }
  return span(source, first, last);
}

/** What came, with references that were there before and are there still as they are written. */
function withReferences(came: readonly Unit[], { text, trace }: Written, from: number, to: number): readonly Unit[] {
  let units = came;
  for (const one of trace.filter((part) => isWhole(part) && part.at >= from && part.at + part.length <= to)) {
    const words = text.slice(one.at, one.at + one.length);
    const first = units.findIndex((_, index) => textOf(units.slice(index, index + wordsMost)).startsWith(words));
    let [last, length] = [first, 0];
    while (first >= 0 && length < words.length) length += units[last++]?.text.length ?? words.length;
    if (first < 0 || length !== words.length || !units.slice(first, last).some(({ kind }) => kind === "field")) continue;
    const raw: Unit = { kind: "raw", text: one.source.text.slice(one.start, one.end), bold: false, italic: false, id: "raw" };
    units = [...units.slice(0, first), raw, ...units.slice(last)];
  }
  return units;
}

/** Units that the words of a reference have at most. */
const wordsMost = 40;

/** Markdown of which blanks at the ends need no escape, as other words stand beside it. */
function withBlanks(markdown: string, { source: { text }, start, end }: Span): string {
  const before = /[^\n]/.test(text[start - 1] ?? "\n") ? markdown.replace(/^&#32;/, " ") : markdown;
  return /\S/.test(text[end] ?? "\n") ? before.replace(/&#32;$/, " ") : before;
}

/** Signs that open another block than a paragraph at the start of a line. */
const opensBlock = /^(?:[>#|:=`~]|[-+*](?=\s|[-*]))/;

function markdownOf(
  units: readonly Unit[],
  place: Span,
  text: NewText,
  endText: EndText,
  inCell: boolean,
  startsBlock: boolean,
): string {
  let markdown = "";
  let stretch: Unit[] = [];
  let isFirst = startsBlock;
  const flush = () => {
    markdown += text.markdown(stretch, place, isFirst, inCell);
    isFirst = false;
    stretch = [];
  };
  for (const unit of units) {
    if (unit.kind !== "end") {
      stretch.push(unit);
      continue;
    }
    flush();
    markdown = `${markdown.trimEnd()}${endText(place)}`;
    isFirst = true;
  }
  flush();
  // What goes on in a block of its own may not be read as the sign of another.
  const goesOn = place.source.text.slice(place.end, place.end + 20);
  return units.at(-1)?.kind === "end" && opensBlock.test(goesOn) ? `${markdown}\\` : markdown;
}

/** Units as they are told, notes with their words. */
function shown(units: readonly Unit[], text: NewText): string {
  const told = (unit: Unit): string => {
    if (unit.kind === "note") return `[note: ${text.noteText(unit)}]`;
    return unit.kind === "end" ? "¶" : unit.kind === "object" ? "[picture]" : unit.text;
  };
  return units.map(told).join("");
}
