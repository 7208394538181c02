import { part } from "../../preview/page/dom.ts";
import { words } from "./words.ts";

/** Puts the words on the parts of the page, which has none itself: so they are all in one file. */
export function label(): void {
  for (const [id, text] of Object.entries(words.buttons)) part(id, HTMLElement).textContent = text;
  for (const [id, name] of Object.entries(words.names)) part(id, HTMLElement).setAttribute("aria-label", name);
}
