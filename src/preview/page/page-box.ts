import { unitsPerPoint } from "../../render/screen/units.ts";
import type { ScreenPage } from "../protocol.ts";
import { make } from "./dom.ts";
import { type PageText, readText } from "./page-text.ts";
import { placeItems } from "./place.ts";

/** A line of a page: its text, and its upper edge in points from that of the page. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
}

/**
 * A page in the document of the browser. Its content is put in when the page is near the view or somebody asks for it, and else when there is
 * time: so a change of 160 pages costs what a change of three does.
 */
export class PageBox {
  readonly number: number;
  readonly element: HTMLElement;
  readonly #sheet = make("div", { class: "sheet" });
  #page: ScreenPage;
  #filled = false;
  #text: PageText | undefined;
  #lines: readonly PageLine[] | undefined;
  #itemTexts: ReadonlyMap<number, string> | undefined;

  constructor(page: ScreenPage) {
    this.number = page.number;
    this.#page = page;
    this.element = make("article", { class: "page", "aria-label": `Page ${page.number}`, "data-page": String(page.number) });
    this.element.append(this.#sheet);
    this.#measure();
  }

  /** What it shows. */
  get page(): ScreenPage {
    return this.#page;
  }

  /** Whether its content is there. */
  get filled(): boolean {
    return this.#filled;
  }

  /** Takes a new content, which is shown once it is filled. */
  set(page: ScreenPage): void {
    this.#page = page;
    this.#filled = false;
    this.#text = undefined;
    this.#lines = undefined;
    this.#itemTexts = undefined;
    this.#measure();
  }

  /** Puts its content in, if that is not there. */
  fill(): void {
    if (this.#filled) return;
    this.#filled = true;
    this.#sheet.innerHTML = this.#page.html;
    placeItems(this.#sheet);
  }

  /** How far down in what scrolls a height of the page is, given in points. */
  offsetOf(y: number): number {
    return this.element.offsetTop + (y * this.element.offsetHeight) / this.#page.height;
  }

  /** The height on the page, in points, that is so far down in what scrolls. */
  heightAt(offset: number): number {
    return ((offset - this.element.offsetTop) * this.#page.height) / this.element.offsetHeight;
  }

  /** The texts of its items, by their numbers. */
  get itemTexts(): ReadonlyMap<number, string> {
    this.fill();
    this.#itemTexts ??= textsOf(this.#sheet.querySelectorAll<HTMLElement>("[data-item]"));
    return this.#itemTexts;
  }

  /** The element of an item. */
  item(number: number): HTMLElement | undefined {
    this.fill();
    return this.#sheet.querySelector<HTMLElement>(`[data-item="${number}"]`) ?? undefined;
  }

  /** The place of an anchor in points from the upper edge; undefined where it is not on this page. */
  anchor(name: string): number | undefined {
    if (!this.#page.html.includes("data-anchor")) return undefined;
    this.fill();
    const anchors = [...this.#sheet.querySelectorAll<HTMLElement>("[data-anchor]")];
    const found = anchors.find(({ dataset }) => dataset.anchor === name);
    return found && yOf(found);
  }

  /** The first element that is read at a height or below. */
  elementAt(y: number): HTMLElement | undefined {
    this.fill();
    const lines = this.#heardLines().filter((line) => yOf(line) + nearby > y);
    return lines[0]?.closest<HTMLElement>("h1,h2,h3,h4,h5,h6,p,li,[role=note],[role=cell]") ?? undefined;
  }

  /** Its text, for who looks for words. */
  get text(): PageText {
    this.fill();
    this.#text ??= readText(this.#heardLines());
    return this.#text;
  }

  /** Its lines in the order of reading, without those of every page. */
  get lines(): readonly PageLine[] {
    this.fill();
    this.#lines ??= this.#heardLines().map((line) => ({ text: line.textContent ?? "", y: yOf(line) }));
    return this.#lines;
  }

  #heardLines(): HTMLElement[] {
    return [...this.#sheet.querySelectorAll<HTMLElement>(".line:not([aria-hidden] *)")];
  }

  #measure(): void {
    this.element.style.setProperty("--width", String(this.#page.width));
    this.element.style.setProperty("--height", String(this.#page.height));
    this.element.style.setProperty("page", paperName(this.#page));
  }
}

function textsOf(items: NodeListOf<HTMLElement>): ReadonlyMap<number, string> {
  return new Map([...items].map(({ dataset, textContent }) => [Number(dataset.item), textContent ?? ""]));
}

/** What a size of paper is called in rules for printing. */
export function paperName({ width, height }: Pick<ScreenPage, "width" | "height">): string {
  return `paper-${Math.round(width)}-${Math.round(height)}`;
}

/** Points by which a line may stand higher than what leads to it. */
const nearby = 4;

/** The upper edge of what is placed on a sheet, in points. */
function yOf({ dataset }: HTMLElement): number {
  return Number(dataset.at?.split(" ")[1] ?? 0) / unitsPerPoint;
}
