import { points } from "../theme/geometry.ts";
import type { Style } from "../theme/theme.ts";
import type { Context } from "./context.ts";
import type { Tag } from "./element.ts";
import { breakLines, type Line } from "./lines.ts";
import type { Look } from "./looks.ts";
import { join, type Link, type Prose, plainProse, widthOfProse, wordsOf } from "./prose.ts";
import type { NumberPlace } from "./typed-number.ts";

/** Where text may stand: x of the page's margins, or of a cell. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A paragraph broken into lines, with the places of its parts on the page; only its height on the page is open. */
export interface SetParagraph {
  readonly prose: Prose;
  readonly lines: readonly Line[];
  /** Where the first line starts, where the others, and where all end. */
  readonly first: number;
  readonly rest: number;
  readonly right: number;
  readonly align: Style["align"];
  /** Its lines may be squeezed: its no-break spaces then stretch and shrink as others do, which Word 2013 and later lets them. */
  readonly squeeze: boolean;
  readonly marker: Marker | undefined;
  /** Height of a line, and its baseline above the line's foot. */
  readonly height: number;
  readonly depth: number;
}

/** A number or bullet before the first line. */
export interface Marker {
  readonly x: number;
  /** A space stands behind it, which takes no room. */
  readonly prose: Prose;
  readonly link?: Link | undefined;
}

/** The number of a paragraph, before it has a place. */
export interface MarkerText {
  readonly text: string;
  readonly level: NumberPlace;
  readonly look: Look;
  readonly tag: Tag;
  /** Where it leads: the mark of a note to its call. */
  readonly link?: Link | undefined;
}

/** How a paragraph is to be set. */
export interface ParagraphLook {
  readonly style: Style;
  readonly column: Column;
  /** A tab before the text. */
  readonly lead: boolean;
  readonly marker?: MarkerText | undefined;
}

/** Times' natural line, to its size: ascent, descent and line gap, in its units of 2048. */
const naturalLine = (1825 + 443 + 87) / 2048;

/** The descent of Times, to its size, and the little that Word leaves under it (measured, un-format 2.5). */
const descent = 0.216;
const below = 0.2;

/** The part of a line under its baseline where the theme alone says how high it is: that of LibreOffice. Faces of Arabic differ too much to go by them. */
const depthOfExact = 0.2;

/** Sets a paragraph in its column. */
export function setParagraph(prose: Prose, look: ParagraphLook, context: Context): SetParagraph {
  const { style, column, marker } = look;
  const start = points(style.start) + column.left;
  if (!marker) return breakAt(prose, look, firstX(look, context), start, undefined, context);
  const { level } = marker;
  const rest = column.left + points(level.runover);
  if (level.at === level.textAt)
    return breakAt(withMarker(marker, prose, style, context), look, column.left + points(level.at), rest, undefined, context);
  const placed = placeMarker(marker, column, context);
  return breakAt(prose, look, placed.textAt, rest, placed.marker, context);
}

function breakAt(
  prose: Prose,
  { style, column }: ParagraphLook,
  first: number,
  rest: number,
  marker: Marker | undefined,
  { justification }: Context,
): SetParagraph {
  const right = Math.max(column.right - points(style.end), column.left + points(style.start) + style.size);
  const squeeze = style.align === "both" && justification === "squeeze" && !prose.spreads;
  const lines = breakLines(prose, right - first, right - rest, squeeze);
  const size = largestSize(prose, style.size);
  const height = lineHeight(style, size);
  const depth = style.letters === undefined ? baselineDepth(size) : height * depthOfExact;
  return { prose, lines, first, rest, right, align: style.align, squeeze, marker, height, depth };
}

/** A number that its text follows after a space, with the text. */
function withMarker({ text, tag }: MarkerText, prose: Prose, style: Style, context: Context): Prose {
  return join(plainProse(prose.text === "" ? text : `${text} `, { style }, tag, context), prose);
}

/** The height of a line whose largest letters have `size`. */
export function lineHeight(style: Style, size: number): number {
  const natural = size * naturalLine;
  if (style.line.rule === "exact") return points(style.line.height);
  return style.line.rule === "single" ? natural : Math.max(natural, points(style.line.height));
}

/** How far the baseline stands above the foot of a line. */
export function baselineDepth(size: number): number {
  return descent * size + below;
}

/** Where a tab from `x` leads: the next stop of the style, or else of the grid; both count from the margin. */
function nextTab(x: number, style: Style, column: Column, context: Context): number {
  const grid = points(context.theme.page.tab);
  const from = x - column.left + 0.01;
  for (const tab of style.tabs) if (tab.align === "start" && points(tab.at) > from) return column.left + points(tab.at);
  return column.left + Math.ceil(from / grid) * grid;
}

function firstX({ style, column, lead }: ParagraphLook, context: Context): number {
  const start = column.left + points(style.start);
  const first = start + points(style.first);
  if (!lead) return first;
  return style.first < 0 ? start : nextTab(first, style, column, context);
}

/** A marker that reaches into its text pushes it to the next stop, as a tab does. */
function placeMarker(
  { text, level, look, tag, link }: MarkerText,
  column: Column,
  context: Context,
): { marker: Marker; textAt: number } {
  const prose = wordsOf(`${text} `, look, tag, context);
  const width = widthOfProse(wordsOf(text, look, tag, context));
  const at = column.left + points(level.at);
  const x = level.align === "end" ? Math.max(at - width, column.left) : at;
  const wanted = column.left + points(level.textAt);
  const grid = points(context.theme.page.tab);
  const reached = x + width - column.left + 0.01;
  const textAt = x + width < wanted ? wanted : column.left + Math.ceil(reached / grid) * grid;
  return { marker: { x, prose, link }, textAt };
}

function largestSize(prose: Prose, size: number): number {
  let largest = size;
  for (const run of prose.runs) if (run.look.size > largest) largest = run.look.size;
  return largest;
}
