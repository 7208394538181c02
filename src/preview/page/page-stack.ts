import type { PagesUpdate, ScreenPage } from "../protocol.ts";
import type { Marks } from "./marks.ts";
import { MovedPlaces } from "./moved-places.ts";
import { PageBox } from "./page-box.ts";

/**
 * The pages of a document in an element that scrolls. Those near the view are filled at once, the others one at a time when there is nothing else
 * to do, so that find, print and screen readers soon have all of them.
 */
export class PageStack {
  readonly boxes: PageBox[] = [];
  readonly #grid: HTMLElement;
  readonly #marks: Marks;
  readonly #near = new Set<PageBox>();
  readonly #byElement = new WeakMap<Element, PageBox>();
  readonly #observer: IntersectionObserver;
  #filling = 0;

  /** `view` is what scrolls, `grid` what holds the pages. */
  constructor(view: HTMLElement, grid: HTMLElement, marks: Marks) {
    this.#grid = grid;
    this.#marks = marks;
    this.#observer = new IntersectionObserver((entries) => this.#came(entries), { root: view, rootMargin: "100%" });
    addEventListener("beforeprint", () => {
      for (const box of this.boxes) box.fill();
    });
  }

  /** A page by its number. */
  at(number: number): PageBox | undefined {
    return this.boxes[number - 1];
  }

  /** Puts changed pages in the place of those before, and takes away those that are gone; says where places on them are now, as marks do too. */
  update({ count, changed }: Pick<PagesUpdate, "count" | "changed">): MovedPlaces {
    for (const box of this.boxes.splice(count)) this.#remove(box);
    const moved = new MovedPlaces(count);
    for (const page of changed) this.#put(page, moved);
    this.#marks.move(moved);
    this.#fillLater();
    return moved;
  }

  /** A page that is gone to: its content and its marks are there at once, before the view has come near it. */
  bring(number: number): PageBox | undefined {
    const box = this.at(number);
    if (!box) return undefined;
    this.#near.add(box);
    this.#show(box);
    return box;
  }

  /** The page at a height of all; the nearest where there is none. */
  atHeight(height: number): PageBox | undefined {
    let low = 0;
    let high = this.boxes.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = this.boxes[middle]?.element;
      if (element && element.offsetTop + element.offsetHeight > height) high = middle;
      else low = middle + 1;
    }
    return this.boxes[low];
  }

  #put(page: ScreenPage, moved: MovedPlaces): void {
    const known = this.at(page.number);
    if (known) {
      const before = this.#near.has(known) ? known.itemTexts : undefined;
      known.set(page);
      moved.changed(known, before);
      return;
    }
    const box = new PageBox(page);
    this.boxes[page.number - 1] = box;
    this.#grid.append(box.element);
    this.#byElement.set(box.element, box);
    this.#observer.observe(box.element);
  }

  #remove(box: PageBox): void {
    this.#observer.unobserve(box.element);
    this.#near.delete(box);
    this.#marks.hide(box.number);
    box.element.remove();
  }

  #came(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const box = this.#byElement.get(target);
      if (!box) continue;
      if (isIntersecting) {
        this.#near.add(box);
        this.#show(box);
      } else {
        this.#near.delete(box);
        this.#marks.hide(box.number);
      }
    }
  }

  #show(box: PageBox): void {
    box.fill();
    this.#marks.show(box);
  }

  #fillLater(): void {
    clearTimeout(this.#filling);
    const next = this.boxes.find((box) => !box.filled);
    if (!next) return;
    this.#filling = window.setTimeout(() => {
      next.fill();
      this.#fillLater();
    });
  }
}
