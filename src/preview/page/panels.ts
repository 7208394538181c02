import { part } from "./dom.ts";

/** A panel beside the pages. */
export type PanelName = "contents" | "findings";

/** The width of a screen, in letters of the page, up to which a panel lies over the pages, and is shut when the screen opens: as app.css has it. */
const narrowest = 68.6;

/** Opens and shuts the panels beside the pages. On a narrow screen only one is open, over the pages. */
export class Panels {
  readonly #names: readonly PanelName[] = ["contents", "findings"];
  readonly #screen = part("contents", HTMLElement).parentElement ?? document.body;
  #isNarrow = this.#measure();

  constructor() {
    for (const name of this.#names) {
      this.#set(name, !this.#isNarrow);
      this.#toggle(name).addEventListener("click", () => this.toggle(name));
    }
    new ResizeObserver(() => {
      const isNarrow = this.#measure();
      if (isNarrow === this.#isNarrow) return;
      this.#isNarrow = isNarrow;
      for (const name of this.#names) this.#set(name, !isNarrow);
    }).observe(this.#screen);
  }

  /** Opens a panel or shuts it. */
  toggle(name: PanelName): void {
    const open = !this.isOpen(name);
    if (open && this.#isNarrow) for (const each of this.#names) this.#set(each, false);
    this.#set(name, open);
    if (open && this.#isNarrow) part(name, HTMLElement).focus();
  }

  /** Opens a panel that is shut. */
  open(name: PanelName): void {
    if (!this.isOpen(name)) this.toggle(name);
  }

  /** Shuts what lies over the pages; gives whether there was anything. */
  uncover(): boolean {
    const covering = this.#isNarrow ? this.#names.find((name) => this.isOpen(name)) : undefined;
    if (!covering) return false;
    this.#set(covering, false);
    this.#toggle(covering).focus();
    return true;
  }

  /** Whether a panel is open. */
  isOpen(name: PanelName): boolean {
    return !part(name, HTMLElement).hidden;
  }

  #measure(): boolean {
    const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return this.#screen.getBoundingClientRect().width <= narrowest * letter;
  }

  #set(name: PanelName, open: boolean): void {
    part(name, HTMLElement).hidden = !open;
    this.#toggle(name).setAttribute("aria-expanded", String(open));
  }

  #toggle(name: PanelName): HTMLButtonElement {
    return part(`${name}-toggle`, HTMLButtonElement);
  }
}
