import type { PageBox, PageLine } from "./page-box.ts";

/** A line in the view: its page, its text, and where it is. */
export interface SeenLine extends PageLine {
  readonly page: number;
}

/** Lines shorter than this say too little to be known again by. */
const telling = 12;

/** So many lines are remembered: any of them may have been edited. */
const most = 40;

/** So many pages off a line is looked for. */
const farthest = 20;

/** The lines from a height on a page on, those first that are easily known again. */
export function linesFrom(pages: readonly PageBox[], page: number, y: number): readonly SeenLine[] {
  const seen: SeenLine[] = [];
  for (const number of [page, page + 1]) {
    for (const line of pages[number - 1]?.lines ?? []) if (number > page || line.y >= y) seen.push({ ...line, page: number });
  }
  const sorted = seen.sort((one, other) => one.page - other.page || one.y - other.y).slice(0, most);
  return [...sorted.filter(({ text }) => text.length >= telling), ...sorted.filter(({ text }) => text.length < telling)];
}

/**
 * Finds the first of some lines that is still there, nearest to where it was; gives how it was and how it is. So text that was being read
 * keeps its place when what comes before it grows or shrinks.
 */
export function foundAgain(
  lines: readonly SeenLine[],
  pages: readonly PageBox[],
): { readonly before: SeenLine; readonly after: SeenLine } | undefined {
  for (const before of lines) {
    const after = before.text.trim() === "" ? undefined : nearest(before, pages);
    if (after) return { before, after };
  }
  return undefined;
}

/** A line of the same text, on the nearest page, and there at the nearest height. */
function nearest(line: SeenLine, pages: readonly PageBox[]): SeenLine | undefined {
  for (let away = 0; away <= farthest; away++) {
    for (const number of away === 0 ? [line.page] : [line.page + away, line.page - away]) {
      const box = pages[number - 1];
      if (!box?.page.html.includes(firstWord(line.text))) continue;
      const same = box.lines.filter(({ text }) => text === line.text);
      const [found] = same.sort((one, other) => Math.abs(one.y - line.y) - Math.abs(other.y - line.y));
      if (found) return { ...found, page: number };
    }
  }
  return undefined;
}

/** A word that a page has in its HTML as it is, if it has the line: so that a page without it need not be put in to be searched. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
}
