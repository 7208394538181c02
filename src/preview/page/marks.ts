import type { ScreenPlace } from "../protocol.ts";
import { rangeOf } from "./item-range.ts";
import type { MovedPlaces } from "./moved-places.ts";
import type { PageBox } from "./page-box.ts";

/** What places on pages are marked as; app.css says how each looks. */
export type MarkName = "suggestion" | "warning" | "error" | "found" | "current" | "revealed";

/** Which marks are painted over which. */
const priorities: Readonly<Record<MarkName, number>> = {
  suggestion: 0,
  warning: 1,
  error: 2,
  found: 3,
  current: 4,
  revealed: 5,
};

/**
 * Marks on the pages that are near the view, painted by the browser without any change to their elements (CSS Custom Highlight API). A browser
 * that does not know them paints none.
 */
export class Marks {
  readonly #places = new Map<MarkName, ReadonlyMap<number, readonly ScreenPlace[]>>();
  readonly #shown = new Map<number, { readonly name: MarkName; readonly range: StaticRange }[]>();
  readonly #near = new Map<number, PageBox>();

  /** Sets all places of a mark. */
  set(name: MarkName, places: readonly ScreenPlace[]): void {
    const before = this.#places.get(name);
    const now = byPage(places);
    this.#places.set(name, now);
    this.#showAgain(new Set([...(before?.keys() ?? []), ...now.keys()]));
  }

  /** Pages have changed: what was marked on them is marked where it is now, as far as that is known. */
  move(moved: MovedPlaces): void {
    for (const [name] of this.#places) {
      const places = this.get(name).flatMap((place) => moved.of(place) ?? []);
      this.#places.set(name, byPage(places));
    }
    this.#showAgain(moved.pages);
  }

  /** The places of a mark. */
  get(name: MarkName): readonly ScreenPlace[] {
    return [...(this.#places.get(name)?.values() ?? [])].flat();
  }

  /** Paints the marks of a page, which has come near or changed. */
  show(box: PageBox): void {
    this.hide(box.number);
    this.#near.set(box.number, box);
    const shown: { name: MarkName; range: StaticRange }[] = [];
    for (const [name, pages] of this.#places) {
      for (const place of pages.get(box.number) ?? []) {
        const item = box.item(place.item);
        const range = item && rangeOf(item, place);
        if (range) shown.push({ name, range });
      }
    }
    for (const { name, range } of shown) highlightOf(name)?.add(range);
    this.#shown.set(box.number, shown);
  }

  /** Takes the marks of a page away, which is near no more. */
  hide(number: number): void {
    for (const { name, range } of this.#shown.get(number) ?? []) highlightOf(name)?.delete(range);
    this.#shown.delete(number);
    this.#near.delete(number);
  }

  #showAgain(pages: Iterable<number>): void {
    for (const number of pages) {
      const box = this.#near.get(number);
      if (box) this.show(box);
    }
  }
}

function byPage(places: readonly ScreenPlace[]): ReadonlyMap<number, readonly ScreenPlace[]> {
  const pages = new Map<number, ScreenPlace[]>();
  for (const place of places) {
    const here = pages.get(place.page) ?? [];
    pages.set(place.page, here);
    here.push(place);
  }
  return pages;
}

function highlightOf(name: MarkName): Highlight | undefined {
  if (!("highlights" in CSS)) return undefined;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priorities[name];
  CSS.highlights.set(name, made);
  return made;
}
