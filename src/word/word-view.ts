import type {
  WBookmark,
  WCell,
  WCellSpan,
  WControl,
  WParagraph,
  WParagraphProperties,
  WPlace,
  WRow,
  WTable,
} from "./blocks.ts";
import type { WFieldFacts, WLeaf } from "./tokens.ts";
import type { WMargin, WNote } from "./word-file.ts";

/** What a file shows with changes rejected or accepted: no record of any change is left in it. */
export interface WordView {
  readonly body: readonly PlainBlock[];
  /** Notes that the body calls, in the order of their calls. */
  readonly notes: ReadonlyMap<string, PlainNote>;
  readonly margins: readonly (Omit<WMargin, "blocks"> & { readonly blocks: readonly PlainBlock[] })[];
}

/** A block of a view. */
export type PlainBlock = PlainParagraph | PlainTable | PlainBox;

/** What stands in a paragraph of a view. */
export type PlainToken = WLeaf | PlainField;

/** A field of a view. */
export interface PlainField extends WFieldFacts {
  /** What it shows. */
  readonly result: readonly PlainToken[];
}

/** A paragraph of a view. */
export interface PlainParagraph {
  readonly kind: "paragraph";
  /** Of the paragraph whose mark ends it. */
  readonly place: WPlace;
  readonly properties: WParagraphProperties;
  /** The number that its list shows. */
  readonly number?: WListNumber;
  readonly tokens: readonly PlainToken[];
  readonly bookmarks: readonly WBookmark[];
  readonly keys: readonly string[];
  readonly controls: readonly WControl[];
  readonly endsSection?: number;
  /** The paragraphs of the file that it is made of: several where marks between them are not in the view. */
  readonly from: readonly WParagraph[];
}

/** A number or bullet as Word works it out. */
export interface WListNumber {
  /** Word's name of the form: decimal, lowerLetter, upperRoman, bullet, none… */
  readonly format: string;
  /** How deep from 0. */
  readonly level: number;
  /** The bare number. */
  readonly value: number;
  /** As it is shown: "12.", "(a)", "•", "1.2.3". */
  readonly text: string;
  /** Which numbering, to tell lists apart: those of one abstract numbering count on. */
  readonly list: string;
}

/** A table of a view; one without rows is not in it. */
export interface PlainTable extends Omit<WTable, "rows"> {
  readonly rows: readonly PlainRow[];
  readonly from: WTable;
}

/** A row of a view. */
export interface PlainRow {
  readonly cells: readonly PlainCell[];
  readonly isHead: boolean;
  readonly skipped: number;
  readonly from: WRow;
}

/** A cell of a view. */
export interface PlainCell {
  readonly blocks: readonly PlainBlock[];
  readonly span: WCellSpan;
  readonly from: WCell;
}

/** A text box of a view. */
export interface PlainBox {
  readonly kind: "box";
  readonly place: WPlace;
  readonly blocks: readonly PlainBlock[];
  readonly alt: string;
}

/** A note of a view. */
export interface PlainNote {
  readonly kind: WNote["kind"];
  readonly id: string;
  readonly blocks: readonly PlainBlock[];
}
