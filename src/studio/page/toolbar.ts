import { part } from "../../preview/page/dom.ts";
import { buttonKeys, keyName, pressedKey, turnKey } from "./keys.ts";

/** Gives the buttons their keys, and makes of them one stop of Tab, in which the arrows go from one to the next. `turn` goes from the text to the pages and back. */
export function startToolbar(bar: HTMLElement, turn: () => void): void {
  const buttons = [...bar.querySelectorAll("button")];
  const [first] = buttons;
  if (first) stopAt(buttons, first);
  bar.addEventListener("focusin", ({ target }) => target instanceof HTMLButtonElement && stopAt(buttons, target));
  bar.addEventListener("keydown", (event) => {
    const at = buttons.findIndex((each) => each.matches(":focus"));
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  });
  listen(turn);
}

/** The one button to which Tab leads. */
function stopAt(buttons: readonly HTMLButtonElement[], stop: HTMLButtonElement): void {
  for (const each of buttons) each.tabIndex = each === stop ? 0 : -1;
}

function listen(turn: () => void): void {
  const acts = new Map([[turnKey, turn]]);
  for (const [id, key] of buttonKeys) {
    const button = part(id, HTMLButtonElement);
    button.title = keyName(key);
    button.setAttribute("aria-keyshortcuts", keyName(key));
    acts.set(key, () => button.click());
  }
  addEventListener("keydown", (event) => {
    const act = acts.get(pressedKey(event));
    if (!act || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act();
  });
}
