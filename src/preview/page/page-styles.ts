import type { ScreenPage } from "../protocol.ts";
import { type PageBox, paperName } from "./page-box.ts";

/** The rules of style that a document brings, and for a printer the sizes of its pages. */
export class PageStyles {
  readonly #sheet = new CSSStyleSheet();
  #rules = "";

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** Sets the rules, if they are others. */
  set(css: string, boxes: readonly PageBox[]): void {
    const papers = new Map(boxes.map(({ page }): [string, ScreenPage] => [paperName(page), page]));
    const printed = [...papers].map(([name, { width, height }]) => `@page ${name}{size:${width}pt ${height}pt;margin:0}`);
    const rules = css + printed.join("\n");
    if (rules === this.#rules) return;
    this.#rules = rules;
    this.#sheet.replaceSync(rules);
  }
}
