import { breakLines, longestWord } from "../text/lines.ts";
import type { Prose } from "../text/prose.ts";

/** What a cell needs: the width of its longest word, and of all of it on one line. */
export interface Width {
  readonly least: number;
  readonly most: number;
}

/** What a column of a table wants, widened by every cell. */
export interface ColumnWish {
  least: number;
  most: number;
  /** Its part of the whole, where the author gave parts. */
  readonly weight?: number;
}

/** What a cell needs, and where it stands. */
export interface CellWidth {
  readonly column: number;
  readonly colSpan: number;
  readonly width: Width;
}

/**
 * What columns want, by the author's parts of the width and by their cells. A cell that takes several columns first gets what they want by
 * themselves, `padding` between them among it; what it lacks is shared out evenly.
 */
export function columnWishes(
  columns: readonly { readonly weight?: number }[],
  cells: readonly CellWidth[],
  padding: number,
): readonly ColumnWish[] {
  const wishes = columns.map(({ weight }): ColumnWish => ({ least: 0, most: 0, ...(weight !== undefined && { weight }) }));
  for (const { column, colSpan, width } of cells) if (colSpan === 1) widen(wishes.slice(column, column + 1), width, padding);
  const wide = cells.filter(({ colSpan }) => colSpan > 1).sort((one, other) => one.colSpan - other.colSpan);
  for (const { column, colSpan, width } of wide) widen(wishes.slice(column, column + colSpan), width, padding);
  return wishes;
}

function widen(wishes: readonly ColumnWish[], { least, most }: Width, padding: number): void {
  const between = padding * (wishes.length - 1);
  const lacks = (wanted: number, key: "least" | "most") =>
    Math.max(0, wanted - between - sum(wishes.map((wish) => wish[key]))) / wishes.length;
  const [moreLeast, moreMost] = [lacks(least, "least"), lacks(most, "most")];
  for (const wish of wishes) {
    wish.least += moreLeast;
    wish.most += moreMost;
  }
}

/** What a text wants in one line, at most: long cells must not starve short ones. */
const widest = 400;

/** Words longer than this may be broken in a table. */
const mostOfWord = 120;

/** The longest word of a text, as far as it is kept whole. */
export function leastOfText(prose: Prose): number {
  return Math.min(longestWord(prose), mostOfWord);
}

/** What a text wants. */
export function mostOfText(prose: Prose): number {
  return breakLines(prose, widest, widest).reduce((most, { width }) => Math.max(most, width), 0);
}

/**
 * Widths of columns that fill `room`, each with `padding` at its end: by the author's parts, or else every column its longest word and
 * of the rest what it wants, those that want most a share of what is left. Where even the words do not fit, all shrink alike and words
 * break.
 */
export function columnWidths(wishes: readonly ColumnWish[], room: number, padding: number): readonly number[] {
  if (wishes.length === 0) return [];
  const weights = wishes.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (weights > 0) return wishes.map(({ weight }) => (room * (weight ?? 0)) / weights);
  const least = wishes.map((wish) => wish.least + padding);
  const total = sum(least);
  if (total >= room) return least.map((width) => (width * room) / total);
  const most = wishes.map((wish, index) => Math.max(wish.most + padding, least[index] ?? 0));
  const spare = room - sum(most);
  if (spare >= 0) return most.map((width) => width + (spare * width) / sum(most));
  const extras = dealt(
    most.map((width, index) => width - (least[index] ?? 0)),
    room - total,
  );
  return least.map((width, index) => width + (extras[index] ?? 0));
}

/** Deals out `spare` among wishes that are more than it: who wants no more than an even part gets it all, so that a long text starves no number. */
function dealt(wishes: readonly number[], spare: number): readonly number[] {
  const sorted = wishes.toSorted((a, b) => a - b);
  let left = spare;
  let open = sorted.length;
  for (const wish of sorted) {
    if (wish * open > left) break;
    left -= wish;
    open--;
  }
  const greedy = sorted.slice(sorted.length - open);
  const [least = 0] = greedy;
  return wishes.map((wish) => (wish < least ? wish : (wish * left) / sum(greedy)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
