import type { RRef, RText } from "../document/resolved.ts";
/**
 * What layout gives: pages of positioned items and the logical tree behind them. A drawer decides nothing. Lengths are points,
 * x from the start edge of the paper as drawn (left), y downward from its top.
 */
export interface Layout {
  readonly pages: readonly Page[];
  /** Root of the logical structure: one `Document` element. */
  readonly structure: Element;
  /** Where each anchor is. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Bookmarks, nested by `level`, in order. */
  readonly outline: readonly OutlineEntry[];
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

/** Where an item belongs: an element of the logical tree, or nowhere (running heads, rules, repeated table heads). */
export type Tag = Element | "artifact" | "header" | "footer";

/** Characters of one font and size on one line, in drawing order, their spaces among them as real characters. */
export interface TextItem {
  readonly kind: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly font: FontKey;
  readonly size: number;
  readonly text: string;
  /** Advance of all of it, word spaces included. */
  readonly width: number;
  /** Added to the advance of every U+0020 in `text`, to justify; negative where a line is squeezed. A no-break space keeps its own, unless it is drawn as U+0020. */
  readonly wordSpace: number;
  readonly color?: string | undefined;
  /** It is read from its end: letters from right to left, which are drawn from left to right all the same. */
  readonly reversed?: boolean;
  readonly tag: Tag;
  /** What it shows, from `start` to `end`; absent for what is no part of the document's text: numbers, bullets, leaders, words of the language. */
  readonly passage?: Passage | undefined;
  readonly start: number;
  readonly end: number;
}

/** Text that is set in one go, and the runs of the resolved document that it was put together of: `item-text.ts` tells which character is whose. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A run in a passage, from `at` on up to the next; it may show fewer characters than it has, since those that show nothing are left out. */
export interface Piece {
  readonly at: number;
  readonly run: RText | RRef;
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
export interface PathItem {
  readonly kind: "path";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The box that the outlines are drawn in: min-x, min-y, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly outlines: readonly Outline[];
  readonly tag: Tag;
}

/** A shape of a drawing. */
export interface Outline {
  /** SVG path data with absolute commands M, L, C and Z only. */
  readonly d: string;
  /** "#000000" form, or "none". */
  readonly fill: string;
  readonly evenOdd: boolean;
  /** A line along the outline, drawn over its fill: "#000000" form, and its width in the units of the box. */
  readonly stroke?: { readonly color: string; readonly width: number };
  /** All that is seen of it. */
  readonly clip?: Box;
}

/** A rectangle: min-x, min-y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** An area that can be followed. It belongs to a `Link` or `Reference` element. */
export interface LinkItem {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: { readonly anchor: string } | { readonly href: string };
  /** What a reader is told it leads to. */
  readonly label: string;
  readonly tag: Element;
}

/** Key of a font face: family and look, "serif-bold". The world has its bytes. */
export type FontKey = string;

/**
 * An element of the logical tree (ISO 32000-1, 14.7 and 14.8). Layout makes it and gives it its parent; its children come in the
 * order in which their first content is drawn, so a note stands after the text that calls it.
 */
export interface Element {
  readonly role: ElementRole;
  readonly parent: Element | undefined;
  readonly language?: string;
  /** Alternative text of a figure or formula. */
  readonly alt?: string;
  /** Unique id; PDF/UA-1 wants one on every Note. */
  readonly id?: string;
  readonly scope?: "Row" | "Column";
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** How far its characters stand above the line around them, in points. */
  readonly baselineShift?: number;
  /** Numbering of a list: "Decimal", "LowerAlpha", "LowerRoman", "Disc", "None". */
  readonly listNumbering?: string;
  /** Box on the page of a figure or table, in points from the top left: x, y, width, height. */
  readonly box?: readonly [number, number, number, number];
}

/** Standard structure types that are used. */
export type ElementRole =
  | "Document"
  | "Part"
  | "Art"
  | "Sect"
  | "Div"
  | "BlockQuote"
  | "Caption"
  | "TOC"
  | "TOCI"
  | "P"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Note"
  | "Reference"
  | "Link"
  | "Figure";
