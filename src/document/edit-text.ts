import type { Notation } from "../notation.ts";
import { indexAt, type Shipped, type Source, type Span, span } from "../source.ts";
import { type Segment, segmentsAt, type TextEdit, type TracedText } from "../trace.ts";
import { escapeText } from "./markdown-text.ts";

/** What an edit of a text comes to: edits of the file in which it is written, or the reason why there are none. */
export type Editing = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/** A text, with the places of its characters. */
type Placed = Pick<TracedText, "text" | "trace">;

/**
 * Edits of files that make a range of a text, of the tree, resolved or on a page, show other characters. They go to the file in which the
 * range is written: the document, an annex, a template, a partial, front matter; what it says in several places (a loop, the contents, a
 * running head) changes in all of them. Refused where nobody wrote the text, where the program ships the file, and where the file cannot say the
 * characters there. Straight
 * marks are typed: they are set as the language has them, as everywhere.
 */
export function editText(text: Placed, start: number, end: number, shown: string): Editing {
  if (/[\n\r]/.test(shown)) return { refused: "A line of text has no line ends in it." };
  if (isHalf(text.text, start) || isHalf(text.text, end)) return { refused: "The range begins or ends within a character." };
  const old = text.text.slice(start, end);
  const before = commonStart(old, shown);
  const after = commonEnd(old.slice(before), shown.slice(before));
  const wanted = shown.slice(before, shown.length - after);
  if (old === shown) return { edits: [] };
  return edit(text, start + before, end - after, (place) => asShown(wanted, place));
}

/** The same with Markdown in place of the range, which is read and not shown. */
export function editMarkdown(text: Placed, start: number, end: number, markdown: string): Editing {
  return edit(text, start, end, ({ notation }) =>
    notation.reads === "markdown" ? markdown : { refused: "The text is not read as Markdown where it is written." },
  );
}

/** Where an edit is written, and how. */
interface Place {
  readonly span: Span;
  readonly notation: Notation;
}

type Refused = { readonly refused: string };

function edit({ text, trace }: Placed, start: number, end: number, write: (place: Place) => string | Refused): Editing {
  const touched = segmentsAt(trace, start, end);
  const place = start < end ? placeOf(touched, start, end) : pointAt(touched, start);
  if ("refused" in place)
    return { refused: `“${text.slice(start, end)}” ${place.refused}`.replace("“” ", "What stands here ") };
  const { shipped } = place.span.source;
  if (shipped)
    return { refused: `“${text.slice(start, end)}” is written in ${shipped.name}, which Masthead ships: ${ownFile(shipped)}` };
  const written = write(place);
  if (typeof written !== "string") return written;
  const scalar = inScalar(written, place);
  return typeof scalar === "string" ? { edits: [{ span: place.span, text: scalar }] } : scalar;
}

/** What to do in place of changing a file that the program ships. Words are laid over ours, all else takes the place of ours. */
function ownFile({ name }: Shipped): string {
  return name.startsWith("words/")
    ? `say it in your own templates/${name}, beside the document.`
    : `change a copy of it, templates/${name} beside the document.`;
}

/** The stretch of a file that stands for a range, where it is one. */
function placeOf(touched: readonly Segment[], start: number, end: number): Place | Refused {
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return { refused: "is not there." };
  for (const [index, one] of touched.entries()) {
    const { at, length, origin, source, notation } = one;
    if (origin === "computed") return { refused: "is made by the program and written nowhere." };
    if (origin === "replaced" && (at < start || at + length > end)) return { refused: "is a part of one sign." };
    const next = touched[index + 1];
    const elsewhere = next && (next.source !== source || next.notation !== notation);
    if (elsewhere) return { refused: "is written in several places." };
    if (next && !isEmptyBetween(source, one.end, next.start))
      return { refused: "has something else between its parts where it is written." };
  }
  const from = first.origin === "copied" ? first.start + Math.max(start - first.at, 0) : first.start;
  const to = last.origin === "copied" ? last.start + Math.min(end - last.at, last.length) : last.end;
  return { span: span(first.source, from, to), notation: first.notation };
}

/** Whether nothing but white space, signs of quotations and backslashes stand between two stretches: what goes with a line end. */
function isEmptyBetween(source: Source, end: number, start: number): boolean {
  return start >= end && /^[\s>\\]*$/.test(source.text.slice(end, start));
}

/** The point between two characters: behind the one before, if that is written, else before the next. */
function pointAt(touched: readonly Segment[], at: number): Place | Refused {
  const before = touched.find((one) => one.at < at && one.origin !== "computed");
  const after = touched.find((one) => one.at + one.length > at && one.origin !== "computed");
  const one = before ?? after;
  if (!one) return { refused: "is made by the program and written nowhere." };
  const inside = one.at < at && at < one.at + one.length;
  if (inside && one.origin === "replaced") return { refused: "is a part of one sign." };
  const point = inside ? one.start + at - one.at : before ? one.end : one.start;
  return { span: span(one.source, point), notation: one.notation };
}

/** Characters as they are written in a place to be shown there. */
function asShown(shown: string, { span: place, notation }: Place): string | Refused {
  const { source, start, end } = place;
  if (notation.reads !== "markdown" && shown.includes("{{")) return { refused: "“{{” would be read as the start of a tag." };
  if (notation.fills && shown.includes("%")) return { refused: "“%” would be filled by something else in this pattern." };
  if (notation.reads === "characters") return shown;
  if (notation.reads === "raw")
    return /^[\p{L}\p{N}./-]*$/u.test(shown) ? shown : { refused: `“${shown}” cannot stand within an address or a tag.` };
  const before = lineBefore(place);
  if (notation.reads === "markdown") {
    const [sign] = /(?<!\\)[[\]*_`<~^{}]/.exec(source.text.slice(start, end)) ?? [];
    if (sign !== undefined) return { refused: `Without “${sign}” the signs around it could be read otherwise.` };
    return escapeText(shown, {
      before: opensBlock(before) ? "" : before.slice(-1),
      first: false,
      last: /^[ \t]*(?:\n|$)/.test(source.text.slice(end, end + 80)),
      beforeBracket: source.text[end] === "[",
      inCell: true,
      inHeading: true,
      inCitation: signBefore(place, "[]") === "[",
    });
  }
  const sign = /[`~]{3}|`/.exec(shown)?.[0] ?? (shown.includes("|") && before.includes("|") ? "|" : undefined);
  return sign === undefined ? shown : { refused: `“${sign}” has a meaning of its own in code.` };
}

/** Whether a block begins behind a part of a line: nothing stands in it but signs of quotations, lists, and a list in a cell. */
function opensBlock(before: string): boolean {
  return /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*$|(?:^|[^\\])\|\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+$/.test(before);
}

/** Markdown as it is written in a place of a notation, such as a value of front matter; nothing where it cannot be said there. */
export function scalarText(markdown: string, place: Span, notation: Notation): string | undefined {
  const written = inScalar(markdown, { span: place, notation });
  return typeof written === "string" ? written : undefined;
}

/** Text as a value of YAML has it, whose quotation marks and indents stay. */
function inScalar(written: string, { notation, span: place }: Place): string | Refused {
  switch (notation.scalar) {
    case undefined:
      return written;
    case "single":
      return written.replaceAll("'", "''");
    case "double":
      return written.replace(/["\\]/g, "\\$&");
    case "block":
      return /^\s/.test(written) && lineBefore(place).trim() === ""
        ? { refused: "A line of this value cannot begin with a blank." }
        : written;
    case "literal":
      return /["'\\{}]/.test(written) ? { refused: `“${written}” cannot stand in these quotation marks.` } : written;
    case "plain":
      return isPlain(written, place)
        ? written
        : { refused: `“${written}” needs quotation marks around the value in which it is to stand.` };
  }
}

/** Whether text can be put into a value without quotation marks: no sign in it has a meaning in YAML there, and no blank is lost. */
function isPlain(written: string, place: Span): boolean {
  const { source, end } = place;
  const inFlow = signBefore(place, "[{") !== undefined;
  const ownSigns = /[\p{M}\u00a0\u202f‘„…«»·№،؛؟，、。；：？！《》〈〉（）]/gu;
  const text = written.replace(ownSigns, "–");
  if (!(inFlow ? /^[\p{L}\p{N} .()/–—’“”-]*$/u : /^[\p{L}\p{N} .,;()/–—’“”-]*$/u).test(text)) return false;
  const last = lastBeforeBlanks(lineBefore(place));
  const opens = last === undefined || ":-,[{".includes(last);
  const closes = /^[ \t]*(?:[,\]}\n#]|$)/.test(source.text.slice(end, end + 80));
  return !(opens && !/^[\p{L}(]/u.test(written)) && !(closes && /^$|\s$/.test(written));
}

/** The line up to a place. */
function lineBefore({ source, start }: Span): string {
  const starts = source.lineStarts();
  return source.text.slice(starts[indexAt(starts, start)], start);
}

/** The last character of a text before the blanks and tabs at its end: the text may be a line of a million letters. */
function lastBeforeBlanks(text: string): string | undefined {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end -= 1;
  return text[end - 1];
}

/** The last of some signs before a place on its line. */
function signBefore({ source, start }: Span, signs: string): string | undefined {
  const places = source.placesOf(signs);
  const last = places[indexAt(places, start - 1)] ?? start;
  const starts = source.lineStarts();
  return last < start && last >= (starts[indexAt(starts, start)] ?? 0) ? source.text[last] : undefined;
}

/** How many characters two texts begin with, none of them half of a pair. */
function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return isHalf(one, count) || isHalf(other, count) ? count - 1 : count;
}

/** How many they end with. */
function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return isHalf(one, one.length - count) || isHalf(other, other.length - count) ? count - 1 : count;
}

/** Whether a place is between the two halves of a pair. */
function isHalf(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
}
