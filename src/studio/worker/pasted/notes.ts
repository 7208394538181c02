import { slug, Unique } from "../../../import/slug.ts";
import { type HtmlElement, type HtmlNode, isElement } from "./html.ts";

/** A link within the page, and its place in the order of elements. */
interface Jump {
  readonly element: HtmlElement;
  /** The name of what it leads to. */
  readonly to: string;
  readonly at: number;
}

/**
 * Notes of a page: a short mark that leads to a text further on, which leads back to the mark. So Word, LibreOffice, Google Docs, Wikipedia and
 * pandoc write them, each with names of its own.
 */
export class PastedNotes {
  /** The text of the note that an element calls. */
  readonly calls = new Map<HtmlElement, HtmlElement>();
  /** Elements that are the text of a note. */
  readonly texts = new Set<HtmlElement>();
  /** Links from a note back to its call. */
  readonly back = new Set<HtmlElement>();
  /** Marks whose notes were not copied. */
  readonly lost = new Set<HtmlElement>();
  readonly #places = new Map<string, { readonly element: HtmlElement; readonly at: number }>();
  readonly #jumps: Jump[] = [];
  readonly #jumpsIn = new Map<HtmlElement, Jump[]>();
  readonly #names = new Map<HtmlElement, string>();
  readonly #unique = new Unique();
  #count = 0;

  /** `taken` are the names of notes that the document has. */
  constructor(page: HtmlElement, taken: Iterable<string>) {
    for (const name of new Set(taken)) this.#unique.name(name);
    this.#collect(page.children);
    for (const jump of this.#jumps) this.#pair(jump);
  }

  /** The name of a note, by its text: of its first words. */
  nameOf(text: HtmlElement): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = this.#unique.name(slug(this.#wordsOf(text), "note"));
    this.#names.set(text, name);
    return name;
  }

  #collect(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      this.#count += 1;
      for (const key of ["id", "name"]) {
        const name = node.attributes.get(key);
        if (name && !this.#places.has(name)) this.#places.set(name, { element: node, at: this.#count });
      }
      const to = /#([^#]+)$/.exec(node.attributes.get("href") ?? "")?.[1];
      if (node.name === "a" && to !== undefined) this.#add({ element: node, to, at: this.#count });
      this.#collect(node.children);
    }
  }

  #add(jump: Jump): void {
    this.#jumps.push(jump);
    let around = jump.element.parent;
    for (let level = 0; around && level < farthest; level++) {
      const known = this.#jumpsIn.get(around);
      if (known) known.push(jump);
      else this.#jumpsIn.set(around, [jump]);
      around = around.parent;
    }
  }

  #pair({ element, to, at }: Jump): void {
    const mark = this.#wordsOf(element).trim();
    const place = this.#places.get(to);
    if (mark.length > longestMark) return;
    if (!place) {
      if (/^\[?(?:\d{1,3}|[ivx]{1,5}|\*{1,3})\]?$/.test(mark) && isRaised(element)) this.lost.add(element);
      return;
    }
    if (place.at <= at) return;
    const text = textAround(place.element);
    const back = (this.#jumpsIn.get(text) ?? []).filter((jump) => isNear(this.#places.get(jump.to)?.element, element));
    if (back.length === 0 && !this.texts.has(text)) return;
    this.calls.set(element, text);
    this.texts.add(text);
    for (const jump of back) this.back.add(jump.element);
  }

  /** The first words of an element, without the links back that are in it. */
  #wordsOf(element: HtmlElement): string {
    let words = "";
    for (const child of element.children) {
      if (words.length > 200) break;
      if (!isElement(child)) words += child;
      else if (!this.back.has(child)) words += this.#wordsOf(child);
    }
    return words;
  }
}

/** Elements within each other, between a note and the link in it that leads back. */
const farthest = 8;

/** Characters of a mark that calls a note. */
const longestMark = 10;

const blocks = new Set(["p", "li", "div", "dd", "td", "aside", "section", "blockquote"]);

/** The text of a note of which a part is known: the block around it, with the box in which Word and LibreOffice put it. */
function textAround(element: HtmlElement): HtmlElement {
  let block = element;
  for (let level = 0; !blocks.has(block.name) && block.parent && level < farthest; level++) block = block.parent;
  const box = block.parent;
  const isBox =
    box?.name === "div" &&
    (/^(?:sd)?(?:footnote|endnote|ftn|edn|fn|note)[-_]?\d+$/i.test(box.attributes.get("id") ?? "") ||
      /mso-element:\s*(?:foot|end)note(?!-)/i.test(box.attributes.get("style") ?? ""));
  return box && isBox ? box : block;
}

/** Whether a place is that of a mark: the mark itself, around it, in it, or beside it. */
function isNear(place: HtmlElement | undefined, mark: HtmlElement): boolean {
  if (!place) return false;
  if (place.parent === mark || place.parent === mark.parent) return true;
  let around: HtmlElement | undefined = mark;
  for (let level = 0; around && level < 4; level++, around = around.parent) if (around === place) return true;
  return false;
}

function isRaised(element: HtmlElement): boolean {
  const around = [element, element.parent, element.children.find(isElement)];
  return around.some(
    (one) =>
      one?.name === "sup" ||
      /super/.test(one?.attributes.get("style") ?? "") ||
      /foot|note|ref|cite/i.test(`${one?.attributes.get("class")} ${one?.attributes.get("href")}`),
  );
}
