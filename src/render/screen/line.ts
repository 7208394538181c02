import { readingOrder } from "../../layout/item-text.ts";
import type { LinkItem, TextItem } from "../../layout/page.ts";
import type { Element } from "../../text/element.ts";
import { withDigits } from "../../theme/digits.ts";
import { attributes, escapeHtml } from "../html/escape.ts";
import type { Shared } from "./html.ts";
import type { Block, Line, PlacedText } from "./page-tree.ts";
import { fineUnits, lineAbove, units } from "./units.ts";

/** Writes the lines of a page. */
export class LineWriter {
  readonly #shared: Shared;
  /** The text of each link that has all of it in one item of this page. */
  readonly #whole = new Map<Element, string | undefined>();

  constructor(root: Block, shared: Shared) {
    this.#shared = shared;
    this.#findLinks(root);
  }

  /** A line: one positioned element, with one for each item in it where it has many. `linked`: the link that it belongs to is around it. */
  write({ items: all, first, main }: Line, linked: boolean): string {
    const items = linked ? all.map((placed) => ({ ...placed, within: placed.within.slice(1) })) : all;
    const { looks } = this.#shared;
    const look = looks.of(main);
    const stretch = first.wordSpace === 0 ? "" : ` ${fineUnits(first.wordSpace)}`;
    const at = `${units(first.x)} ${units(main.y - lineAbove * main.size)}${stretch}`;
    const direction = first.reversed ? ' dir="rtl"' : "";
    const [only] = items;
    const start = `<span class="line ${look}" data-at="${at}"${direction}`;
    if (only && items.length === 1 && only.within.length === 0)
      return `${start} data-item="${only.index}">${this.#shown(only.item)}</span>`;
    return `${start}>${this.#items(items, main, look)}</span>`;
  }

  /** Lines of one link. */
  linked(link: Element, lines: string): string {
    return this.#link(link) ? `${this.#opening(link)}${lines}</a>` : lines;
  }

  /** Items one behind the other; elements that several share are opened once. */
  #items(items: readonly PlacedText[], main: TextItem, mainLook: string): string {
    let html = "";
    let open: readonly Element[] = [];
    const turnTo = (next: readonly Element[]) => {
      const shared = open.findIndex((element, index) => element !== next[index]);
      const kept = shared < 0 ? open.length : shared;
      for (const element of open.slice(kept).reverse()) html += this.#link(element) ? "</a>" : "</span>";
      for (const element of next.slice(kept)) html += this.#opening(element);
      open = next;
    };
    for (const { item, index, within } of items) {
      turnTo(within);
      const look = this.#shared.looks.of(item);
      const classes = [look === mainLook ? undefined : look, this.#shared.looks.risen(main.y - item.y)].filter(Boolean);
      html += `<span${attributes({ class: classes.join(" ") })} data-item="${index}">${this.#shown(item)}</span>`;
    }
    turnTo([]);
    return html;
  }

  #opening(element: Element): string {
    const link = this.#link(element);
    const lang = element.language;
    if (!link) return `<span${attributes({ lang })}>`;
    const text = this.#whole.get(element)?.trim();
    const label = text !== undefined && text !== link.label.trim() ? link.label : undefined;
    if ("anchor" in link.target) {
      const { anchor } = link.target;
      return `<a${attributes({ href: `#${anchor}`, "data-to": anchor, lang, "aria-label": label })}>`;
    }
    const outside = { target: "_blank", rel: "noopener noreferrer" };
    return `<a${attributes({ href: link.target.href, ...outside, lang, "aria-label": label })}>`;
  }

  #link(element: Element): LinkItem | undefined {
    const link = this.#shared.links.get(element);
    return link && ("anchor" in link.target || /^(?:https?|mailto|tel):/i.test(link.target.href)) ? link : undefined;
  }

  /**
   * The text of an item in the order in which it is read. A browser stretches no-break spaces as well as others, which here keep their width
   * (`held`), and would set a letter that the face lacks as wide as that of another font.
   */
  #shown(item: TextItem): string {
    const { font, text, wordSpace } = item;
    const { glyphs, looks, digits } = this.#shared;
    const missing = glyphs.missing(font, text);
    const read = font.startsWith("arabic") ? withDigits(readingOrder(item), digits) : readingOrder(item);
    const letter = (each: string) => `<span class="${looks.missing(font, glyphs.boxWidth(font))}">${escapeHtml(each)}</span>`;
    const escaped =
      missing.size === 0
        ? escapeHtml(read)
        : [...read].map((each) => (missing.has(each) ? letter(each) : escapeHtml(each))).join("");
    return wordSpace === 0 ? escaped : escaped.replaceAll("\u00a0", '<span class="held">\u00a0</span>');
  }

  #findLinks({ children }: Block): void {
    for (const child of children) {
      if ("children" in child) this.#findLinks(child);
      else if ("items" in child)
        for (const { item, within } of child.items)
          for (const element of within) this.#whole.set(element, this.#whole.has(element) ? undefined : item.text);
    }
  }
}

/** The link that all of a line belongs to, if it belongs to one. */
export function linkOf({ items }: Line): Element | undefined {
  const link = items[0]?.within[0];
  return link?.role === "Link" && items.every(({ within }) => within[0] === link) ? link : undefined;
}
