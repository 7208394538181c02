import type { ImageItem, LinkItem, Page, PageItem, PathItem, RuleItem, TextItem } from "../../layout/page.ts";
import type { Element, Tag } from "../../text/element.ts";
import type { Digits } from "../../theme/digits.ts";
import type { ScreenAnchor } from "./screen.ts";

/** All that is written of a page, and the links of its document. */
export interface WrittenOf {
  readonly page: Page;
  readonly anchors: readonly ScreenAnchor[];
  readonly links: ReadonlyMap<Element, LinkItem>;
  readonly digits: Digits;
}

/** Whether the same is written of a page of another state of a document: asked of what is written alone, and "no" wherever that is in doubt. */
export function isSamePage(before: WrittenOf, now: WrittenOf): boolean {
  const [one, other] = [before.page, now.page];
  if (before.digits !== now.digits || one.number !== other.number || one.width !== other.width || one.height !== other.height)
    return false;
  if (one.items.length !== other.items.length || !haveSameAnchors(before.anchors, now.anchors)) return false;
  const elements = new SameElements(before.links, now.links);
  return other.items.every((item, index) => isSameItem(one.items[index], item, elements));
}

function haveSameAnchors(before: readonly ScreenAnchor[], now: readonly ScreenAnchor[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ name, x, y }, index) => {
      const other = before[index];
      return other?.name === name && other.x === x && other.y === y;
    })
  );
}

function isSameItem(before: PageItem | undefined, now: PageItem, elements: SameElements): boolean {
  if (before?.kind === "text" && now.kind === "text") return isSameText(before, now) && elements.are(before.tag, now.tag);
  if (before?.kind === "rule" && now.kind === "rule") return hasSameBox(before, now) && before.color === now.color;
  if (before?.kind === "link" && now.kind === "link") return elements.are(before.tag, now.tag);
  if (before?.kind === "image" && now.kind === "image")
    return hasSameBox(before, now) && before.bytes === now.bytes && elements.are(before.tag, now.tag);
  if (before?.kind === "path" && now.kind === "path")
    return hasSameBox(before, now) && isSameDrawing(before, now) && elements.are(before.tag, now.tag);
  return false;
}

/** What is read from its end is turned round by its glyphs, which are not looked through here. */
function isSameText(before: TextItem, now: TextItem): boolean {
  return (
    before.text === now.text &&
    before.x === now.x &&
    before.y === now.y &&
    before.width === now.width &&
    before.wordSpace === now.wordSpace &&
    before.size === now.size &&
    before.font === now.font &&
    before.color === now.color &&
    !before.reversed &&
    !now.reversed
  );
}

type Box = Pick<RuleItem | ImageItem | PathItem, "x" | "y" | "width" | "height">;

function hasSameBox(before: Box, now: Box): boolean {
  return before.x === now.x && before.y === now.y && before.width === now.width && before.height === now.height;
}

function isSameDrawing(before: PathItem, now: PathItem): boolean {
  return before.outlines === now.outlines && before.box.join() === now.box.join();
}

/** Elements of two states that stand for one another: alike in all that is written of them, as those above them are, and each for one alone. */
class SameElements {
  readonly #before: WrittenOf["links"];
  readonly #now: WrittenOf["links"];
  readonly #pairs = new Map<Element, Element>();
  readonly #taken = new Set<Element>();

  constructor(before: WrittenOf["links"], now: WrittenOf["links"]) {
    this.#before = before;
    this.#now = now;
  }

  are(before: Tag, now: Tag): boolean {
    if (typeof before === "string" || typeof now === "string") return before === now;
    const known = this.#pairs.get(before);
    if (known) return known === now;
    if (this.#taken.has(now) || !isAlike(before, now) || !this.#haveSameLink(before, now)) return false;
    if (before.parent && now.parent ? !this.are(before.parent, now.parent) : before.parent !== now.parent) return false;
    this.#pairs.set(before, now);
    this.#taken.add(now);
    return true;
  }

  #haveSameLink(before: Element, now: Element): boolean {
    const [one, other] = [this.#before.get(before), this.#now.get(now)];
    return JSON.stringify([one?.target, one?.label]) === JSON.stringify([other?.target, other?.label]);
  }
}

function isAlike(before: Element, now: Element): boolean {
  return (
    before.role === now.role &&
    before.language === now.language &&
    before.alt === now.alt &&
    before.scope === now.scope &&
    before.colSpan === now.colSpan &&
    before.rowSpan === now.rowSpan
  );
}
