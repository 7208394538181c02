import { part } from "./dom.ts";

/** A panel beside the pages. */
export type PanelName = "contents" | "findings";

/** The width below which a panel lies over the pages, and is shut when the screen opens. */
const narrow = matchMedia("(max-width: 60rem)");

/** Opens and shuts the panels beside the pages. On a narrow screen only one is open, over the pages. */
export class Panels {
  readonly #names: readonly PanelName[] = ["contents", "findings"];

  constructor() {
    for (const name of this.#names) {
      this.#set(name, !narrow.matches);
      this.#toggle(name).addEventListener("click", () => this.toggle(name));
    }
    narrow.addEventListener("change", () => {
      for (const name of this.#names) this.#set(name, !narrow.matches);
    });
  }

  /** Opens a panel or shuts it. */
  toggle(name: PanelName): void {
    const open = !this.isOpen(name);
    if (open && narrow.matches) for (const each of this.#names) this.#set(each, false);
    this.#set(name, open);
    if (open && narrow.matches) part(name, HTMLElement).focus();
  }

  /** Opens a panel that is shut. */
  open(name: PanelName): void {
    if (!this.isOpen(name)) this.toggle(name);
  }

  /** Shuts what lies over the pages; gives whether there was anything. */
  uncover(): boolean {
    const covering = narrow.matches ? this.#names.find((name) => this.isOpen(name)) : undefined;
    if (!covering) return false;
    this.#set(covering, false);
    this.#toggle(covering).focus();
    return true;
  }

  /** Whether a panel is open. */
  isOpen(name: PanelName): boolean {
    return !part(name, HTMLElement).hidden;
  }

  #set(name: PanelName, open: boolean): void {
    part(name, HTMLElement).hidden = !open;
    this.#toggle(name).setAttribute("aria-expanded", String(open));
  }

  #toggle(name: PanelName): HTMLButtonElement {
    return part(`${name}-toggle`, HTMLButtonElement);
  }
}
