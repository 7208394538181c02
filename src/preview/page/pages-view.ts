import type { PagesUpdate, ScreenPage, ScreenPlace } from "../protocol.ts";
import { clickedPlace, selectedPlace } from "./clicked-place.ts";
import { make } from "./dom.ts";
import { findWords, type Match } from "./find.ts";
import { type MarkName, Marks } from "./marks.ts";
import type { MovedPlaces } from "./moved-places.ts";
import { PageStack } from "./page-stack.ts";
import { PageStyles } from "./page-styles.ts";
import { foundAgain, linesFrom } from "./reading-place.ts";
import { Zoom } from "./zoom.ts";

/** What a view of pages tells. */
export interface PagesViewEvents {
  /** Words were clicked. */
  readonly clicked: (at: ScreenPlace) => void;
  /** The view has moved over the pages, or they have changed. */
  readonly moved: () => void;
}

/** A height on a page, in points from its upper edge. */
export interface PagePoint {
  readonly page: number;
  readonly y: number;
}

/**
 * Shows pages one under the other, or two beside one another, in an element that scrolls. It knows nothing of where they come from: it takes
 * updates, replaces the pages that changed and keeps the line in its place that is read; it finds, marks and goes to places.
 */
export class PagesView {
  readonly marks = new Marks();
  readonly zoom: Zoom;
  readonly #view: HTMLElement;
  readonly #grid = make("div", { class: "pages" });
  readonly #stack: PageStack;
  readonly #styles = new PageStyles();
  readonly #events: PagesViewEvents;

  /** `view` is what scrolls. */
  constructor(view: HTMLElement, events: PagesViewEvents) {
    this.#view = view;
    this.#events = events;
    view.append(this.#grid);
    this.#stack = new PageStack(view, this.#grid, this.marks);
    this.zoom = new Zoom(view, this.#grid, (change) => this.#keepingPlace(change));
    view.addEventListener("scroll", () => events.moved(), { passive: true });
    this.#grid.addEventListener("click", (event) => this.#click(event));
  }

  /** How many pages there are. */
  get count(): number {
    return this.#stack.boxes.length;
  }

  /** A page by its number. */
  page(number: number): ScreenPage | undefined {
    return this.#stack.at(number)?.page;
  }

  /** Shows what is new; says where places on the pages are now, as far as that is known. */
  update(update: PagesUpdate): MovedPlaces {
    const dir = update.rightToLeft ? "rtl" : "ltr";
    // What is set anew, to whatever value, has all pages styled anew.
    if (this.#grid.lang !== update.language) this.#grid.lang = update.language;
    if (this.#grid.dir !== dir) this.#grid.dir = dir;
    const moved = this.#keepingPlace(() => {
      const places = this.#stack.update(update);
      this.#styles.set(update.css, this.#stack.boxes);
      return places;
    });
    this.zoom.set(this.zoom.setting);
    this.#events.moved();
    return moved;
  }

  /** Where the view is: the page a third of it down, and the height on that page that is at the upper edge. */
  get top(): PagePoint {
    const { scrollTop, clientHeight } = this.#view;
    const box = this.#stack.atHeight(scrollTop + clientHeight / 3);
    return box ? { page: box.number, y: box.heightAt(scrollTop) } : { page: 1, y: 0 };
  }

  /** Scrolls so that a place is at the upper edge, with a little above it; what is read there gets the focus if that is wanted. */
  goTo({ page, y }: PagePoint, focus = false): void {
    const box = this.#stack.at(page);
    if (!box) return;
    this.#view.scrollTop = box.offsetOf(y - margin);
    if (!focus) return;
    const target = box.elementAt(y) ?? box.element;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  /** Marks places, and scrolls to the first if it is not well in view. */
  reveal(name: MarkName, places: readonly ScreenPlace[]): void {
    this.marks.set(name, places);
    const [first] = places;
    const item = first && this.#stack.bring(first.page)?.item(first.item);
    if (!item) return;
    const { top, bottom, left, right } = item.getBoundingClientRect();
    const view = this.#view.getBoundingClientRect();
    const edge = view.height / 10;
    if (top < view.top + edge || bottom > view.bottom - edge)
      this.#view.scrollTop += (top + bottom) / 2 - view.top - view.height * 0.4;
    if (left < view.left || right > view.right) this.#view.scrollLeft += left - view.left - view.width / 4;
  }

  /** Finds words on all pages. */
  find(words: string): readonly Match[] {
    return findWords(words, this.#stack.boxes);
  }

  /** What is selected on a page. */
  get selected(): ScreenPlace | undefined {
    return selectedPlace(this.#grid);
  }

  /** Changes something and scrolls so that the first line in view that is still there is where it was, or else the same height of the same page. */
  #keepingPlace<T>(change: () => T): T {
    const before = this.top;
    const edge = this.#view.scrollTop;
    const first = this.#stack.atHeight(edge);
    const lines = first ? linesFrom(this.#stack.boxes, first.number, first.heightAt(edge)) : [];
    const below = new Map(lines.map((line) => [line, (this.#stack.at(line.page)?.offsetOf(line.y) ?? edge) - edge]));
    const result = change();
    const again = foundAgain(lines, this.#stack.boxes);
    const place = again?.after ?? { ...before, page: Math.min(before.page, this.count) };
    const box = this.#stack.at(place.page);
    const offset = (again && below.get(again.before)) ?? 0;
    if (box) this.#view.scrollTop = box.offsetOf(place.y) - offset;
    return result;
  }

  #click(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && !event.altKey) {
      const { to } = link.dataset;
      if (to === undefined) return;
      event.preventDefault();
      this.#follow(to);
      return;
    }
    if (link) event.preventDefault();
    if (document.getSelection()?.isCollapsed === false) return;
    const place = clickedPlace(event);
    if (place) this.#events.clicked(place);
  }

  #follow(anchor: string): void {
    for (const box of this.#stack.boxes) {
      const y = box.anchor(anchor);
      if (y === undefined) continue;
      this.goTo({ page: box.number, y }, true);
      return;
    }
  }
}

/** Points above a place that is gone to. */
const margin = 12;
