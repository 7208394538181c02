import { part } from "./dom.ts";
import type { PagesView } from "./pages-view.ts";

/** The fields and buttons above the pages for where the view is and how large. */
export class Toolbar {
  readonly #number = part("page-number", HTMLInputElement);
  readonly #count = part("page-count", HTMLElement);
  readonly #percent = part("zoom-percent", HTMLButtonElement);
  readonly #width = part("zoom-width", HTMLButtonElement);
  readonly #two = part("two-up", HTMLButtonElement);
  readonly #view: PagesView;

  constructor(view: PagesView) {
    this.#view = view;
    const { zoom } = view;
    const on = (id: string, act: () => void) => part(id, HTMLButtonElement).addEventListener("click", act);
    on("zoom-out", () => zoom.step(-1));
    on("zoom-in", () => zoom.step(1));
    on("zoom-percent", () => zoom.set(100));
    on("zoom-width", () => zoom.set(zoom.setting === "width" ? 100 : "width"));
    on("two-up", () => {
      zoom.twoUp = !zoom.twoUp;
    });
    on("print", () => print());
    this.#number.addEventListener("change", () => this.#go());
    zoom.changed = () => this.#showZoom();
    this.#showZoom();
  }

  /** Puts the cursor into the field of the page. */
  askForPage(): void {
    this.#number.focus();
    this.#number.select();
  }

  /** Shows which page is in view, of how many. */
  showPage(number: number): void {
    if (document.activeElement !== this.#number) this.#number.value = String(number);
    this.#number.max = String(this.#view.count);
    this.#count.textContent = `of ${this.#view.count}`;
  }

  #go(): void {
    const number = Math.min(Math.max(Math.round(Number(this.#number.value)) || 1, 1), this.#view.count);
    this.#number.value = String(number);
    this.#view.goTo({ page: number, y: 0 });
  }

  #showZoom(): void {
    const { percent, setting, twoUp } = this.#view.zoom;
    this.#percent.textContent = `${Math.round(percent)} %`;
    this.#width.setAttribute("aria-pressed", String(setting === "width"));
    this.#two.setAttribute("aria-pressed", String(twoUp));
  }
}
