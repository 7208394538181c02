import type { Changeable, Former, WToken } from "./tokens.ts";
import type { WStyle } from "./word-file.ts";

/** A paragraph, a table, or a text box, which stands after the paragraph that it is anchored in. */
export type WBlock = WParagraph | WTable | WBox;

/** A place in a Word file, for people: nothing in it has lines or columns. */
export interface WPlace {
  /** Name of the part, such as `word/document.xml`. */
  readonly part: string;
  /** The paragraph, counted in its part from 1 in the order of the file, those in tables and boxes too. */
  readonly paragraph: number;
}

/** A paragraph, ended by its mark. */
export interface WParagraph {
  readonly kind: "paragraph";
  readonly place: WPlace;
  readonly properties: WParagraphProperties;
  /** What they were before a recorded change. */
  readonly former?: Former<WParagraphProperties>;
  readonly tokens: readonly WToken[];
  /** The paragraph's mark: where it is not in a view, what stands before it joins the next paragraph there. */
  readonly mark: Changeable;
  /** Bookmarks that start in it, in their order; those between two paragraphs start in the second. */
  readonly bookmarks: readonly WBookmark[];
  /** Those of the bookmarks that are keys of Masthead's (`_mh_…`), by name, in their order; doubled names once. */
  readonly keys: readonly string[];
  /** Content controls that it stands in, the outer first. */
  readonly controls: readonly WControl[];
  /** The section of which it is the last paragraph, as an index of `WordFile.sections`. */
  readonly endsSection?: number;
}

/** Properties of a paragraph: its own, then those of its list and style. Measures are in points. */
export interface WParagraphProperties {
  /** Its style; the default one where the paragraph names none or one that is not there. */
  readonly style: WStyle;
  /** Its list, from the paragraph or its style; none where it was switched off (`numId` 0). What number it shows is in a view. */
  readonly list?: WListPlace;
  /** Rank in the outline from 0, of its own or of the style. */
  readonly outlineLevel?: number;
  readonly alignment: "start" | "center" | "end" | "justify";
  /** Indents of the sides at which lines start and end, and of the first line beyond them (negative: hanging). */
  readonly indent: { readonly start: number; readonly end: number; readonly first: number };
  readonly isRightToLeft: boolean;
  readonly hasPageBreakBefore: boolean;
  /** Whether it says itself, and not its style, that a page begins with it. */
  readonly startsPage?: true;
  /** A frame (`framePr`), in which New York puts notes on titles. */
  readonly frame?: WFrame;
}

/** Where a paragraph stands in a list: which numbering, and how deep from 0. */
export interface WListPlace {
  readonly numbering: string;
  readonly level: number;
}

/** What a frame is anchored to and where it stands; absent values are Word's own. */
export interface WFrame {
  readonly vertical?: string;
  readonly horizontal?: string;
  /** A large first letter. */
  readonly isDropCap: boolean;
}

/** A content control (`w:sdt`): one object for all that it holds. */
export interface WControl {
  readonly tag?: string;
  readonly alias?: string;
  /** The gallery of a building block, such as "Table of Contents". */
  readonly gallery?: string;
}

/**
 * A bookmark. Places count in the tokens of its paragraph: each UTF-16 unit of a text is one, each other token is one, whatever it holds; tokens
 * of all views count in a `WParagraph`, those that are left in a `PlainParagraph`.
 */
export interface WBookmark {
  readonly name: string;
  readonly start: number;
  /** Where it ends, if it does in the same paragraph. */
  readonly end?: number;
}

/** A table. */
export interface WTable {
  readonly kind: "table";
  /** Place of its first paragraph. */
  readonly place: WPlace;
  readonly rows: readonly WRow[];
  /** Widths of the grid's columns in points. */
  readonly grid: readonly number[];
  /** Whether it floats (`tblpPr`), as the mastheads of Geneva do. */
  readonly isFloating: boolean;
  /** Whether it shows lines, of its own, its cells or its style. */
  readonly hasLines: boolean;
  /** Lower-cased name of its style. */
  readonly style?: string;
  /** Whether its style sets the first row in bold, and it takes that over. */
  readonly setsOffHead?: boolean;
  /** What it shows in words (`tblCaption`, `tblDescription`). */
  readonly alt: string;
  readonly controls: readonly WControl[];
}

/** A row of a table. */
export interface WRow extends Changeable {
  readonly cells: readonly WCell[];
  /** Whether it is repeated at the head of each page. */
  readonly isHead: boolean;
  /** Columns of the grid that it leaves out before its first cell. */
  readonly skipped: number;
}

/** How cells are joined. */
export interface WCellSpan {
  /** Columns of the grid that it takes. */
  readonly columns: number;
  /** Whether it starts a cell of several rows or goes on with that of the row above. */
  readonly rows: "one" | "start" | "continue";
}

/** A cell of a table. */
export interface WCell extends Changeable {
  readonly blocks: readonly WBlock[];
  readonly span: WCellSpan;
  /** How it was joined before a recorded change. */
  readonly former?: Former<WCellSpan>;
}

/** A text box, and what is typed into a shape. Read once, though Word writes it twice. */
export interface WBox extends Changeable {
  readonly kind: "box";
  readonly place: WPlace;
  readonly blocks: readonly WBlock[];
  /** What it shows in words; "" where it says nothing. */
  readonly alt: string;
}
