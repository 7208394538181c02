import { part } from "../../preview/page/dom.ts";
import type { Editor } from "./editor.ts";

/** Shows the text or the pages, where a narrow window shows one of the two. */
export function showOne(shown: "text" | "pages"): void {
  part("studio", HTMLElement).dataset.shown = shown;
  for (const each of ["text", "pages"])
    part(`show-${each}`, HTMLButtonElement).setAttribute("aria-pressed", String(each === shown));
}

/** Goes from the text to the pages, or from anywhere else to the text. */
export function turn(editor: Editor): void {
  const isInText = editor.view.hasFocus;
  showOne(isInText ? "pages" : "text");
  if (isInText) part("pages", HTMLElement).focus();
  else editor.view.focus();
}
