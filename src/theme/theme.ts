import type { Role, Structure } from "../document/tree.ts";
import type { House } from "./house.ts";
import type { RoleLook } from "./role-look.ts";

/**
 * How pages look: read once from YAML, used by every writer. All lengths are twips (1/20 pt) as in Word and un-format, so that
 * DOCX gets the numbers as they stand and the PDF divides by 20; only font sizes are points. Sides are start and end, not left
 * and right, so that a right-to-left page needs no other theme.
 */
export interface Theme {
  readonly name: string;
  readonly page: PageLook;
  /** Named styles by their id ("SingleTxtG"). */
  readonly styles: Readonly<Record<string, Style>>;
  /** What each role looks like. Every role that resolve can give has one; see `Theme.roles["paragraph"]`. */
  readonly roles: Readonly<Record<Role, RoleLook>>;
  /** Lists of numbered levels, each level of one role. */
  readonly numbering: Readonly<Record<string, readonly NumberLevel[]>>;
  readonly structure: Structure;
  readonly contents: ContentsLook;
  readonly notes: NotesLook;
  readonly table: TableLook;
  /** How justified lines are filled: one way, or by the year of the document's date. */
  readonly justify: Justification | Readonly<Record<string, Justification>>;
  /** What documents of the type are made into where nothing else is asked for. */
  readonly outputs: readonly ("docx" | "pdf" | "html" | "text")[];
  /** Rules for screens beside what roles look like: the last of a page's style sheet. They fetch nothing. */
  readonly css: string;
  /** The most words that a document of the type may have; 0 for no limit (un-format 20). */
  readonly limit: number;
  /** Whose usage the editorial check follows. */
  readonly house: House;
}

/**
 * How Word fills a justified line: with the words that fit (`greedy`, as Word 2010 does), or with one more where the spaces can shrink
 * for it (`squeeze`, since Word 2013).
 */
export type Justification = "greedy" | "squeeze";

/** Paper and margins. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number };
  /** From the paper's edge to the running head and foot. */
  readonly header: number;
  readonly footer: number;
  /** Where the masthead table stands, widths of its columns, heights of its two rows (un-format 3.1). None: no masthead. */
  readonly masthead: MastheadLook;
  readonly firstFoot: FirstFootLook;
  /** Distance between default tab stops. */
  readonly tab: number;
}

/** The masthead's table. */
export interface MastheadLook {
  readonly x: number;
  readonly y: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Thickness of the rule under each row, in eighths of a point as Word counts them. */
  readonly rules: readonly number[];
  /** How much lower than its row the second rule is drawn: Word puts the first between them by itself, and prints from 2010 to 2014 show it. */
  readonly drop: number;
  /** The emblem's box on the page, from the paper's edges; a picture of another shape is fitted into it. */
  readonly emblem: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The foot of the first page (un-format 3.4), from the paper's edges. What stands in it is the UN's own and given by the user. */
export interface FirstFootLook {
  /** Where notes of the first page must end when a QR code stands in the foot. */
  readonly top: number;
  /**
   * The job number: where it starts, its baseline, its baseline when bars stand under it, how far above the baseline the text ends, and whether
   * the letter of the language is added where the user gave none ("(E)").
   */
  readonly job: {
    readonly x: number;
    readonly y: number;
    readonly above: number;
    readonly clear: number;
    readonly letter: boolean;
  };
  /** Code 39 bars: their place, height, the width of the narrowest bar, and the baseline of the characters under them; 0 for none. */
  readonly bars: {
    readonly x: number;
    readonly y: number;
    readonly height: number;
    readonly module: number;
    readonly digits: number;
  };
  /** The QR code: its place and side. */
  readonly qr: { readonly x: number; readonly y: number; readonly size: number };
}

/** A named style, all of its based-on chain folded in; `basedOn` is kept for Word. */
export interface Style {
  readonly id: string;
  /** As Word's gallery shows it: "_ Single Txt_G". */
  readonly name: string;
  readonly kind: "paragraph" | "character";
  readonly basedOn?: string;
  readonly next?: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly line: { readonly rule: "exact" | "at-least" | "single"; readonly height: number };
  readonly before: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
  /** First line against `start`; negative hangs. */
  readonly first: number;
  readonly tabs: readonly Tab[];
  readonly align: "start" | "end" | "center" | "both";
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** Rule under the paragraph: thickness in eighths of a point, distance in points; 0 for none. */
  readonly ruleBelow: { readonly thickness: number; readonly space: number };
  /** Points above the baseline for character styles; superscript when `superscript`. */
  readonly superscript: boolean;
  /** "#000000" form. */
  readonly color: string;
}

/** A tab stop, from the margin. */
export interface Tab {
  readonly at: number;
  readonly align: "start" | "end" | "center";
  readonly leader?: "dots";
}

/** A level of a list: how its number is written and where it stands (un-format 5.1). */
export interface NumberLevel {
  readonly role: Role;
  readonly format: "decimal" | "upper-roman" | "lower-roman" | "upper-letter" | "lower-letter" | "bullet";
  /**
   * "%" stands for the number: "%.", "(%)", "Article %"; "{parent}" before it for the number of what it stands under ("{parent}.%" is 104.1),
   * and another name in braces for a field of front matter. For bullets the character. Words may override it by role.
   */
  readonly text: string;
  /** Where the marker stands, from the margin: it starts there, or ends there. */
  readonly at: number;
  readonly align: "start" | "end";
  /** Where the text of the first line starts, from the margin; `at` again where it follows the number after a space. */
  readonly textAt: number;
  /** Where the lines after it start. */
  readonly runover: number;
}

/** The contents page (un-format 8). */
export interface ContentsLook {
  /** Deepest heading level shown. */
  readonly depth: number;
  readonly paragraphs: boolean;
  /** Whether the contents start a page of their own, and the text after them another. */
  readonly ownPage: boolean;
}

/** Footnotes (un-format 10); lengths in twips. */
export interface NotesLook {
  /** The rule above notes: from the margin, its length, and the height of the whole block. */
  readonly separator: { readonly at: number; readonly length: number; readonly before: number; readonly after: number };
  /** White between the last note and the foot of the text; in squeezed documents it stands above (`withNotesWhite`). */
  readonly below: number;
}

/** Tables (un-format 11.1); rules in eighths of a point. */
export interface TableLook {
  readonly start: number;
  readonly width: number;
  readonly fullWidth: number;
  readonly rules: { readonly top: number; readonly head: number; readonly bottom: number };
}
