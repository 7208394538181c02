import { make, part } from "./dom.ts";
import { remember, remembered } from "./look.ts";

/** A command that a key gives. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names them. */
  readonly keys: readonly string[];
  /** As people read them. */
  readonly shown: string;
  readonly about: string;
  readonly act: () => void;
}

/** Keys that belong to browser and screen, held with Control or Command. */
const withControl = new Set(["f", "g"]);

/**
 * Single keys as commands, listed by `?`. They can be switched off, since those who speak to their computer type letters without meaning to
 * (WCAG 2.2, 2.1.4), and none holds while something is typed.
 */
export class Keys {
  readonly #shortcuts: readonly Shortcut[];
  readonly #help = part("help", HTMLDialogElement);
  readonly #single = part("single-keys", HTMLInputElement);

  constructor(shortcuts: readonly Shortcut[], find: () => void, findNext: (by: 1 | -1) => void) {
    this.#shortcuts = [...shortcuts, { keys: ["?"], shown: "?", about: "This list", act: () => this.#help.showModal() }];
    this.#single.checked = remembered().singleKeys ?? true;
    this.#single.addEventListener("change", () => remember({ singleKeys: this.#single.checked }));
    part("help-list", HTMLElement).append(
      ...this.#shortcuts.map(({ shown, about }) =>
        make("div", {}, make("dt", {}, ...shown.split(" ").map((key) => make("kbd", {}, key))), make("dd", {}, about)),
      ),
    );
    part("help-open", HTMLButtonElement).addEventListener("click", () => this.#help.showModal());
    addEventListener("keydown", (event) => {
      if (event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && !event.altKey && withControl.has(event.key.toLowerCase())) {
        event.preventDefault();
        if (event.key.toLowerCase() === "f") find();
        else findNext(event.shiftKey ? -1 : 1);
      } else if (!control && !event.altKey) this.#press(event);
    });
  }

  #press(event: KeyboardEvent): void {
    // What is open over the page has its keys to itself: Escape closes it.
    if (
      document.querySelector("dialog[open], :popover-open") ||
      (event.key !== "Escape" && (isTyping(event.target) || !this.#single.checked))
    )
      return;
    const shortcut = this.#shortcuts.find(({ keys }) => keys.includes(event.key));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act();
  }
}

/** Whether letters are typed there: a field of text or of choice. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), select, textarea"))
  );
}
