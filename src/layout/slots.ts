import type { RFigure } from "../document/resolved.ts";
import type { VectorDrawing } from "../drawing/outline.ts";
import type { Element, Tag } from "../text/element.ts";
import type { SetParagraph } from "../text/paragraph.ts";
import type { Footnote } from "../text/prose.ts";
import type { LinkItem } from "./page.ts";

/**
 * The text flow as a row of slots, each as high as it is and never broken: lines, rows of tables, pictures. Everything that pages
 * must respect is said by the slot: the gap above it and how much it minds to start a page. Lengths are points. There is one for
 * every line of a document, so all have the same shape.
 */
export interface Slot {
  /** What it shows; for a paragraph, the line `index` of it. */
  readonly content: SlotContent;
  readonly index: number;
  readonly height: number;
  /** White above it, unless it starts a page of its own accord. */
  readonly gap: number;
  /** White above it where it must start a page. */
  readonly topGap: number;
  readonly bind: Bind;
  /** Starts a page whatever room there is. */
  readonly startsPage: boolean;
  /** Stands on a page that is turned. */
  readonly turned: boolean;
  /** Notes called in it, in order. */
  readonly notes: readonly Footnote[];
  /** Anchors of what begins here. */
  readonly anchors: readonly string[];
  /** The innermost frame around it. */
  readonly frame: Frame | undefined;
}

/** What a slot shows. */
export type SlotContent = Lines | Row | Picture | Entry | Rule | Masthead | White;

/** How much a slot minds a page break above it: not at all, against a wish to be kept, leaving a line alone, never. */
export type Bind = 0 | 1 | 2 | 3;

/** A paragraph's lines, a slot for each. */
export interface Lines {
  readonly kind: "lines";
  readonly paragraph: SetParagraph;
}

/** A row of a table, or several that a cell joins, or a part of what is higher than a page. */
export interface Row {
  readonly kind: "row";
  /** The lines of its cells, cell by cell. */
  readonly lines: readonly CellLine[];
  /** Rules under single cells, by their distance from the slot's top. */
  readonly inner: readonly { readonly x: number; readonly y: number; readonly width: number; readonly thickness: number }[];
  /** Rules at its top and its foot, and where they run; thickness 0 for none. */
  readonly ruleAbove: number;
  readonly ruleBelow: number;
  readonly left: number;
  readonly right: number;
  /** That one of its rows stands in one of two versions alone. */
  readonly changed: boolean;
  /** The rows that are repeated above it where it starts a page. */
  readonly heads: readonly RepeatedRow[];
}

/** A row that is drawn again, and its height. */
export interface RepeatedRow {
  readonly row: Row;
  readonly height: number;
}

/** A line of a cell. */
export interface CellLine {
  readonly paragraph: SetParagraph;
  /** Which of the paragraph's lines. */
  readonly index: number;
  /** From the slot's top to where such lines begin, and which one from there it is. */
  readonly above: number;
  readonly nth: number;
}

/** A picture; its element is made when its place is known. */
export interface Picture {
  readonly kind: "picture";
  readonly figure: RFigure;
  readonly drawing: VectorDrawing | undefined;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly parent: Element;
}

/** The lines of an entry of the contents; behind the last one stand its leader and page. */
export interface Entry {
  readonly kind: "entry";
  readonly paragraph: SetParagraph;
  readonly tail: EntryTail | undefined;
  readonly link: Omit<LinkItem, "kind" | "x" | "y" | "width" | "height"> | undefined;
}

/** What stands behind the last line of an entry. */
export interface EntryTail {
  readonly leaderTo: number;
  readonly paragraphs: string;
  readonly paragraphsTo: number;
  readonly anchor: string;
  readonly pageTo: number;
  readonly tag: Tag;
}

/** A rule of its own: the end rule. */
export interface Rule {
  readonly kind: "rule";
  readonly x: number;
  readonly width: number;
  readonly thickness: number;
  /** The rule's top, from the slot's foot upward. */
  readonly rise: number;
}

/** White that belongs to the text: padding of frames. */
export interface White {
  readonly kind: "white";
}

/** The head of the first page: its parts have places of their own, drawn when the page is known. */
export interface Masthead {
  readonly kind: "masthead";
  readonly draw: readonly MastheadPart[];
}

/** A line or rule of the masthead, at its baseline or its top. */
export type MastheadPart =
  | { readonly kind: "line"; readonly paragraph: SetParagraph; readonly y: number }
  | { readonly kind: "rule"; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: "emblem"; readonly place: PlacedPicture; readonly parent: Element };

/** A picture in its place. */
export interface PlacedPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly image: RFigure["image"];
  readonly drawing: VectorDrawing | undefined;
}

/** A border around slots: drawn anew on every page that they reach. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly thickness: number;
  readonly outer: Frame | undefined;
}
