import type { PagesUpdate } from "../protocol.ts";
import { button, make } from "./dom.ts";
import type { PagesView } from "./pages-view.ts";
import { placeItems } from "./place.ts";

/** Small pictures of the pages, each a button that goes to its page. They are the same pages, made smaller, and are there while they are in view. */
export class Thumbnails {
  readonly #list: HTMLElement;
  readonly #view: PagesView;
  readonly #observer: IntersectionObserver;
  readonly #inView = new Set<number>();
  #current = 0;

  constructor(list: HTMLElement, view: PagesView) {
    this.#list = list;
    this.#view = view;
    this.#observer = new IntersectionObserver((entries) => this.#came(entries), {
      root: list.parentElement,
      rootMargin: "50%",
    });
  }

  /** Shows as many as there are pages, and those anew that have changed. */
  update({ count, changed }: PagesUpdate): void {
    while (this.#list.children.length > count) this.#list.lastElementChild?.remove();
    while (this.#list.children.length < count) this.#add(this.#list.children.length + 1);
    for (const { number } of changed) if (this.#inView.has(number)) this.#fill(number);
  }

  /** Marks the page that is in view, and keeps it in view here. */
  show(number: number): void {
    if (number === this.#current) return;
    this.#button(this.#current)?.removeAttribute("aria-current");
    this.#current = number;
    this.#button(number)?.setAttribute("aria-current", "page");
    this.#list.children[number - 1]?.scrollIntoView({ block: "nearest" });
  }

  #add(number: number): void {
    const paper = make("div", { class: "paper", "aria-hidden": "true", inert: "" }, make("div", { class: "sheet" }));
    const go = button({}, `Page ${number}`, () => this.#view.goTo({ page: number, y: 0 }, true));
    const item = make("li", { "data-number": String(number) }, paper, go);
    this.#list.append(item);
    this.#measure(number);
    this.#observer.observe(item);
  }

  #came(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = Number(target.getAttribute("data-number"));
      if (isIntersecting) {
        this.#inView.add(number);
        this.#fill(number);
      } else {
        this.#inView.delete(number);
        this.#sheet(number)?.replaceChildren();
      }
    }
  }

  #fill(number: number): void {
    const sheet = this.#sheet(number);
    const page = this.#view.page(number);
    if (!sheet || !page) return;
    this.#measure(number);
    sheet.innerHTML = page.html;
    placeItems(sheet);
  }

  #measure(number: number): void {
    const page = this.#view.page(number);
    const paper = this.#list.children[number - 1]?.querySelector<HTMLElement>(".paper");
    if (!page || !paper) return;
    paper.style.setProperty("--width", String(page.width));
    paper.style.setProperty("--height", String(page.height));
  }

  #button(number: number): HTMLElement | undefined {
    return this.#list.children[number - 1]?.querySelector<HTMLElement>("button") ?? undefined;
  }

  #sheet(number: number): HTMLElement | undefined {
    return this.#list.children[number - 1]?.querySelector<HTMLElement>(".sheet") ?? undefined;
  }
}
