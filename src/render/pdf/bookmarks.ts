import type { Edition } from "../../document/resolved.ts";
import type { OutlineEntry } from "../../layout/page.ts";
import type { Destinations } from "./destination.ts";
import type { Kit } from "./kit.ts";
import { Verbatim } from "./kit.ts";
import { reference, textString } from "./values.ts";

/** A bookmark with those below it. */
interface Bookmark {
  readonly id: number;
  readonly title: string;
  /** Where it leads, as an entry of its dictionary: a place in this file, or another file. */
  readonly leads: string;
  readonly children: Bookmark[];
}

/**
 * Writes the bookmarks and has viewers show them: headings, then the other language versions, each in the name of its language, so that no
 * page differs for them. A document without either gets none.
 */
export function writeBookmarks(
  entries: readonly OutlineEntry[],
  editions: readonly Edition[],
  destinations: Destinations,
  kit: Kit,
): void {
  const top = [...nested(entries, destinations, kit), ...editions.flatMap((edition) => bookmarkOf(edition, kit))];
  if (top.length === 0) return;
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
    const destination = destinations(anchor);
    const leads = destination ? `/Dest${destination}` : "";
    const bookmark = { id: kit.reserve(), title, leads, children: [] };
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push({ level, children: bookmark.children });
  }
  return top;
}

/** A bookmark that opens another version: the PDF beside this one, or its page on the web; none for a page whose address is known to a web page alone. */
function bookmarkOf({ name, href, pdf }: Edition, kit: Kit): readonly Bookmark[] {
  const file = pdf === undefined ? "" : textString(pdf);
  const action = pdf === undefined ? `/S/URI/URI(${href})` : `/S/GoToR/F<</Type/Filespec/F${file}/UF${file}>>/D[0/Fit]`;
  if (pdf === undefined && !/^https?:[!-'*-[\]-~]*$/.test(href)) return [];
  return [{ id: kit.reserve(), title: name, leads: `/A<<${action}>>`, children: [] }];
}

/** Writes the bookmarks of a level and those below, closed. */
function writeLevel(bookmarks: readonly Bookmark[], parent: number, kit: Kit): void {
  for (const [index, { id, title, leads, children }] of bookmarks.entries()) {
    const before = bookmarks[index - 1];
    const after = bookmarks[index + 1];
    const place = `${before ? `/Prev ${reference(before.id)}` : ""}${after ? `/Next ${reference(after.id)}` : ""}`;
    const below = children.length > 0 ? `${endsOf(children)}/Count ${-children.length}` : "";
    kit.put(id, `<</Title${textString(title)}/Parent ${reference(parent)}${place}${below}${leads}>>`);
    writeLevel(children, id, kit);
  }
}

function endsOf(bookmarks: readonly Bookmark[]): string {
  const [first, last] = [bookmarks[0], bookmarks.at(-1)];
  return first && last ? `/First ${reference(first.id)}/Last ${reference(last.id)}` : "";
}
