import type { ScreenPlace } from "../protocol.ts";
import { charactersOf, offsetIn } from "./item-range.ts";

/** The character that was clicked; undefined where there is none under the pointer. */
export function clickedPlace({ clientX, clientY }: MouseEvent): ScreenPlace | undefined {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  const { offsetNode: node, offset } = caret;
  const at = [offset - 1, offset].find((each) => isUnder(node, each, clientX, clientY));
  return at === undefined ? undefined : placeOf(node, at, at + 1);
}

/** What is selected within an element, as far as it is of one item; undefined where nothing is. */
export function selectedPlace(within: Element): ScreenPlace | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!(startContainer instanceof Text) || !within.contains(startContainer)) return undefined;
  return placeOf(startContainer, startOffset, startContainer === endContainer ? endOffset : startContainer.length);
}

function isUnder(node: Text, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= node.length) return false;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Characters of a node of text as those of the item and the page that it is on. */
function placeOf(node: Text, start: number, end: number): ScreenPlace | undefined {
  const item = node.parentElement?.closest("[data-item]");
  const page = item?.closest("[data-page]");
  if (!item || !page) return undefined;
  const from = offsetIn(item, node, start);
  const characters = charactersOf(item, from, from + end - start);
  return { page: Number(page.getAttribute("data-page")), item: Number(item.getAttribute("data-item")), ...characters };
}
