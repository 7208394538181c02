import type { ScreenHeading } from "../protocol.ts";
import { button, make } from "./dom.ts";
import type { PagePoint, PagesView } from "./pages-view.ts";

/** A heading in the list, with its button and where that says its number, its text and its page. */
interface Entry {
  heading: ScreenHeading;
  readonly button: HTMLButtonElement;
  readonly number: HTMLElement;
  readonly text: HTMLElement;
  readonly page: HTMLElement;
}

/** The headings of the document as nested lists; each goes to its place, and the one that is read is marked. */
export class Outline {
  readonly #list: HTMLElement;
  readonly #view: PagesView;
  #entries: readonly Entry[] = [];
  #levels: string | undefined;
  #current: Entry | undefined;

  constructor(list: HTMLElement, view: PagesView) {
    this.#list = list;
    this.#view = view;
  }

  /** Shows headings: made anew only if others come or go, since most keys move them or change the words of one. */
  update(headings: readonly ScreenHeading[]): void {
    const levels = headings.map(({ level }) => level).join();
    if (levels === this.#levels) {
      for (const [index, entry] of this.#entries.entries()) say(entry, headings[index] ?? entry.heading);
      return;
    }
    this.#levels = levels;
    const focused = this.#entries.findIndex((entry) => entry.button.matches(":focus"));
    this.#entries = headings.map((heading) => this.#entry(heading));
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

  #entry(heading: ScreenHeading): Entry {
    const [number, text, page] = [make("span", { class: "number" }), make("span", {}), make("span", {})];
    const made: Entry = { heading, button: button({}, "", () => this.#view.goTo(made.heading, true)), number, text, page };
    made.button.append(number, text, make("span", { class: "at" }, make("span", { class: "unseen" }, ", page "), page));
    say(made, heading);
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

/** Writes what a heading says where its entry says something else. */
function say(entry: Entry, heading: ScreenHeading): void {
  const write = (place: HTMLElement, said: string) => {
    if (place.textContent !== said) place.textContent = said;
  };
  write(entry.number, heading.number === undefined ? "" : `${heading.number} `);
  write(entry.text, heading.text);
  write(entry.page, String(heading.page));
  entry.heading = heading;
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
