import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * A Word file as it was read: everything that it holds once, and of everything who recorded that it came or went. What the file shows with
 * all changes rejected, or accepted, is a view of it (`viewOf` in views.ts); nothing here is decided in favour of either.
 */
export interface WordFile {
  /** The path that messages print. */
  readonly path: string;
  /** The blocks of the main part. */
  readonly body: readonly WBlock[];
  /** Footnotes and endnotes by `noteKey`; separators are left out. */
  readonly notes: ReadonlyMap<string, WNote>;
  /** Headers and footers of every section, in the order of sections; a section that names none shows those of the one before. */
  readonly margins: readonly WMargin[];
  readonly sections: readonly WSection[];
  /** Comments by id, in the order of their part. */
  readonly comments: ReadonlyMap<string, WComment>;
  /** Custom properties (`docProps/custom.xml`) by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** `w:docVars` by name, with `_x000d_` and its like decoded. */
  readonly variables: ReadonlyMap<string, string>;
  /** Parts of custom XML, each the whole text of the part, by the namespace of the root element ("" where it has none). */
  readonly customXml: ReadonlyMap<string, string>;
  /** Pictures by the name of their part, as `WPicture.media` says it. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Styles by id. */
  readonly styles: ReadonlyMap<string, WStyle>;
  /** Who saved the file last, by its own word. */
  readonly lastModifiedBy?: string;
  /** The application that wrote the file, by its own word. */
  readonly application?: string;
  /** What of the file could not be read, or was left where it is. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph, a table, or a text box, which stands after the paragraph that it is anchored in. */
export type WBlock = WParagraph | WTable | WBox;

/** Views something is in: the old is the file with all changes rejected, the new with all accepted. What came and went again is in none. */
export type Side = "both" | "old" | "new" | "none";

/** One record of a change. */
export interface Change {
  /** `insert` and `moveTo` are of what came, `delete` and `moveFrom` of what went, `look` of properties that became others. */
  readonly kind: "insert" | "delete" | "moveTo" | "moveFrom" | "look";
  /** "" where the file names nobody. */
  readonly author: string;
  /** As it stands in the file, such as 2026-05-04T10:00:00Z; "" where there is none. */
  readonly date: string;
  /** What pairs the two ends of a move; LibreOffice writes none. */
  readonly move?: string;
}

/** What may have come or gone. Where several changes are on it, as on words that one put in and another took out, the outer is first. */
export interface Changeable {
  /** In which views it is, which follows from `changes`. */
  readonly side: Side;
  /** Records that it came or went: none for most things. */
  readonly changes: readonly Change[];
}

/** Properties that were others before. */
export interface Former<Properties> {
  readonly was: Properties;
  readonly change: Change;
}

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

/** What stands in a paragraph, and in which views. */
export type WToken = Changeable & (WLeaf | WField);

/** What can stand in a paragraph and holds nothing else. */
export type WLeaf = WText | WTab | WBreak | WNoteCall | WNoteMark | WPicture | WObject | WMath | WCommentMark;

/** Text of one look: what Word cut into runs only to remember when it was typed is one text. Never empty. */
export interface WText {
  readonly kind: "text";
  readonly text: string;
  readonly look: WLook;
  /** What it looked like before a recorded change; a view has none. */
  readonly former?: Former<WLook>;
}

/**
 * How text looks: what counts in the end, of paragraph style, character style and run. Whether it is set off from the paragraph is found by
 * comparing it with `WStyle.look` of the paragraph's style. Styles of tables are not looked at.
 */
export interface WLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly highlight: boolean;
  readonly hidden: boolean;
  readonly capitals: boolean;
  /** Six hexadecimal digits in upper case, where it is not the colour of text. */
  readonly color?: string;
  /** In points, where the file says one. */
  readonly size?: number;
  /** Lower-cased name of the character style. */
  readonly style?: string;
}

/** A typed tab. */
export interface WTab {
  readonly kind: "tab";
}

/** A typed break. */
export interface WBreak {
  readonly kind: "break";
  readonly of: "line" | "page" | "column";
}

/** A call of a note. */
export interface WNoteCall {
  readonly kind: "note";
  /** `noteKey` of the note. */
  readonly note: string;
  /** Whether its mark is typed: then it is the text that follows, such as "*". */
  readonly isCustom: boolean;
}

/** In a note, where its number is printed. */
export interface WNoteMark {
  readonly kind: "noteMark";
}

/** What a field is: simple, complex, or a hyperlink. One that goes over several paragraphs is closed at the end of each and opened again. */
export interface WFieldFacts {
  readonly kind: "field";
  /** Its name in capitals: REF, NOTEREF, PAGEREF, PAGE, TOC, SEQ, HYPERLINK…; "" where it has no instruction. */
  readonly name: string;
  /** The whole instruction, trimmed; "" for a `w:hyperlink`. */
  readonly code: string;
  /** The bookmark that it points to, without what follows: of REF, NOTEREF, PAGEREF, and of a hyperlink inside the document. */
  readonly target?: string;
  /** Where a hyperlink leads outside the document. Never followed. */
  readonly address?: string;
  /** Whether it goes on from the paragraph before. */
  readonly isContinued: boolean;
}

/** A field of a file. */
export interface WField extends WFieldFacts {
  /** What it shows. */
  readonly result: readonly WToken[];
}

/** A field of a view. */
export interface PlainField extends WFieldFacts {
  /** What it shows. */
  readonly result: readonly PlainToken[];
}

/** A picture. */
export interface WPicture {
  readonly kind: "picture";
  /** Name of its part, a key of `WordFile.media`; absent where the picture lies outside the file or is missing. */
  readonly media?: string;
  /** What it shows in words (`docPr@descr`, else its title); "" where it says nothing. */
  readonly alt: string;
  /** Its name in Word, such as "Picture 2". */
  readonly name: string;
  /** In points; 0 where it is not said. */
  readonly width: number;
  readonly height: number;
  /** Whether text flows around it. */
  readonly isFloating: boolean;
}

/** What has no picture of its own and is left where it is: a chart, a diagram, an embedded object, a drawn shape. */
export interface WObject {
  readonly kind: "object";
  readonly of: "chart" | "diagram" | "ole" | "shape" | "other";
  /** A picture of it that the file has besides, a key of `WordFile.media`. */
  readonly media?: string;
  readonly alt: string;
}

/** A formula. */
export interface WMath {
  readonly kind: "math";
  /** Its letters and signs in order, without what made them a formula. */
  readonly text: string;
  /** Whether it stands on a line of its own. */
  readonly isDisplayed: boolean;
}

/** Where what a comment is about starts or ends; a comment without a range has an end alone, where it was put. */
export interface WCommentMark {
  readonly kind: "commentStart" | "commentEnd";
  /** Its id, a key of `WordFile.comments`. */
  readonly comment: string;
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

/** A footnote or an endnote. */
export interface WNote {
  readonly kind: "foot" | "end";
  readonly id: string;
  readonly blocks: readonly WBlock[];
}

/** The name under which a note is found: notes of both kinds have the same ids. */
export function noteKey(kind: WNote["kind"], id: string): string {
  return `${kind}-${id}`;
}

/** A header or footer of a section. */
export interface WMargin {
  readonly of: "header" | "footer";
  /** Pages that show it: the first of the section, those of even number, or all others. */
  readonly pages: "first" | "even" | "default";
  /** Index of the section. */
  readonly section: number;
  readonly part: string;
  readonly blocks: readonly WBlock[];
}

/** A section of the main part. */
export interface WSection {
  /** How it begins. */
  readonly start: "nextPage" | "continuous" | "evenPage" | "oddPage" | "nextColumn";
  readonly isLandscape: boolean;
  readonly columns: number;
  /** Size of the page and its side margins, in points. */
  readonly page: { readonly width: number; readonly height: number; readonly left: number; readonly right: number };
  /** Whether its first page has a header and footer of its own. */
  readonly hasFirstPage: boolean;
}

/** A comment. */
export interface WComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  readonly blocks: readonly WBlock[];
  /** The comment that it answers. */
  readonly answers?: string;
  readonly isDone: boolean;
}

/** A style of paragraphs, characters, tables or lists. */
export interface WStyle {
  readonly id: string;
  readonly of: "paragraph" | "character" | "table" | "numbering";
  /** Lower-cased; that under which other programs and languages of Word know it. */
  readonly name: string;
  /** Lower-cased names that it has besides. */
  readonly aliases: readonly string[];
  /** The style that it is based on, and so on. */
  readonly basedOn?: WStyle;
  /** Of its own or the styles that it is based on, from 0. */
  readonly outlineLevel?: number;
  /** How text of it looks that has no look of its own. */
  readonly look: WLook;
}

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
