import type { Layout, Page, TextItem } from "./page.ts";

/** Prints pages as text, line by line, for `inspect` and for tests: what stands on which page, and nothing of where. */
export function printPages({ pages }: Layout): string {
  return pages.map((page) => `--- page ${page.number}\n${printLines(page).join("\n")}\n`).join("");
}

/** The lines of a page from top to bottom, running head and foot left out. */
export function printLines(page: Page): readonly string[] {
  const lines = new Map<number, TextItem[]>();
  for (const item of page.items) {
    if (item.kind !== "text" || item.tag === "header" || item.tag === "footer") continue;
    const key = Math.round((item.y + riseOf(item, page)) * 10);
    const line = lines.get(key);
    if (line) line.push(item);
    else lines.set(key, [item]);
  }
  const sorted = [...lines.entries()].sort(([a], [b]) => a - b);
  return sorted.map(([, items]) => joinItems(items).replace(/ {3,}/g, "  ").trimEnd());
}

/** The items of a line in their order; columns of a table stand apart. */
function joinItems(items: TextItem[]): string {
  let line = "";
  let end = Number.POSITIVE_INFINITY;
  for (const { x, width, text } of items.sort((a, b) => a.x - b.x)) {
    line += x - end > apart && !line.endsWith(" ") ? `  ${text}` : text;
    end = x + width;
  }
  return line;
}

/** Points between two items that belong to different columns. */
const apart = 2;

/** How far an item stands above its line: superscripts and subscripts are as far from it as from the nearest larger text of the page. */
function riseOf(item: TextItem, page: Page): number {
  if (item.size >= 10) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of page.items) {
    if (other.kind !== "text" || item.size > other.size * 0.75) continue;
    if (Math.abs(other.y - item.y) < Math.abs(nearest)) nearest = other.y - item.y;
  }
  return Math.abs(nearest) < 6 ? nearest : 0;
}
