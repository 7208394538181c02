import { span } from "../source.ts";
import type { Edits, ValueEdit } from "./change.ts";
import { dressOf, type Line, type Unit } from "./lines.ts";
import { sourceRange, type Written } from "./written.ts";

/** The signs of Markdown around words of a look. */
export const signs: Readonly<Record<string, string>> = { b: "**", i: "*", bi: "***", "^": "^", "~": "~" };

/** Units of one change of look, from `from` on up to `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly is: string;
}

type Half = Pick<Line, "units" | "text" | "place">;

/**
 * The edits of a paragraph of which nothing but the look of words changed: signs put around what is written, references and calls of notes in it as
 * they are, or taken away. Nothing where more than that changed, or where signs there would be read otherwise.
 */
export function lookEdits(old: Half, fresh: Half, written: Written): Edits | undefined {
  if (old.units.length !== fresh.units.length) return undefined;
  if (old.units.some((unit, index) => bare(unit) !== bare(fresh.units[index]))) return undefined;
  const starts: number[] = [];
  let at = -written.offset;
  for (const { text } of old.units) {
    starts.push(at);
    at += text.length;
  }
  starts.push(at);
  const edits: ValueEdit[] = [];
  const changes: Edits["changes"][number][] = [];
  for (const { from, to, was, is } of stretchesOf(old.units, fresh.units)) {
    const made = signsAt(starts[from] ?? 0, starts[to] ?? 0, was, is, written);
    if (!made) return undefined;
    edits.push(...made);
    const words = old.units
      .slice(from, to)
      .map(({ text }) => text)
      .join("");
    const [first] = made;
    if (first) changes.push({ kind: "look", old: words, fresh: words, place: fresh.place, span: first.span });
  }
  return { edits, changes };
}

/** What a unit is, whatever it looks like. */
function bare(unit: Unit | undefined): string {
  if (!unit) return "";
  return unit.kind === "text" ? `text ${unit.text}` : unit.id;
}

/** Stretches that changed their look in one way; what has none of its own, such as blanks and calls of notes, goes with those around it. */
function stretchesOf(old: readonly Unit[], fresh: readonly Unit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const [index, unit] of old.entries()) {
    const other = fresh[index];
    if (!other || unit.kind === "note" || unit.text.trim() === "") continue;
    const [was, is] = [dressOf(unit), dressOf(other)];
    if (open && open.was === was && open.is === is) open = { ...open, to: index + 1 };
    else {
      if (open) stretches.push(open);
      open = was === is ? undefined : { from: index, to: index + 1, was, is };
    }
  }
  return open ? [...stretches, open] : stretches;
}

/** The edits that put or take away the signs around a range of characters. */
function signsAt(from: number, to: number, was: string, is: string, written: Written): readonly ValueEdit[] | undefined {
  const range = sourceRange(written, from, to);
  const isMarkdown = written.trace.every(
    (one) => one.at >= to || one.at + one.length <= from || one.notation.reads === "markdown",
  );
  if (!range || !isMarkdown || range.end === range.start || range.source.shipped) return undefined;
  const { source, start, end } = range;
  const { text } = source;
  if (was === "") {
    const sign = signs[is];
    const isRaised = is === "^" || is === "~";
    const fits = /[\s([“‘—–-]|^$/.test(text[start - 1] ?? "") || /[\p{L}\p{N}@[]/u.test(text[start] ?? "");
    const closes = /[\s.,;:!?)\]”’—–-]|^$/.test(text[end] ?? "") || /[\p{L}\p{N}]/u.test(text[end - 1] ?? "");
    const holdsSigns =
      /[*_^~]/.test(text.slice(start, end).replace(/\[\^[^[\]]*\]/g, "")) || (isRaised && /\s/.test(text.slice(start, end)));
    if (sign === undefined || !fits || !closes || holdsSigns || /[*_^~]/.test(`${text[start - 1]}${text[end]}`))
      return undefined;
    return [
      { span: span(source, start), text: sign },
      { span: span(source, end), text: sign },
    ];
  }
  const run = written.runs.filter(({ at, end: last }) => at < to && last > from);
  const [only] = run;
  if (is !== "" || run.length !== 1 || only?.at !== from || only.end !== to) return undefined;
  const sign = /[bi]/.test(was) ? /[*_]/ : /[\^~]/;
  let [first, last] = [start, end];
  while (sign.test(text[first - 1] ?? "")) first -= 1;
  while (sign.test(text[last] ?? "")) last += 1;
  if (start - first !== last - end || first === start) return undefined;
  return [
    { span: span(source, first, start), text: "" },
    { span: span(source, end, last), text: "" },
  ];
}
