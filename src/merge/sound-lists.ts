import { indexAt } from "../source.ts";
import { markerIn } from "./block-lines.ts";
import type { EditedPlace } from "./parts.ts";

/** Lines that are looked at behind a place where something came or went. */
const mostBehind = 3;

/** Blanks more than the text of an item reaches that make a line none of its items. */
const leastOfCode = 4;

/** How deep the blocks of a note's definition are, but for its first line. */
const depthOfNotes = 4;

/**
 * A text whose lists are sound around places that were edited: what was inside an item that went is in the nearest one before it that can hold it,
 * or in none, since a line that is deeper is read as code or as a part of the line before it; and numbers count by one where they did. Lists in
 * which every item has the same number stay so.
 */
export function withSoundLists(text: string, places: readonly EditedPlace[]): string {
  const lists = new Lists(text);
  for (const place of places) lists.settle(place);
  return lists.text;
}

interface Marker {
  readonly indent: number;
  readonly number: number;
}

class Lists {
  readonly #lines: string[];
  readonly #starts: number[] = [];
  readonly #counted = new Set<number>();

  constructor(text: string) {
    this.#lines = text.split("\n");
    let at = 0;
    for (const line of this.#lines) {
      this.#starts.push(at);
      at += line.length + 1;
    }
  }

  get text(): string {
    return this.#lines.join("\n");
  }

  settle({ start, end, removed }: EditedPlace): void {
    const [first, last] = [indexAt(this.#starts, start), indexAt(this.#starts, end)];
    let behind = 0;
    for (let index = Math.max(0, first - 1); index < this.#lines.length && behind < mostBehind; index++) {
      if (this.#line(index).trim() === "") continue;
      if (index > last) behind += 1;
      if (index >= first) this.#lift(index);
      const marker = markerOf(this.#line(index));
      if (marker) this.#count(this.#listStart(index, marker.indent), marker.indent, removed, first);
    }
  }

  /** Lifts an item that is deeper than anything it could be in, with all that is in it. */
  #lift(index: number): void {
    const depth = indentOf(this.#line(index));
    if (depth === 0 || markerIn(this.#line(index)) === undefined) return;
    const lifted = depth - this.#holder(index, depth);
    if (lifted < leastOfCode) return;
    for (let at = index; at < this.#lines.length; at++) {
      if (this.#line(at).trim() === "") continue;
      if (indentOf(this.#line(at)) < depth) return;
      this.#lines[at] = this.#line(at).slice(lifted);
    }
  }

  /** How deep the text of the innermost item before a line is that it can be in; 0 where it is in none. */
  #holder(index: number, depth: number): number {
    let reach = depth;
    for (let at = index - 1; at >= 0; at--) {
      const line = this.#line(at);
      if (line.trim() === "") continue;
      const marker = markerIn(line);
      if (marker !== undefined && marker.length <= reach) return marker.length;
      if (/^\[\^[^\]]+\]:/.test(line)) return Math.min(reach, depthOfNotes);
      reach = Math.min(reach, indentOf(line));
      if (reach === 0) return 0;
    }
    return 0;
  }

  /** The first line of the list that a line's item is in. */
  #listStart(from: number, indent: number): number {
    let first = from;
    for (let index = from - 1; index >= 0; index--) {
      if (markerOf(this.#line(index))?.indent === indent) first = index;
      else if (this.#line(index).trim() !== "" && indentOf(this.#line(index)) <= indent) break;
    }
    return first;
  }

  /** Counts the items of a list; where its first went, from the number that it had. */
  #count(from: number, indent: number, removed: string, edited: number): void {
    if (this.#counted.has(from)) return;
    this.#counted.add(from);
    const items: number[] = [];
    for (let index = from; index < this.#lines.length; index++) {
      if (markerOf(this.#line(index))?.indent === indent) items.push(index);
      else if (this.#line(index).trim() !== "" && indentOf(this.#line(index)) <= indent) break;
    }
    const numbers = items.map((index) => markerOf(this.#line(index))?.number ?? 0);
    const went = markerOf(removed);
    const isFirst = edited === from && went?.indent === indent;
    // Behind a line of text only an item of number one begins a list.
    const interrupts = from > 0 && this.#line(from - 1).trim() !== "" && numbers[0] !== 1;
    const first = interrupts ? 1 : isFirst ? went.number : (numbers[0] ?? 1);
    if (!isFirst && !interrupts && (items.length < 2 || numbers.every((number) => number === first))) return;
    for (const [count, index] of items.entries())
      this.#lines[index] = this.#line(index).replace(/^(\s*)\d{1,9}/, (_, blank: string) => `${blank}${first + count}`);
  }

  #line(index: number): string {
    return this.#lines[index] ?? "";
  }
}

function markerOf(line: string): Marker | undefined {
  const [, indent, number] = /^(\s*)(\d{1,9})[.)]\s/.exec(line) ?? [];
  return indent === undefined || number === undefined ? undefined : { indent: indent.length, number: Number(number) };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
