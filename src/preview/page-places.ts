import { traceOfRun } from "../document/plain.ts";
import { itemText } from "../layout/item-text.ts";
import type { LaidOut, Page, PageItem, TextItem } from "../layout/page.ts";
import { PlaceIndex } from "../layout/place-index.ts";
import { type Source, type Span, span } from "../source.ts";
import type { Element, Tag } from "../text/element.ts";
import type { ScreenPlace } from "./protocol.ts";

/** Characters of a line of a file that are looked through, on each side of a place that no page shows. */
const farthest = 500;

/** Stretches of pages that one message is shown by, at most: a paragraph goes over so many lines. */
const mostShown = 30;

/**
 * The way from a place on a page to the file that says what stands there, and back. A place is that of an item: its number among those of
 * its page, and characters of it.
 */
export class PagePlaces {
  readonly #laidOut: LaidOut;
  #index: PlaceIndex | undefined;
  #sources: Map<string, Source> | undefined;
  readonly #changes = new Map<string, Span>();
  readonly #numbers = new Map<Page, ReadonlyMap<PageItem, number>>();

  constructor(laidOut: LaidOut) {
    this.#laidOut = laidOut;
  }

  /**
   * Where a character was written; for what the program made, such as a number, a bullet or the mark of a note, where that to which it belongs was.
   * Nothing where there is no such item, or nobody wrote anything of what is around it.
   */
  written({ page: number, item: index, start }: ScreenPlace): Span | undefined {
    const items = this.#laidOut.layout.pages[number - 1]?.items ?? [];
    const item = items[index];
    if (!item) return undefined;
    const own = item.kind === "text" ? this.#spanIn(item, start) : undefined;
    return own ?? this.#besides(items, index);
  }

  /** What shows a place in a file, in the order of the pages. The file may have been changed since the pages were made. */
  shown(place: Span): readonly ScreenPlace[] {
    const { source, start, end } = this.#asShown(place) ?? { ...place, end: place.start };
    if (start === end) return [];
    this.#index ??= new PlaceIndex(undefined, this.#laidOut);
    const places: ScreenPlace[] = [];
    for (let offset = start; places.length < mostShown; ) {
      const found = this.#index.find(source.path, offset).items;
      let reached = offset + 1;
      for (const { page, item, at } of found) {
        const to = Math.min(item.text.length, at + Math.max(end - offset, 1));
        places.push({ page: page.number, item: this.#numberOf(page, item), start: at, end: to });
        reached = Math.max(reached, offset + to - at);
      }
      if (reached >= end || found.length === 0) break;
      offset = reached;
    }
    return places.slice(0, mostShown).sort((one, other) => one.page - other.page || one.item - other.item);
  }

  /** What shows a place of a file that is given by line and column, or the nearest one of that line; nothing where the pages show nothing of the line. */
  nearest(path: string, line: number, column: number): ScreenPlace | undefined {
    const source = this.#sourceOf(path);
    if (!source) return undefined;
    const starts = source.lineStarts();
    const [from, to] = [starts[line - 1], (starts[line] ?? source.text.length + 1) - 1];
    if (from === undefined) return undefined;
    const at = Math.min(from + column - 1, to);
    for (let away = 0; away <= Math.max(at - from, to - at) && away <= farthest; away++) {
      for (const offset of [at - away, at + away]) {
        const [place] = offset >= from && offset <= to ? this.shown({ source, start: offset, end: offset + 1 }) : [];
        if (place) return place;
      }
    }
    return undefined;
  }

  /** A place of a newer state of a file in that of the pages; nothing for what is in neither what comes before all changes nor behind them. */
  #asShown(place: Span): Span | undefined {
    const own = this.#sourceOf(place.source.path);
    if (!own || own === place.source || own.text === place.source.text) return place;
    const { start, end } = this.#changeOf(own, place.source);
    if (place.end <= start) return { ...place, source: own };
    if (place.start < end) return undefined;
    const moved = own.text.length - place.source.text.length;
    return { source: own, start: place.start + moved, end: place.end + moved };
  }

  /** The stretch of a newer state of a file that holds all that is new in it; found once for all places that are asked for. */
  #changeOf({ text: before }: Source, newer: Source): Span {
    const known = this.#changes.get(newer.path);
    if (known?.source === newer) return known;
    const now = newer.text;
    const most = Math.min(before.length, now.length);
    let start = 0;
    while (start < most && before[start] === now[start]) start++;
    let same = 0;
    while (same < most - start && before.at(-1 - same) === now.at(-1 - same)) same++;
    const change = span(newer, start, now.length - same);
    this.#changes.set(newer.path, change);
    return change;
  }

  #sourceOf(path: string): Source | undefined {
    if (!this.#sources) {
      this.#sources = new Map();
      for (const { pieces } of this.#laidOut.passages)
        for (const { run } of pieces) for (const { source } of traceOfRun(run)) this.#sources.set(source.path, source);
    }
    return this.#sources.get(path);
  }

  #spanIn(item: TextItem, start: number): Span | undefined {
    const text = itemText(item, this.#laidOut.passages);
    return text?.at(start, Math.min(start + 1, text.text.length));
  }

  /**
   * What was written nearest to an item of a page: in the smallest element that has anything written, a number of a note in the note, one of the contents
   * in its entry. What stands in the margins, as the number of the page does, leads to what the page begins with.
   */
  #besides(items: readonly PageItem[], index: number): Span | undefined {
    const tag = tagOf(items[index]);
    const texts = items.flatMap((item, at) => (item.kind === "text" && item.passage !== undefined ? [{ item, at }] : []));
    const isMargin = tag === "header" || tag === "footer";
    if (isMargin) return this.#firstOf(texts.filter(({ item }) => typeof item.tag !== "string")) ?? this.#firstOf(texts);
    texts.sort((one, other) => distance(one.at, index) - distance(other.at, index));
    for (let around = typeof tag === "string" ? undefined : tag; around; around = around.parent) {
      const within = around;
      const found = this.#firstOf(texts.filter(({ item }) => isWithin(item.tag, within)));
      if (found) return found;
    }
    return this.#firstOf(texts);
  }

  #firstOf(texts: readonly { readonly item: TextItem }[]): Span | undefined {
    for (const { item } of texts) {
      const span = this.#spanIn(item, 0);
      if (span) return span;
    }
    return undefined;
  }

  #numberOf(page: Page, item: PageItem): number {
    const known = this.#numbers.get(page) ?? new Map(page.items.map((each, index) => [each, index]));
    this.#numbers.set(page, known);
    return known.get(item) ?? 0;
  }
}

function tagOf(item: PageItem | undefined): Tag | undefined {
  return item && "tag" in item ? item.tag : undefined;
}

function isWithin(tag: Tag, around: Element): boolean {
  for (let each = typeof tag === "string" ? undefined : tag; each; each = each.parent) if (each === around) return true;
  return false;
}

/** How far an item is from another in the order of reading; what stands before it counts as a little farther, since numbers come first. */
function distance(at: number, index: number): number {
  return at >= index ? (at - index) * 2 : (index - at) * 2 + 1;
}
