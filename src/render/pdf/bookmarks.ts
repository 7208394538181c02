import type { OutlineEntry } from "../../layout/page.ts";
import type { Destinations } from "./destination.ts";
import type { Kit } from "./kit.ts";
import { Verbatim } from "./kit.ts";
import { reference, textString } from "./values.ts";

/** A bookmark with those below it. */
interface Bookmark {
  readonly id: number;
  readonly title: string;
  readonly destination: string | undefined;
  readonly children: Bookmark[];
}

/** Writes the bookmarks and has viewers show them; a document without headings gets none. */
export function writeBookmarks(entries: readonly OutlineEntry[], destinations: Destinations, kit: Kit): void {
  if (entries.length === 0) return;
  const top = nested(entries, destinations, kit);
  const root = kit.reserve();
  writeLevel(top, root, kit);
  kit.put(root, `<</Type/Outlines${endsOf(top)}/Count ${top.length}>>`);
  kit.catalog.Outlines = new Verbatim(reference(root));
  kit.catalog.PageMode = "UseOutlines";
}

/** Bookmarks under one another by level; a level that was skipped is no level. */
function nested(entries: readonly OutlineEntry[], destinations: Destinations, kit: Kit): Bookmark[] {
  const top: Bookmark[] = [];
  const open: { level: number; children: Bookmark[] }[] = [];
  for (const { level, title, anchor } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const bookmark = { id: kit.reserve(), title, destination: destinations(anchor), children: [] };
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push({ level, children: bookmark.children });
  }
  return top;
}

/** Writes the bookmarks of a level and those below, closed. */
function writeLevel(bookmarks: readonly Bookmark[], parent: number, kit: Kit): void {
  for (const [index, { id, title, destination, children }] of bookmarks.entries()) {
    const before = bookmarks[index - 1];
    const after = bookmarks[index + 1];
    const place = `${before ? `/Prev ${reference(before.id)}` : ""}${after ? `/Next ${reference(after.id)}` : ""}`;
    const below = children.length > 0 ? `${endsOf(children)}/Count ${-children.length}` : "";
    kit.put(
      id,
      `<</Title${textString(title)}/Parent ${reference(parent)}${place}${below}${destination ? `/Dest${destination}` : ""}>>`,
    );
    writeLevel(children, id, kit);
  }
}

function endsOf(bookmarks: readonly Bookmark[]): string {
  const [first, last] = [bookmarks[0], bookmarks.at(-1)];
  return first && last ? `/First ${reference(first.id)}/Last ${reference(last.id)}` : "";
}
