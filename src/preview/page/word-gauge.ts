import type { WordCount } from "../protocol.ts";
import { counted, make } from "./dom.ts";

/** How many words count, of how many that are allowed, and how they are shared out over the chapters. */
export class WordGauge {
  readonly #place: HTMLElement;
  #shown = "";

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a count, anew only if it is another. */
  update(words: WordCount): void {
    const shown = JSON.stringify(words);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const open = this.#place.querySelector("details")?.open ?? false;
    this.#place.replaceChildren(this.#total(words), ...this.#chapters(words, open));
  }

  #total({ total, limit }: WordCount): HTMLElement {
    if (limit === 0) return make("p", { class: "total" }, counted(total, "word"));
    const over = total - limit;
    const left = over > 0 ? `${over.toLocaleString("en")} too many` : `${(-over).toLocaleString("en")} left`;
    const text = `${total.toLocaleString("en")} of ${counted(limit, "word")}`;
    const bar = make("div", {
      class: over > 0 ? "bar over" : "bar",
      role: "meter",
      "aria-label": "Words",
      "aria-valuemin": "0",
      "aria-valuemax": String(limit),
      "aria-valuenow": String(Math.min(total, limit)),
      "aria-valuetext": `${text}, ${left}`,
    });
    bar.style.setProperty("--part", String(Math.min(total / limit, 1)));
    return make("div", {}, make("p", { class: "total" }, text, make("span", { class: "left" }, left)), bar);
  }

  #chapters({ chapters }: WordCount, open: boolean): HTMLElement[] {
    if (chapters.length === 0) return [];
    const most = Math.max(...chapters.map(({ words }) => words), 1);
    const rows = chapters.map(({ title, words }) => {
      const row = make("li", {}, make("span", {}, title), make("span", { class: "count" }, words.toLocaleString("en")));
      row.style.setProperty("--part", String(words / most));
      return row;
    });
    const details = make("details", {}, make("summary", {}, "By chapter"), make("ul", { class: "chapters" }, ...rows));
    details.open = open;
    return [details];
  }
}
