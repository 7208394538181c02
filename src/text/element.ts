import type { RedlineLook } from "../theme/redline-look.ts";

/**
 * An element of the logical tree (ISO 32000-1, 14.7 and 14.8). Layout makes it and gives it its parent; its children come in the
 * order in which their first content is drawn, so a note stands after the text that calls it.
 */
export interface Element {
  readonly role: ElementRole;
  readonly parent: Element | undefined;
  readonly language?: string;
  /** What it holds is read from right to left, its lines and the columns of its tables too. */
  readonly isRightToLeft?: true;
  /** Alternative text of a figure or formula, or of characters whose line would say nothing to a listener. */
  readonly alt?: string;
  /** Unique id; PDF/UA-1 wants one on every Note. */
  readonly id?: string;
  readonly scope?: "Row" | "Column";
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** How far its characters stand above the line around them, in points. */
  readonly baselineShift?: number;
  /** A line that is drawn with its characters. */
  readonly line?: RedlineLook["line"];
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

/** Where an item belongs: an element of the logical tree, or nowhere (running heads, rules, repeated table heads). */
export type Tag = Element | "artifact" | "header" | "footer";

/** What an element may say of itself besides its role and place. */
export type ElementDetails = Omit<Element, "role" | "parent">;

/** Makes an element of the logical tree under `parent`. */
export function element(role: ElementRole, parent: Element | undefined, details?: ElementDetails): Element {
  return details ? { role, parent, ...details } : { role, parent };
}

const headings = ["H1", "H2", "H3", "H4", "H5", "H6"] as const;

/** The role of a heading at a depth of the outline; what is deeper than six stays H6. */
export function headingRole(outline: number): ElementRole {
  return headings[Math.min(Math.max(outline, 1), 6) - 1] ?? "H6";
}
