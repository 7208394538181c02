import type { ImageItem, PageItem, PathItem, RuleItem, TextItem } from "../../layout/page.ts";
import type { Element, ElementRole, Tag } from "../../text/element.ts";

/** A part of a page: an element of the logical tree with what of it is on the page, or what no reader hears of. */
export interface Block {
  /** Absent for the page itself and for artifacts. */
  readonly element: Element | undefined;
  readonly children: (Block | Line | Picture)[];
}

/** Items of a page that stand one behind the other on one baseline, as far as one block goes. */
export interface Line {
  readonly items: PlacedText[];
  /** What begins it, and how it is stretched. */
  readonly first: TextItem;
  /** That of its largest letters, on whose baseline the others stand. */
  main: TextItem;
  end: number;
}

/** A text with its number among the items of its page, and the elements within a line that it belongs to, the outermost first. */
export interface PlacedText {
  readonly item: TextItem;
  readonly index: number;
  readonly within: readonly Element[];
}

/** A picture or a drawing. */
export interface Picture {
  readonly picture: ImageItem | PathItem;
}

/** Elements that are part of a line. */
const inline: ReadonlySet<ElementRole> = new Set<ElementRole>(["Span", "Link", "Reference", "Lbl"]);

/** Elements that say nothing to a reader who has those around and within them. */
const transparent: ReadonlySet<ElementRole> = new Set<ElementRole>(["Document", "Part", "Art", "Sect", "Div", "LBody"]);

/** Elements that hold lines and nothing else: what begins inside them stands behind them, as it does in HTML. */
const paragraphs: ReadonlySet<ElementRole> = new Set<ElementRole>(["P", "H1", "H2", "H3", "H4", "H5", "H6"]);

/**
 * What of the logical tree is on a page, in the order in which it is read. Notes stand at the end, where they are printed, not in the
 * paragraph that calls them.
 */
export class PageTree {
  readonly root: Block = { element: undefined, children: [] };
  /** Rules, which are seen only. */
  readonly rules: RuleItem[] = [];
  readonly #blocks = new Map<Element, Block>();
  #last: Line | undefined;

  /** Adds the next item of the page; `index` is its number there. */
  add(item: PageItem, index: number): void {
    if (item.kind === "rule") this.rules.push(item);
    else if (item.kind === "text") this.#text(item, index);
    else if (item.kind !== "link") this.#blockOf(item.tag).children.push({ picture: item });
  }

  /** Text that is empty shows nothing, but gives its element a place: an empty cell keeps its column. */
  #text(item: TextItem, index: number): void {
    const block = this.#blockOf(item.tag);
    if (item.text === "") return;
    const within = typeof item.tag === "string" ? [] : inlinesOf(item.tag);
    const placed = { item, index, within };
    const last = block.children.at(-1);
    if (last && last === this.#last && continues(this.#last, item)) {
      this.#last.items.push(placed);
      this.#last.end = item.x + item.width;
      if (item.size > this.#last.main.size) this.#last.main = item;
      return;
    }
    this.#last = { items: [placed], first: item, main: item, end: item.x + item.width };
    block.children.push(this.#last);
  }

  #blockOf(tag: Tag): Block {
    return typeof tag === "string" ? this.#artifacts() : this.#blockOfElement(tag);
  }

  #artifacts(): Block {
    const last = this.root.children.at(-1);
    if (last && isArtifact(last)) return last;
    const made: Block = { element: undefined, children: [] };
    this.root.children.push(made);
    return made;
  }

  #blockOfElement(element: Element): Block {
    const known = this.#blocks.get(element);
    if (known) return known;
    const block = this.#newBlock(element);
    this.#blocks.set(element, block);
    return block;
  }

  #newBlock(element: Element): Block {
    const { role, parent, language } = element;
    if (!parent) return this.root;
    if (inline.has(role) || (transparent.has(role) && language === undefined)) return this.#blockOfElement(parent);
    const made: Block = { element, children: [] };
    const above = role === "Note" ? this.root : this.#blockOfElement(outOfParagraphs(parent));
    above.children.push(made);
    return made;
  }
}

/** Whether a part of a page is what no reader hears of. */
function isArtifact(part: Block | Line | Picture): part is Block {
  return "children" in part && part.element === undefined;
}

/** The nearest element that can hold a block. */
function outOfParagraphs(element: Element): Element {
  let outermost: Element | undefined;
  for (let each: Element | undefined = element; each && each.role !== "Note"; each = each.parent)
    if (paragraphs.has(each.role)) outermost = each;
  return outermost?.parent ?? element;
}

function inlinesOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | undefined = element; each && inline.has(each.role); each = each.parent)
    if (each.role === "Link" || each.language !== undefined) found.unshift(each);
  return found;
}

/** How much further apart than nothing two items of a line may be, in points: what sums of widths are wrong by. */
const apart = 0.02;

/** Whether an item stands right behind a line, on its baseline or a little over or under it. */
function continues({ first, main, end }: Line, item: TextItem): boolean {
  if (item.reversed || first.reversed || item.wordSpace !== first.wordSpace) return false;
  return Math.abs(item.x - end) < apart && Math.abs(item.y - main.y) < Math.max(item.size, main.size) / 2;
}
