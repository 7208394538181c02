import type { PageBox, PageLine } from "./page-box.ts";

/** What has to be known of a page. */
type Page = Pick<PageBox, "page" | "lines">;

/** A line in the view: its page, its text, and where it is. */
export interface SeenLine extends PageLine {
  readonly page: number;
  /** Whether no other line has its text, on its page or those beside it. */
  readonly isOnce: boolean;
}

/** Lines shorter than this say too little to be known again by. */
const telling = 12;

/** So many lines are remembered: any of them may have been edited. */
const most = 40;

/** So many pages off a line is looked for. */
const farthest = 20;

/** The lines from a height on a page on, those first that are easily known again. */
export function linesFrom(pages: readonly Page[], page: number, y: number): readonly SeenLine[] {
  const seen: SeenLine[] = [];
  for (const number of [page, page + 1]) {
    const counts = countsAround(number, pages);
    for (const line of pages[number - 1]?.lines ?? [])
      if (number > page || line.y >= y) seen.push({ ...line, page: number, isOnce: counts.get(line.text) === 1 });
  }
  const sorted = seen.sort((one, other) => one.page - other.page || one.y - other.y).slice(0, most);
  return [...sorted.filter(({ text }) => text.length >= telling), ...sorted.filter(({ text }) => text.length < telling)];
}

/**
 * Finds the first of some lines that is still there, nearest to where it was; gives how it was and how it is. So text that was being read
 * keeps its place when what comes before it grows or shrinks. A line that stood there once and stands there once goes before all others: of a line
 * that is repeated, another may have come to the place where it was.
 */
export function foundAgain(
  lines: readonly SeenLine[],
  pages: readonly Page[],
): { readonly before: SeenLine; readonly after: PageLine & { readonly page: number } } | undefined {
  const told = lines.filter(({ text }) => text.trim() !== "");
  for (const only of [true, false]) {
    for (const before of told) {
      const after = only && !before.isOnce ? undefined : nearest(before, pages);
      if (after && (!only || countsAround(after.page, pages).get(after.text) === 1)) return { before, after };
    }
  }
  return undefined;
}

/** A line of the same text, on the nearest page, and there at the nearest height. */
function nearest(line: SeenLine, pages: readonly Page[]): (PageLine & { readonly page: number }) | undefined {
  for (let away = 0; away <= farthest; away++) {
    for (const number of away === 0 ? [line.page] : [line.page + away, line.page - away]) {
      const page = pages[number - 1];
      if (!page?.page.html.includes(firstWord(line.text))) continue;
      const same = page.lines.filter(({ text }) => text === line.text);
      const [found] = same.sort((one, other) => Math.abs(one.y - line.y) - Math.abs(other.y - line.y));
      if (found) return { ...found, page: number };
    }
  }
  return undefined;
}

/** How many lines of each text there are on a page and those beside it. */
function countsAround(page: number, pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const near of pages.slice(Math.max(0, page - 2), page + 1))
    for (const { text } of near.lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A word that a page has in its HTML as it is, if it has the line: so that a page without it need not be put in to be searched. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
}
