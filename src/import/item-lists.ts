import type { Block, Item, List } from "../document/tree.ts";
import { nowhere } from "./nodes.ts";
import type { Numeral } from "./numeral.ts";

/** A list that is being put together. */
interface OpenList {
  /** What its items are marked with: those of one list are alike. */
  readonly key: string;
  readonly ordered: boolean;
  readonly at: number | undefined;
  readonly tabs: number | undefined;
  readonly start: number;
  readonly items: Block[][];
  readonly attributes: (Item["attributes"] | undefined)[];
  last: number;
}

/** An item as it stands in a file. */
export interface FoundItem {
  readonly numeral: Numeral;
  /** How deep its style or its list says that it is, from 1; 0 where neither says anything. */
  readonly depth: number;
  /** How deep it is for certain, as our own files say it. */
  readonly exact?: number;
  /** Whether items that are deeper still are marked in the same way. */
  readonly isDeepest?: boolean;
  /** Where its number stands, in points from the edge of the text; none of a typed number, which tabs may have put anywhere. */
  readonly at?: number;
  /** How many tabs stand before a typed number; none of that of a list. */
  readonly tabs?: number;
  /** How far its lines stand in, in points. */
  readonly start: number;
}

/** How much further in a number stands than those around it that is under them, in points. */
const step = 9;

/** How much further out what goes on in an item may stand than the item, in points. */
const slack = 3;

/** Where an item was put. */
export interface PlacedItem {
  /** From 1. */
  readonly depth: number;
  /** Which of its list it is, from 1. */
  readonly index: number;
  /** What its number counts in the file. */
  readonly value: number;
}

/**
 * Items, nested by their kinds: what is marked unlike the items before it is a list in the last of them, what is marked like those of a list
 * around goes on with that. `(i)` goes on after `(h)` as a letter, and else begins a list of Roman numbers. Bullets that stand no further in
 * than numbers, and numbers that stand no further in than bullets, are a list beside theirs.
 */
export class ItemLists {
  #open: OpenList[] = [];
  readonly #done: (blocks: Block) => void;

  /** `done` takes each list when nothing can follow in it. */
  constructor(done: (list: Block) => void) {
    this.#done = done;
  }

  /** Whether a list is open. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** How many lists are open, one in the other. */
  get depth(): number {
    return this.#open.length;
  }

  /** Adds an item, with what it says. */
  add(found: FoundItem, blocks: readonly Block[], attributes: Item["attributes"]): PlacedItem {
    const { key, value, at } = this.#placeOf(found);
    while (this.#open.length > at + 1) this.#closeLast();
    let list = this.#open[at];
    if (!list || list.key !== key || (list.ordered && value === 1)) {
      if (list) this.#closeLast();
      list = {
        key,
        ordered: found.numeral.form !== "bullet",
        at: found.at,
        tabs: found.tabs,
        start: found.start,
        items: [],
        attributes: [],
        last: 0,
      };
      this.#open.push(list);
    }
    list.items.push([...blocks]);
    list.attributes.push(attributes);
    list.last = value;
    return { depth: this.#open.length, index: list.items.length, value };
  }

  /** Adds what goes on in an item: in that of the deepest list whose items stand no further in than it does, in points. */
  goOn(block: Block, start: number): void {
    const list = this.#open.findLastIndex((one) => one.start <= start + slack);
    while (this.#open.length > Math.max(list, 0) + 1) this.#closeLast();
    this.#open.at(-1)?.items.at(-1)?.push(block);
  }

  /** Whether a number would go on in an open list. */
  continues({ numeral, depth }: FoundItem): boolean {
    return this.#open.some((list) =>
      keysOf(numeral, depth).some(({ key, value }) => key === list.key && value === list.last + 1 && value > 1),
    );
  }

  /** Ends all lists. */
  close(): void {
    while (this.#open.length > 0) this.#closeLast();
  }

  #placeOf(found: FoundItem): { readonly key: string; readonly value: number; readonly at: number } {
    const { numeral, depth, exact } = found;
    const keys = keysOf(numeral, depth);
    const [own = { key: "other", value: 1 }] = keys;
    if (exact !== undefined)
      return { ...own, at: found.isDeepest ? this.#deepPlace(exact - 1, own) : Math.min(exact - 1, this.#open.length) };
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const list = this.#open[at];
      const own = keys.find(({ key, value }) => list?.key === key && (value === 0 || value === list.last + 1));
      if (own) return { ...own, at };
    }
    const starting = keys.filter(({ value }) => value <= 1);
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const own = keys.find(({ key }) => this.#open[at]?.key === key);
      if (own && own.value > 1 && starting.length === 0) return { ...own, at };
    }
    const [first = own] = starting;
    const alike = this.#open.findIndex(({ key }) => key === first.key);
    return { ...first, at: alike >= 0 ? alike : this.#beside(found) };
  }

  /** Where an item stands that is at a depth or deeper: in the list that it goes on with, else under the last. */
  #deepPlace(least: number, { key, value }: { readonly key: string; readonly value: number }): number {
    const at = this.#open.findLastIndex(
      (list, index) => index >= least && list.key === key && (value === 0 || value === list.last + 1),
    );
    return at >= 0 ? at : this.#open.length;
  }

  /** Where a list begins that is like none of those that are open: under the last of them, or beside the first that it stands no further in than. */
  #beside({ at, numeral, tabs }: FoundItem): number {
    const ordered = numeral.form !== "bullet";
    const beside = this.#open.findIndex((list) => {
      if (list.ordered === ordered) return false;
      if (tabs !== undefined && list.tabs !== undefined) return tabs < list.tabs;
      return at !== undefined && list.at !== undefined && at <= list.at + step;
    });
    return beside < 0 ? this.#open.length : beside;
  }

  #closeLast(): void {
    const list = this.#open.pop();
    if (!list) return;
    const block = listOf(list);
    const parent = this.#open.at(-1)?.items.at(-1);
    if (parent) parent.push(block);
    else this.#done(block);
  }
}

/** What a number may count, and in what kind of list: of `(i)` both. Bullets count nothing. */
function keysOf(
  { arabic, form, letter, level, roman, isTyped, text }: Numeral,
  depth: number,
): readonly { readonly key: string; readonly value: number }[] {
  if (form === "bullet") return [{ key: `bullet ${depth > 0 ? depth : isTyped ? text : (level ?? 0)}`, value: 0 }];
  const at = isTyped || level === undefined ? "" : ` ${Math.max(level, depth - 1)}`;
  return [
    ...(letter === undefined ? [] : [{ key: `${form} letter${at}`, value: letter }]),
    ...(roman === undefined ? [] : [{ key: `${form} roman${at}`, value: roman }]),
    ...(arabic === undefined ? [] : [{ key: `${form} arabic${at}`, value: arabic }]),
  ];
}

function listOf({ attributes, items, ordered }: OpenList): List {
  return {
    type: "list",
    ordered,
    start: 1,
    span: nowhere,
    items: items.map((blocks, index): Item => {
      const own = attributes[index];
      return { type: "item", blocks, span: nowhere, ...(own && { attributes: own }) };
    }),
  };
}
