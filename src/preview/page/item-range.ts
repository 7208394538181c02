/** Characters of an item, as its page numbers them: from left to right as they are drawn. */
export interface Characters {
  readonly start: number;
  readonly end: number;
}

/** What a browser may be told of some characters of an item; undefined where it has none of them. */
export function rangeOf(item: Element, { start, end }: Characters): StaticRange | undefined {
  const text = item.textContent ?? "";
  const [from, to] = isReversed(item) ? turnedBack(text, start, end) : [start, end];
  const first = pointAt(item, Math.max(0, Math.min(from, text.length - 1)), false);
  const last = pointAt(item, Math.max(0, Math.min(Math.max(to, from + 1), text.length)), true);
  if (!first || !last) return undefined;
  return new StaticRange({ startContainer: first.node, startOffset: first.at, endContainer: last.node, endOffset: last.at });
}

/** The characters of an item from one place of its text to another, both counted as it is read. */
export function charactersOf(item: Element, from: number, to: number): Characters {
  if (!isReversed(item)) return { start: from, end: to };
  const letters = lettersBackwards(item.textContent ?? "");
  let at = 0;
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const [first, last] of letters) {
    const next = at + last - first;
    if (first < to && last > from) [start, end] = [Math.min(start, at), next];
    at = next;
  }
  return { start: Math.min(start, end), end };
}

/** Where a place in a node of an item stands in the text of the item as it is read. */
export function offsetIn(item: Element, node: Node, at: number): number {
  const range = document.createRange();
  range.setStart(item, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

function isReversed(item: Element): boolean {
  return item.closest(".line")?.getAttribute("dir") === "rtl";
}

/**
 * Where the letters of a text stand, each with its marks behind it, from the last to the first: these are the clusters by which layout turns
 * an item round (`readingOrder` in layout/item-text.ts), as far as they can be told without its font.
 */
function lettersBackwards(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)]
    .map(({ 0: letter, index }) => [index, index + letter.length] as const)
    .reverse();
}

/** Characters counted as they are drawn, as places in the text as it is read. */
function turnedBack(text: string, start: number, end: number): readonly [number, number] {
  let at = 0;
  let [from, to] = [text.length, 0];
  for (const [first, last] of lettersBackwards(text)) {
    const next = at + last - first;
    if (at < Math.max(end, start + 1) && next > start) [from, to] = [Math.min(from, first), Math.max(to, last)];
    at = next;
  }
  return [Math.min(from, to), to];
}

/** The node of an item that has a character, or ends at it. */
function pointAt(item: Element, offset: number, ends: boolean): { readonly node: Text; readonly at: number } | undefined {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: Text | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    last = node;
    const after = before + node.length;
    if (offset < after || (ends && offset === after)) return { node, at: offset - before };
    before = after;
  }
  return last && { node: last, at: last.length };
}
