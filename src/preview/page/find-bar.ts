import { counted, part } from "./dom.ts";
import type { Match } from "./find.ts";
import type { PagesView } from "./pages-view.ts";

/** The field in which words are looked for on all pages, with the number of places and the way from one to the next. */
export class FindBar {
  readonly #field = part("find", HTMLInputElement);
  readonly #count = part("find-count", HTMLElement);
  readonly #view: PagesView;
  #matches: readonly Match[] = [];
  #current = -1;

  constructor(view: PagesView) {
    this.#view = view;
    this.#field.addEventListener("input", () => this.#search(true));
    this.#field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.step(event.shiftKey ? -1 : 1);
    });
    part("find-next", HTMLButtonElement).addEventListener("click", () => this.step(1));
    part("find-previous", HTMLButtonElement).addEventListener("click", () => this.step(-1));
  }

  /** Puts the cursor into the field. */
  open(): void {
    this.#field.focus();
    this.#field.select();
  }

  /** Forgets what was looked for. */
  clear(): void {
    this.#field.value = "";
    this.#search(false);
  }

  /** Pages have changed: what is looked for is looked for again, and nothing moves. */
  refresh(): void {
    if (this.#field.value.trim() !== "") this.#search(false);
  }

  /** Goes to the next place, or the one before; behind the last comes the first. */
  step(by: 1 | -1): void {
    if (this.#matches.length === 0) return;
    this.#go((this.#current + by + this.#matches.length) % this.#matches.length);
  }

  /** The place that was gone to. */
  get current(): Match[number] | undefined {
    return this.#matches[this.#current]?.[0];
  }

  #search(go: boolean): void {
    this.#matches = this.#view.find(this.#field.value);
    this.#view.marks.set("found", this.#matches.flat());
    const { page } = this.#view.top;
    const from = this.#matches.findIndex(([first]) => (first?.page ?? 0) >= page);
    this.#current =
      this.#matches.length === 0 ? -1 : go ? Math.max(from, 0) : Math.min(Math.max(this.#current, 0), this.#matches.length - 1);
    if (go && this.#current >= 0) this.#go(this.#current);
    else this.#view.marks.set("current", this.#matches[this.#current] ?? []);
    this.#tell();
  }

  #go(index: number): void {
    this.#current = index;
    this.#view.reveal("current", this.#matches[index] ?? []);
    this.#tell();
  }

  #tell(): void {
    const { length } = this.#matches;
    const nothing = this.#field.value.trim() === "" ? "" : "not found";
    this.#count.textContent = length === 0 ? nothing : `${this.#current + 1} of ${counted(length, "place")}`;
  }
}
