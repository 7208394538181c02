import type * as lsp from "../../lsp/protocol.ts";
import { button, make } from "../../preview/page/dom.ts";
import type { NumberedBlock } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { textOf } from "./project.ts";
import { words } from "./words.ts";

/** Milliseconds without a key after which the outline is made anew. */
const quiet = 500;

/** A heading of the list. */
interface Entry {
  readonly line: number;
  readonly button: HTMLButtonElement;
}

/** The headings of the text that is shown, with their numbers and those of the paragraphs under them; it follows the cursor, and leads it. */
export class TextOutline {
  readonly #desk: Desk;
  readonly #box: HTMLElement;
  readonly #opener: HTMLButtonElement;
  #entries: readonly Entry[] = [];
  #line = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus when somebody opened the outline: the heading of the text gets it, once there is one. */
  #asking: Element | null = null;

  /** `opener` is the button that opens and shuts it. */
  constructor(desk: Desk, box: HTMLElement, opener: HTMLButtonElement) {
    this.#desk = desk;
    this.#box = box;
    this.#opener = opener;
    opener.addEventListener("click", () => {
      if (!box.hidden) return this.#shut();
      this.#asking = document.activeElement;
      this.open();
    });
    box.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Opens the outline. */
  open(): void {
    this.#box.hidden = false;
    this.#opener.setAttribute("aria-expanded", "true");
    void this.#read();
  }

  /** Shuts the outline; who was in it is in the text then. */
  #shut(): void {
    const isLeft = this.#box.contains(document.activeElement);
    this.#box.hidden = true;
    this.#opener.setAttribute("aria-expanded", "false");
    if (isLeft) this.#desk.editor.view.focus();
  }

  /** Goes to the text, and shuts the outline where it lies over it. */
  #leave(): void {
    if (getComputedStyle(this.#box).position === "absolute") this.#shut();
    this.#desk.editor.view.focus();
  }

  /** The text has changed, or is another. */
  changed(): void {
    if (this.#box.hidden) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), quiet);
  }

  /** The cursor is in a line, from 1. */
  moved(line: number): void {
    this.#line = line;
    this.#mark();
  }

  async #read(): Promise<void> {
    const { compiler, editor, project } = this.#desk;
    const { path } = editor;
    if (!project || path === "") return;
    try {
      const symbols = await editor.symbols();
      const numbered = await compiler.ask("numbered", { path: project.main });
      if (editor.path === path) this.#show(symbols, numberLines(numbered, path, textOf(project, path)));
    } catch {
      // The compiler was ended or is busy with another document: it is asked again.
    }
  }

  #show(symbols: readonly lsp.DocumentSymbol[], numbers: readonly NumberLine[]): void {
    const focused = this.#entries.findIndex((entry) => entry.button.matches(":focus"));
    const entries: Entry[] = [];
    const list = (some: readonly lsp.DocumentSymbol[]): HTMLElement =>
      make(
        "ul",
        {},
        ...some.map((symbol) => make("li", {}, entry(symbol), ...(symbol.children?.length ? [list(symbol.children)] : []))),
      );
    const entry = ({ children = [], name, range, selectionRange }: lsp.DocumentSymbol): HTMLElement => {
      const line = selectionRange.start.line + 1;
      const end = children[0]?.range.start.line ?? range.end.line + 1;
      const made = button({}, "", () => {
        this.#desk.editor.goTo(line, 1);
        this.moved(line);
        this.#leave();
      });
      made.append(make("span", {}, name), ...paragraphsIn(numbers, line, end));
      entries.push({ line, button: made });
      return made;
    };
    const nothing = make("p", { class: "about" }, words.outlineNone);
    this.#box.replaceChildren(
      make("h2", { class: "unseen" }, words.names["text-outline"]),
      symbols.length > 0 ? list(symbols) : nothing,
    );
    this.#entries = entries;
    this.#mark();
    if (this.#asking && this.#asking === document.activeElement)
      this.#box.querySelector<HTMLElement>("[aria-current], button")?.focus();
    else entries[focused]?.button.focus();
    this.#asking = entries.length > 0 ? null : this.#asking;
  }

  #mark(): void {
    const here = this.#entries.findLast(({ line }) => line <= this.#line);
    for (const entry of this.#entries) {
      if (entry === here) entry.button.setAttribute("aria-current", "location");
      else entry.button.removeAttribute("aria-current");
    }
    if (!this.#box.hidden) here?.button.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    const at = this.#entries.findIndex(({ button: each }) => each.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#entries.length - 1 }[event.key];
    const entry = next === undefined || at < 0 ? undefined : this.#entries[next];
    if (event.key === "Escape") this.#leave();
    if (!entry) return;
    event.preventDefault();
    entry.button.focus();
  }
}

/** The number of a paragraph, and the line in which it ends, from 1. */
interface NumberLine {
  readonly number: string;
  readonly line: number;
}

/** The numbers of paragraphs of a file, in the order of its lines. */
function numberLines(numbered: readonly NumberedBlock[], path: string, text: string): readonly NumberLine[] {
  const own = numbered
    .filter((block) => block.path === path && /^\d[\d.]*$/.test(block.number))
    .sort((one, other) => one.end - other.end);
  let line = 1;
  let at = 0;
  return own.map(({ end, number }) => {
    for (let next = text.indexOf("\n", at); next >= 0 && next < end; next = text.indexOf("\n", at)) {
      line += 1;
      at = next + 1;
    }
    return { number: number.replace(/\.$/, ""), line };
  });
}

/** The numbers of the paragraphs between two lines, as one range. */
function paragraphsIn(numbers: readonly NumberLine[], from: number, to: number): readonly HTMLElement[] {
  const own = numbers.filter(({ line }) => line > from && line <= to);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return [];
  const range = first === last ? first.number : `${first.number}–${last.number}`;
  return [make("span", { class: "at" }, make("span", { class: "unseen" }, words.outlineParagraphs), range)];
}
