import type { VectorDrawing } from "../drawing/outline.ts";
import type { FontKey } from "../fonts/fonts.ts";
import type { GlyphRun } from "../fonts/glyph-run.ts";
import type { Element, Tag } from "../text/element.ts";
import type { Passage } from "../text/passage.ts";
import type { Link } from "../text/prose.ts";
import type { Digits } from "../theme/digits.ts";

/**
 * What layout gives: pages of positioned items and the logical tree behind them. A drawer decides nothing. Lengths are points,
 * x from the start edge of the paper as drawn (left), y downward from its top.
 *
 * All of it is plain data: a structured clone is equal, and is drawn to the same bytes, so that pages can be made in one thread and shown
 * in another. It holds nothing of the document that it was made of: an item names its passage by number, and whoever has `LaidOut` finds
 * there which runs, and so which files, that is. So a page that
 * is sent by itself takes along what it shows and the elements above that, and no text of other pages.
 */
export interface Layout {
  readonly pages: readonly Page[];
  /** Root of the logical structure: one `Document` element. */
  readonly structure: Element;
  /** Where each anchor is. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Bookmarks, nested by `level`, in order. */
  readonly outline: readonly OutlineEntry[];
  /** What digits are shown as among letters of Arabic; items have 0 to 9. */
  readonly digits: Digits;
}

/** Pages, and what their items show: passages by their numbers. These refer to runs of the document, so they stay where that is. */
export interface LaidOut {
  readonly layout: Layout;
  readonly passages: readonly Passage[];
}

/** A page. */
export interface Page {
  /** From 1; also what the page prints, where it prints a number. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** Where an anchor is: its page (from 1) and the top of its first line. */
export interface Destination {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A bookmark. */
export interface OutlineEntry {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
}

/** A thing on a page, in the order in which it is drawn and read. */
export type PageItem = TextItem | RuleItem | ImageItem | PathItem | LinkItem;

/** Characters of one font and size on one line, in drawing order, their spaces among them as real characters. */
export interface TextItem {
  readonly kind: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly font: FontKey;
  readonly size: number;
  readonly text: string;
  /**
   * What `text` is drawn with, in units of the font; absent where its letters are simple: each a glyph of its own, as wide as the font says.
   * Whoever has another way to set text needs it not.
   */
  readonly glyphs?: GlyphRun | undefined;
  /** Advance of all of it, word spaces included. */
  readonly width: number;
  /** Added to the advance of every U+0020 in `text`, to justify; negative where a line is squeezed. A no-break space keeps its own, unless it is drawn as U+0020. */
  readonly wordSpace: number;
  /** Added to the advance of every character, to justify: of letters that are words of their own (Chinese). */
  readonly letterSpace?: number | undefined;
  readonly color?: string | undefined;
  /**
   * It is read from its end: letters from right to left, which `text` and `glyphs` have from left to right all the same, cluster by cluster
   * (`readingOrder` in item-text.ts turns them round). Its glyphs are there, unless it is blank.
   */
  readonly reversed?: boolean;
  readonly tag: Tag;
  /** The number of the passage that it shows, from `start` to `end`; absent for what is no part of the document's text: numbers, bullets, leaders, words of the language. */
  readonly passage?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** A filled rectangle: rules, borders, underlines. */
export interface RuleItem {
  readonly kind: "rule";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string;
  readonly tag: Tag;
}

/** A raster picture. */
export interface ImageItem {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly tag: Tag;
}

/** A vector drawing: filled outlines in the units of its own box, scaled into x, y, width, height (emblem, barcode, QR code). */
export interface PathItem extends VectorDrawing {
  readonly kind: "path";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag: Tag;
}

/** An area that can be followed. It belongs to a `Link` or `Reference` element. */
export interface LinkItem extends Link {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
