import type { ScreenPlace } from "../protocol.ts";
import { rangeOf } from "./item-range.ts";
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
    const byPage = new Map<number, ScreenPlace[]>();
    for (const place of places) {
      const here = byPage.get(place.page) ?? [];
      byPage.set(place.page, here);
      here.push(place);
    }
    const pages = new Set([...(this.#places.get(name)?.keys() ?? []), ...byPage.keys()]);
    this.#places.set(name, byPage);
    for (const number of pages) {
      const box = this.#near.get(number);
      if (box) this.show(box);
    }
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
    for (const [name, byPage] of this.#places) {
      for (const place of byPage.get(box.number) ?? []) {
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
