import type { ScreenHeading } from "../protocol.ts";
import { button, make } from "./dom.ts";
import type { PagePoint, PagesView } from "./pages-view.ts";

/** A heading in the list, with its button. */
interface Entry {
  readonly heading: ScreenHeading;
  readonly button: HTMLButtonElement;
}

/** The headings of the document as nested lists; each goes to its place, and the one that is read is marked. */
export class Outline {
  readonly #list: HTMLElement;
  readonly #view: PagesView;
  #entries: readonly Entry[] = [];
  #shown = "";
  #current: Entry | undefined;

  constructor(list: HTMLElement, view: PagesView) {
    this.#list = list;
    this.#view = view;
  }

  /** Shows headings, anew only if they say something else or stand elsewhere. */
  update(headings: readonly ScreenHeading[]): void {
    const shown = JSON.stringify(headings);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const focused = this.#entries.findIndex((entry) => entry.button.matches(":focus"));
    this.#entries = headings.map((heading) => ({ heading, button: this.#button(heading) }));
    this.#list.replaceChildren(...this.#nested());
    this.#current = undefined;
    this.#entries[focused]?.button.focus();
    if (headings.length === 0) this.#list.append(make("li", { class: "nothing" }, "The document has no headings."));
  }

  /** Marks the heading under which a place is. */
  show({ page, y }: PagePoint): void {
    const before = this.#entries.findLast(
      ({ heading }) => heading.page < page || (heading.page === page && heading.y <= y + reach),
    );
    if (before === this.#current) return;
    this.#current?.button.removeAttribute("aria-current");
    this.#current = before;
    before?.button.setAttribute("aria-current", "location");
    before?.button.scrollIntoView({ block: "nearest" });
  }

  #button({ number, text, page, y }: ScreenHeading): HTMLButtonElement {
    const made = button({}, "", () => this.#view.goTo({ page, y }, true));
    if (number !== undefined) made.append(make("span", { class: "number" }, `${number} `));
    made.append(
      make("span", {}, text),
      make("span", { class: "at" }, make("span", { class: "unseen" }, ", page "), String(page)),
    );
    return made;
  }

  /** Lists within lists by level; a level that is left out is no level. */
  #nested(): HTMLElement[] {
    const top: HTMLElement[] = [];
    const open: { level: number; item: HTMLElement }[] = [];
    for (const { heading, button: go } of this.#entries) {
      const item = make("li", {}, go);
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const above = open.at(-1)?.item;
      if (above) listIn(above).append(item);
      else top.push(item);
      open.push({ level: heading.level, item });
    }
    return top;
  }
}

/** Points below the upper edge of the view in which a heading counts as the one that is read. */
const reach = 120;

function listIn(item: HTMLElement): HTMLElement {
  const known = item.querySelector<HTMLElement>(":scope > ul");
  if (known) return known;
  const made = make("ul", {});
  item.append(made);
  return made;
}
