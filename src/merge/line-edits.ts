import { editText } from "../document/edit-text.ts";
import { type Span, span } from "../source.ts";
import type { Segment, TextEdit } from "../trace.ts";
import type { Change, Edits } from "./change.ts";
import { isoDate } from "./iso-date.ts";
import { type Line, textOf, type Unit } from "./lines.ts";
import type { NewText } from "./new-text.ts";
import { type Hunk, hunksOf, sameUnits } from "./unit-diff.ts";
import { sourceRange, type Written } from "./written.ts";

/** What stands in the source where a paragraph of the Word file ends within what was one. */
export type EndText = (place: Span) => string;

/** A paragraph that was found again. */
export interface Pair {
  readonly old: Pick<Line, "units" | "text" | "place">;
  readonly fresh: Pick<Line, "units" | "text" | "place">;
  /** Nothing where no file of the author's says it. */
  readonly written: Written | undefined;
  readonly inCell?: boolean;
}

/** The changes of a paragraph, as edits of what is written. */
export function lineEdits(pair: Pair, text: NewText, endText: EndText): Edits {
  const { old, fresh, written } = pair;
  if (old.text === fresh.text && old.units.every(({ id }, index) => id === fresh.units[index]?.id))
    return { edits: [], changes: [] };
  const same = sameUnits(old.units, fresh.units);
  const starts = startsOf(old.units);
  if (written) keepWhole(same, pair, written, starts);
  const edits: TextEdit[] = [];
  const changes: Change[] = [];
  for (const hunk of hunksOf(old.units, fresh.units, same)) {
    const [went, came] = [old.units.slice(hunk.from, hunk.fromEnd), fresh.units.slice(hunk.to, hunk.toEnd)];
    if (hunk.fromEnd === old.units.length && [...went, ...came].every(isBlank)) continue;
    const said = { kind: "text", old: shown(went), fresh: shown(came), place: fresh.place } as const;
    const made = written ? hunkEdits(hunk, went, came, pair, written, starts, text, endText) : unwritten;
    if (typeof made === "string") {
      if ([...went, ...came].some(({ text: one }) => /[^\s\ufffc*†‡]/.test(one))) changes.push({ ...said, left: made });
    } else {
      edits.push(...made);
      const [first] = made;
      const remark = remarkOf(went, came);
      if (first) changes.push({ ...said, span: first.span, ...(remark !== undefined && { remark }) });
    }
  }
  return { edits, changes };
}

/** Whether a unit shows nothing at the end of a paragraph. */
function isBlank({ kind, text }: Unit): boolean {
  return (kind === "text" || kind === "tab") && text.trim() === "";
}

/** Whether a stretch is one thing in a text of Markdown: a reference with its words. */
function isWhole({ origin, length, notation }: Segment): boolean {
  return origin !== "copied" && length > 1 && notation.reads === "markdown" && notation.scalar === undefined;
}

/** That a number which follows its target is none any more. */
function remarkOf(went: readonly Unit[], came: readonly Unit[]): string | undefined {
  const isLost = went.some(({ kind }) => kind === "field") && came.length > 0 && !came.some(({ kind }) => kind === "field");
  return isLost
    ? "It was a reference, whose number follows what it points to; what was typed in its place does not."
    : undefined;
}

const unwritten = "No file of yours says this: a template, the program or the words of the language do.";
const several = "It is written in several places, or made by the program.";

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
  const dresses = new Set(
    units
      .filter(({ kind, text }) => kind === "text" && /[\p{L}\p{N}]/u.test(text))
      .map(({ bold, italic }) => `${bold ? "b" : ""}${italic ? "i" : ""}`),
  );
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
  { old, inCell = false }: Pair,
  written: Written,
  starts: readonly number[],
  text: NewText,
  endText: EndText,
): readonly TextEdit[] | string {
  const [from, to] = charsOf(hunk, starts, written);
  if (from < 0 || to > written.text.length)
    return "A number, a label or a word that a template or the program puts there was changed: change it where it is made.";
  const isPlain = came.every(({ kind }) => kind === "text" || kind === "tab" || kind === "field");
  const around = [...old.units.slice(0, hunk.from)].reverse().find(({ kind }) => kind === "text");
  const dress = went.length > 0 ? dressOf(went) : dressOf(around ? [around] : []);
  const coversRun =
    went.length > 0 &&
    came.length === 0 &&
    written.runs.some(({ at, end, dress: its }) => its !== "" && at >= from && end <= to);
  const dated = isPlain && dateEdit(written, from, to, textOf(came));
  if (dated) return [dated];
  const isOne = written.trace.some((one) => isWhole(one) && one.at < to && one.at + one.length > from);
  if (isPlain && !isOne && !coversRun && dress !== undefined && (came.length === 0 || dressOf(came) === dress)) {
    const edited = editText(written, from, to, textOf(came).replaceAll("\t", " "));
    if ("edits" in edited) return edited.edits;
  }
  const range = sourceRange(written, from, to);
  if (!range) return several;
  if (range.source.shipped) return `This is written in ${range.source.shipped.name}, which Masthead ships.`;
  const [first] = written.trace.filter(({ at, length }) => at < Math.max(to, from + 1) && at + length > Math.min(from, to - 1));
  if (first && (first.notation.reads !== "markdown" || first.notation.scalar !== undefined))
    return "It is a value of the front matter that cannot be changed word by word.";
  if (
    first &&
    first.origin === "computed" &&
    first.end > first.start &&
    went.length > 0 &&
    !/^[[@^]/.test(range.source.text.slice(range.start, range.end))
  )
    return several;
  const place = withSigns(range, from, to, written);
  return [{ span: place, text: markdownOf(came, place, text, endText, inCell, from === 0) }];
}

/** The edit of a date of the front matter, which is printed as the language has it. */
function dateEdit({ trace }: Written, from: number, to: number, shown: string): TextEdit | undefined {
  const made = trace.find(({ at, length, origin }) => origin === "computed" && at === from && at + length === to);
  if (!made || !/^\d{4}-\d{2}-\d{2}$/.test(made.source.text.slice(made.start, made.end))) return undefined;
  const date = isoDate(shown);
  return date === undefined ? undefined : { span: span(made.source, made.start, made.end), text: date };
}

/** A range with the signs of emphasis around it, where what they set off goes as a whole. */
function withSigns({ source, start, end }: Span, from: number, to: number, { runs }: Written): Span {
  const signs = /[*_]/;
  let [first, last] = [start, end];
  const begins = runs.some(({ at, dress }) => dress !== "" && at === from);
  const ends = runs.some(({ end: at, dress }) => dress !== "" && at === to);
  if (from < to && begins) while (signs.test(source.text[first - 1] ?? "")) first -= 1;
  if ((from < to && ends) || (from === to && ends)) {
    while (signs.test(source.text[last] ?? "")) last += 1;
    if (from === to) first = last;
  }
  return span(source, first, last);
}

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
  const flush = () => {
    const isFirst = markdown === "" ? startsBlock : false;
    markdown += text.markdown(stretch, place, isFirst, inCell);
    stretch = [];
  };
  for (const unit of units) {
    if (unit.kind !== "end") {
      stretch.push(unit);
      continue;
    }
    flush();
    markdown = `${markdown.trimEnd()}${endText(place)}`;
  }
  flush();
  return markdown;
}

function shown(units: readonly Unit[]): string {
  return units
    .map(({ kind, text }) => (kind === "note" ? "[note]" : kind === "end" ? "¶" : kind === "object" ? "[picture]" : text))
    .join("");
}
