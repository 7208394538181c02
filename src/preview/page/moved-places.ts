import type { ScreenPlace } from "../protocol.ts";
import type { PageBox } from "./page-box.ts";

/** The texts of the items of a page, by their numbers. */
export type ItemTexts = ReadonlyMap<number, string>;

/**
 * Where places of pages are once these have changed: what is marked there stays marked until it is known anew what there is to be marked. A place on a
 * page that is as it was is as it was; on one that has changed in view, an item is known again by its text. Of other pages nothing is said.
 */
export class MovedPlaces {
  readonly #pages = new Map<number, ReadonlyMap<number, number>>();
  readonly #count: number;

  /** `count`: how many pages there are now. */
  constructor(count: number) {
    this.#count = count;
  }

  /** A page has changed. `before` are its texts, where they were in view. */
  changed(box: PageBox, before: ItemTexts | undefined): void {
    this.#pages.set(box.number, before ? sameTexts(before, box.itemTexts) : none);
  }

  /** The pages that have changed. */
  get pages(): Iterable<number> {
    return this.#pages.keys();
  }

  /** Where a place is now; nothing where that is not known. */
  of(place: ScreenPlace): ScreenPlace | undefined {
    if (place.page > this.#count) return undefined;
    const items = this.#pages.get(place.page);
    if (!items) return place;
    const item = items.get(place.item);
    return item === undefined ? undefined : { ...place, item };
  }
}

const none: ReadonlyMap<number, number> = new Map();

/** Items before and after that have the same text; of a text that stands on the page several times, as often as before, each in its turn. */
function sameTexts(before: ItemTexts, after: ItemTexts): ReadonlyMap<number, number> {
  const [earlier, later] = [byText(before), byText(after)];
  const same = new Map<number, number>();
  for (const [text, items] of earlier) {
    const now = later.get(text) ?? [];
    if (now.length === items.length) for (const [turn, item] of items.entries()) same.set(item, now[turn] ?? item);
  }
  return same;
}

function byText(texts: ItemTexts): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, text] of texts) {
    const known = numbers.get(text) ?? [];
    numbers.set(text, known);
    known.push(number);
  }
  return numbers;
}
