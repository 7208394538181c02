import type { Span } from "../source.ts";
import type { Trace } from "../trace.ts";
import type { Written } from "../traced-node.ts";
import type { Change, Changeable, ChangeWords, Former, Signed } from "./change.ts";
import type { Data } from "./data.ts";
import type { RFirstFoot, RMasthead } from "./first-page.ts";
import type { NumberStep, RNumber } from "./number.ts";
import type { Role } from "./tree.ts";

export type { Change, Changeable, ChangeWords, Former, Signed } from "./change.ts";

/**
 * The document as every writer sees it: all numbers, labels, references, citations, notes, words and contents entries are
 * final. A writer decides how things look, never what they say, so all outputs agree.
 */
export interface Resolved {
  readonly type: string;
  /** BCP 47: "en". */
  readonly language: string;
  /** Where the front matter names it, or would. */
  readonly languageSpan?: Span;
  readonly direction: "ltr" | "rtl";
  readonly properties: Properties;
  /** The other language versions, for pages that lead to them; absent where none are named. */
  readonly editions?: readonly Edition[];
  readonly blocks: readonly RBlock[];
  /** What the running head says (in Geneva: the symbol); on which side is the theme's. */
  readonly header: readonly RInline[];
  /** What the running foot says besides the page number. */
  readonly footer: readonly RInline[];
  /**
   * Every note of the page foot in the order of its call, star notes among them; each stands as well where it is called.
   * Lettered notes are not among them: their table, figure or box prints them as remarks.
   */
  readonly notes: readonly RNote[];
  /** What a link from a note to its call is called, "%" where its mark is named. */
  readonly backToText?: string;
  /** What a listener is told of text that stands in one of two versions alone. */
  readonly changeWords?: ChangeWords;
  /** Every anchor that something points to, with what it is. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Front matter, for outputs that show a field of their own. */
  readonly data: Data;
  /** Words that count against the limit of the type: text, headings, notes, annexes. */
  readonly words: number;
  /** That it is two versions in one, parts of which carry a change: by whom and when all was changed. */
  readonly redline?: Signed;
  /** Numbers that are others now are shown with what they were: "12 → 13". */
  readonly showsFormerNumbers?: boolean;
}

/** A language version of the document in files of its own. */
export interface Edition {
  /** The code of its language. */
  readonly language: string;
  /** The name of its language in that language: "Français". */
  readonly name: string;
  /** The name of its PDF, where it is built beside this one; as it is, percent-encoded in nothing. */
  readonly pdf?: string;
  /** An address, or a path as seen from the page of this document; percent-encoded. */
  readonly href: string;
}

/** The properties of the file. No personal data but the author the user names, no time but the document's date. */
export interface Properties {
  /** The title without notes and marks: never empty. */
  readonly title: string;
  readonly symbol?: string;
  readonly subject?: string;
  /** What it is about in a few sentences, where nobody gave it a subject: the beginning of its summary. */
  readonly description?: string;
  readonly author?: string;
  readonly keywords?: string;
  /** yyyy-mm-dd: the document's date, else SOURCE_DATE_EPOCH, else 1980-01-01; the only date that a file may carry. */
  readonly date: string;
}

/** What an anchor marks, for links, bookmarks and REF fields. */
export interface Anchor {
  readonly id: string;
  readonly kind: "heading" | "paragraph" | "item" | "table" | "figure" | "box" | "annex" | "note" | "container";
  /** The bare number as a reference prints it: "12", "V.B", "II", "7 (b)"; empty where the thing has none. */
  readonly number: string;
}

/** What every resolved block has. */
export interface RNode extends Changeable {
  readonly span: Span;
  /** The style's role: the theme maps it to a named style. */
  readonly role: Role;
  /** Unique in the document; present where something points here, or the author gave an id. */
  readonly anchor?: string;
  /** That the anchor is the label that its author gave it. */
  readonly labelled?: true;
  readonly classes: readonly string[];
}

/** A heading of any kind: title, chapter, Part, Article, annex; which, its role says. */
export interface RHeading extends RNode {
  readonly type: "heading";
  /** Depth in the outline of the document, from 1, with no level skipped: for tags, bookmarks and HTML. */
  readonly outline: number;
  readonly number?: RNumber;
  readonly former?: Former;
  readonly content: readonly RInline[];
  /** Starts a page (annexes, the body after its contents). */
  readonly startsPage: boolean;
  readonly anchor: string;
}

/** Running text; numbered when it has a number, which then is also its list marker in DOCX. */
export interface RParagraph extends RNode {
  readonly type: "paragraph";
  readonly number?: RNumber;
  readonly former?: Former;
  /** That its end came or went in a redline: it was one with the next, or becomes so. A sign at the end of its content shows that. */
  readonly ends?: Change;
  readonly content: readonly RInline[];
}

/** A list. Its first paragraph in each item carries the item's number; a bullet item's has none. */
export interface RList extends RNode {
  readonly type: "list";
  readonly ordered: boolean;
  /** Depth, from 1. */
  readonly depth: number;
  readonly items: readonly RItem[];
}

/**
 * An item; its first block is always a paragraph, empty where the author began with something else. That paragraph carries the
 * item's number and its anchor.
 */
export interface RItem extends RNode {
  readonly type: "item";
  readonly blocks: readonly RBlock[];
}

/** A quotation set off from the text. */
export interface RQuotation extends RNode {
  readonly type: "quotation";
  readonly blocks: readonly RBlock[];
}

/** A table with all that belongs to it. */
export interface RTable extends RNode {
  readonly type: "table";
  /** "Table 1"; absent for a table without title or the only one of its kind where the theme leaves it out. */
  readonly number?: RNumber;
  /** Where only one version has a number. */
  readonly former?: Former;
  readonly title?: readonly RInline[];
  readonly columns: readonly RColumn[];
  readonly head: readonly RRow[];
  readonly body: readonly RRow[];
  /** In the UN's order: sources, notes, lettered notes, star notes. */
  readonly remarks: readonly RRemark[];
  /** On landscape pages of its own (`.wide`). */
  readonly wide: boolean;
}

/** A column: `weight` is its part of the width where the author gave widths, else absent and found from the text. */
export interface RColumn {
  readonly align: "start" | "center" | "end";
  readonly weight?: number;
}

/** A row: its own cells, in the order of their columns, without those that a cell of a row above takes. */
export interface RRow extends RNode {
  readonly type: "row";
  readonly cells: readonly RCell[];
}

/** A cell. `header` cells of the body (first column of a `.row-heads` table) have row scope. */
export interface RCell extends RNode {
  readonly type: "cell";
  readonly header: boolean;
  /** That it stands in a row of heads. */
  readonly head?: true;
  /** Its first column, from 0, and how many columns and rows it takes; the other rows that it takes have no cell there. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Its first paragraph; empty where the author began with a list. */
  readonly content: readonly RInline[];
  /** Paragraphs and lists after it. */
  readonly blocks: readonly RBlock[];
}

/** A line under a table or a figure. */
export interface RRemark extends RNode {
  readonly type: "remark";
  readonly kind: "source" | "note" | "letter" | "star";
  /** "Source:", "Note:", or the mark of a note as it is printed: "a", "(أ)", stars. */
  readonly label: string;
  /** The mark of a note without what the language sets around it. */
  readonly mark?: string;
  readonly content: readonly RInline[];
  /** Of a note: what follows its first paragraph. */
  readonly more?: readonly RBlock[];
}

/** A picture with its title, its source and what it shows in words. */
export interface RFigure extends RNode {
  readonly type: "figure";
  readonly number?: RNumber;
  /** Where only one version has a number. */
  readonly former?: Former;
  readonly title: readonly RInline[];
  readonly image: RImage;
  /** How wide its author wants it; else it is as large as it is, where there is room. */
  readonly width?: RWidth;
  /** Empty only where a diagnostic has said so. */
  readonly alt: string;
  /** Where its characters stand; absent where nobody wrote it. */
  readonly altTrace?: Trace;
  readonly remarks: readonly RRemark[];
}

/** The width of a picture, no wider than the measure. */
export interface RWidth {
  readonly points: number;
  /** The part of the measure that it takes, where it was given so. */
  readonly share?: number;
}

/** An image that was read and measured. */
export interface RImage {
  /** As the user named it. */
  readonly path: string;
  readonly format: "png" | "jpeg" | "svg";
  readonly bytes: Uint8Array;
  /** Pixels, or the user units of an SVG. */
  readonly width: number;
  readonly height: number;
  readonly span: Span;
}

/** `:::box`, `:::summary`, or any name that a theme may style: the role is the name. */
export interface RContainer extends RNode {
  readonly type: "container";
  readonly name: string;
  /** "Box 1", where boxes with titles are numbered. */
  readonly number?: RNumber;
  /** Where only one version has a number. */
  readonly former?: Former;
  readonly title?: readonly RInline[];
  readonly blocks: readonly RBlock[];
  /** The lettered notes of a box, under its blocks as under a table; absent where there are none. */
  readonly remarks?: readonly RRemark[];
}

/** The contents page. */
export interface RContents extends RNode {
  readonly type: "contents";
  readonly title: string;
  /** Heads of the columns; `paragraphs` is absent where the page has one column. */
  readonly heads: { readonly paragraphs?: string; readonly page: string };
  readonly entries: readonly RContentsEntry[];
}

/** One line of the contents; its page is the layout's to say. */
export interface RContentsEntry extends Changeable {
  /** 1 for chapters, 2 for sections …; 0 for the line that says only "Annex" or "Annexes". */
  readonly level: number;
  /** "II." */
  readonly number: string;
  /** The heading without its notes. */
  readonly content: readonly RInline[];
  /** "5–133"; empty where the section has no numbered paragraph. */
  readonly paragraphs: string;
  /** The numbers that it says, and what stands between them; absent where it says none. */
  readonly range?: RRange;
  /** The heading's anchor; empty for the line "Annexes". */
  readonly anchor: string;
}

/** The first and the last of some numbers; the same where there is only one. */
export interface RRange {
  readonly first: RNumber;
  readonly between: string;
  readonly last: RNumber;
}

/** The numbered list of notes, for screens and for types that want it at the end. */
export interface RNotes extends RNode {
  readonly type: "notes";
  readonly title: string;
}

/** A line letter for letter. */
export interface RVerbatim extends RNode {
  readonly type: "verbatim";
  readonly text: string;
  /** Where its characters are written. */
  readonly trace: Trace;
}

/** What follows starts a page. */
export interface RPageBreak extends RNode {
  readonly type: "page-break";
}

/** The thin line at the very end. */
export interface REndRule extends RNode {
  readonly type: "end-rule";
}

/** A block as writers see it. */
export type RBlock =
  | RMasthead
  | RFirstFoot
  | RHeading
  | RParagraph
  | RList
  | RQuotation
  | RTable
  | RFigure
  | RContainer
  | RContents
  | RNotes
  | RVerbatim
  | RPageBreak
  | REndRule;

/** A stretch of characters of one look. */
export interface RText extends Written, Changeable {
  readonly type: "text";
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** Lowered or raised. */
  readonly script?: "sub" | "super";
  readonly classes?: readonly string[];
  /** That it is the sign of a paragraph's end, for outputs that do not mark ends by themselves. */
  readonly isEnd?: true;
}

/** Words that lead somewhere. */
export interface RLink extends Changeable {
  readonly type: "link";
  readonly target: LinkTarget;
  readonly content: readonly RText[];
  readonly span: Span;
}

/**
 * Where a link leads: to an address that can be followed from everywhere, to a place in the document, or to a file that lies beside the
 * document's page (`.beside`), which pages for screens lead to and files that are passed on do not.
 */
export type LinkTarget = { readonly href: string } | { readonly anchor: string } | { readonly file: string };

/** The part of a reference that is a number and leads to its target; the words around it are plain text. */
export interface RRef extends Changeable {
  readonly type: "ref";
  readonly text: string;
  /** The numbers that its text is made of; absent for the title of something that has none. */
  readonly steps?: readonly NumberStep[];
  readonly anchor: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly script?: "sub" | "super";
  readonly span: Span;
}

/** A note, where it is called, with all it says. */
export interface RNote extends Changeable {
  readonly type: "note";
  /** Unique in the document, also the anchor of the note's text. */
  readonly anchor: string;
  /** `number` and `star` stand at the foot of the page; `letter` is printed by its table or box as a remark. */
  readonly kind: "number" | "star" | "letter";
  /** "7", "*", "a", without what the language sets around it (`printedMark`). */
  readonly mark: string;
  /** What stands before and behind the mark in the document's language: parentheses in Arabic. Absent where nothing does, and of stars. */
  readonly around?: { readonly before: string; readonly after: string };
  /** A comma between it and the mark before it, where two stand at one place (un-format 10). */
  readonly follows: boolean;
  /** Its first paragraph, on the line of its mark; empty where its author began with something else. */
  readonly content: readonly RInline[];
  /** What follows that: paragraphs, lists, quotations. Absent where nothing does. */
  readonly more?: readonly RBlock[];
  readonly span: Span;
}

/** A line end that was asked for. */
export interface RLineBreak extends Changeable {
  readonly type: "line-break";
  readonly span: Span;
}

/** A part of a line as writers see it. */
export type RInline = RText | RLink | RRef | RNote | RLineBreak;
