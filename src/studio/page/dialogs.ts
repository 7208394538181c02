import { button, make, part } from "../../preview/page/dom.ts";
import { words } from "./words.ts";

/** A row of a list to choose from. */
export interface Choice {
  readonly name: string;
  readonly about: string;
  readonly choose: () => void;
  /** What else can be done with it; then the row is gone or the dialog is closed. */
  readonly others?: readonly (readonly [label: string, act: () => void])[];
}

/** Shows a list to choose from, in the one dialog that the studio has. `rest` stands below it. */
export function showChoices(title: string, about: string, choices: readonly Choice[], ...rest: readonly Node[]): void {
  const rows = choices.map(({ name, about: more, choose, others = [] }, at) => {
    const choice = button({ class: "choice-row", ...(at === 0 && { autofocus: "" }) }, "", then(choose));
    choice.append(make("strong", {}, name), make("span", {}, more));
    const actions = others.map(([label, act]) => button({ "aria-label": `${label}: ${name}` }, label, then(act)));
    return make("li", {}, choice, ...actions);
  });
  const intro = about === "" ? [] : [make("p", { class: "about" }, about)];
  show(title, ...intro, make("ul", { class: "choices" }, ...rows), ...rest);
}

/** Shows something to be read or filled in; it goes when the dialog is closed, unless something else is shown in it by then. */
export function show(title: string, ...content: readonly Node[]): void {
  const dialog = part("dialog", HTMLDialogElement);
  part("dialog-title", HTMLElement).textContent = title;
  part("dialog-content", HTMLElement).replaceChildren(...content);
  if (!dialog.open) dialog.showModal();
  dialog.addEventListener("close", () => dialog.open || part("dialog-content", HTMLElement).replaceChildren(), { once: true });
}

/** Shows what was said of a file: lines as the command prints them. */
export function showSaid(title: string, said: string): void {
  show(words.saidTitle, make("p", {}, title), make("pre", { class: "said", tabindex: "0" }, said));
}

function then(act: () => void): () => void {
  return () => {
    part("dialog", HTMLDialogElement).close();
    act();
  };
}

/** A menu that a button opens: the browser closes it, and gives the button its focus back. */
export function fillMenu(id: string, entries: readonly (readonly [label: string, act: () => void, key?: string])[]): void {
  const menu = part(id, HTMLElement);
  menu.replaceChildren(
    ...entries.map(([label, act, key]) => {
      const made = button({ "aria-keyshortcuts": key }, label, () => {
        menu.hidePopover();
        act();
      });
      if (key !== undefined) made.append(make("kbd", { "aria-hidden": "true" }, key));
      return made;
    }),
  );
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll("button")];
    const at = items.findIndex((each) => each.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length]?.focus();
  });
  menu.addEventListener("beforetoggle", () => placeMenu(menu));
  menu.addEventListener(
    "toggle",
    (event) => event instanceof ToggleEvent && event.newState === "open" && menu.querySelector("button")?.focus(),
  );
}

/** Letters of the page that a menu is wide at most, as studio.css has it. */
const menuWidth = 22;

/** Puts a menu below its button, within the window; what is too tall scrolls. */
function placeMenu(menu: HTMLElement): void {
  const under = document.querySelector(`[popovertarget="${menu.id}"]`)?.getBoundingClientRect();
  if (!under) return;
  const widest = menuWidth * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const left = Math.max(Math.min(under.left, innerWidth - widest), 0);
  menu.style.setProperty("left", `${left}px`);
  menu.style.setProperty("top", `${under.bottom}px`);
  menu.style.setProperty("max-height", `${innerHeight - under.bottom}px`);
}
