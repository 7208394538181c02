import type { Role, Structure } from "../document/tree.ts";
import { digitForms } from "./digits.ts";
import { houses } from "./house.ts";
import type { LevelOfRole } from "./levels.ts";
import { numberFormats } from "./number-formats.ts";
import { pageFields } from "./page-look.ts";
import { type RoleLook, roleFields } from "./role-look.ts";
import { length, noDistance, type Said, type Schema } from "./schema.ts";
import { structureFields } from "./structure-look.ts";
import { styleFields } from "./style-look.ts";

/** A level of a list: how its number is written and where it stands (un-format 5.1). */
const level = {
  kind: "record",
  fields: {
    role: { kind: "role" },
    format: { kind: "choice", of: numberFormats },
    /**
     * "%" stands for the number: "%.", "(%)", "Article %"; "{parent}" before it for the number of what it stands under ("{parent}.%" is 104.1),
     * and another name in braces for a field of front matter. For bullets the character. Words may override it by role.
     */
    text: { kind: "text" },
    /** Where the marker stands, from the margin: it starts there, or ends there. */
    at: length,
    align: { kind: "choice", of: ["start", "end"] },
    /** Where the text of the first line starts, from the margin; `at` again where it follows the number after a space. */
    textAt: length,
    /** Where the lines after it start. */
    runover: length,
  },
  required: ["role", "format", "text", "at", "align", "textAt", "runover"],
} as const;

const factor = { kind: "number", least: 0.25, most: 4 } as const;

/** What is otherwise in a language than in English. */
const ofLanguage = {
  kind: "record",
  fields: {
    /** How many times as large letters are, and as high lines. */
    size: factor,
    leading: factor,
    /** How many times as far apart the stops are at which texts begin, counted from the first of them. */
    stops: factor,
    /** The face of the language's own letters in Word; and that of such as are emphasized, in a language that has no italics. */
    font: { kind: "text" },
    emphasis: { kind: "text" },
    /** How many letters the first lines of the style stand in. It is that of this style alone. */
    indent: { kind: "number", least: 0, most: 10 },
  },
  required: [],
} as const;

/**
 * What a theme may say: the one place for its keys, their types, checks and what is usual. All lengths are twips (1/20 pt) as in Word and
 * un-format, so that DOCX gets the numbers as they stand and the PDF divides by 20; only font sizes are points, and the thickness of rules is
 * in eighths of one. Sides are start and end, not left and right, so that a right-to-left page needs no other theme.
 */
const themeFields = {
  name: { kind: "text", usual: "" },
  /** The theme that this one is laid over. */
  extends: { kind: "text" },
  /** The most words that a document of the type may have; 0 for no limit (un-format 20). */
  limit: noDistance,
  /** Whose usage the editorial check follows. */
  house: { kind: "choice", of: houses, usual: "geneva" },
  /** What documents of the type are made into where nothing else is asked for. */
  outputs: { kind: "list", of: { kind: "choice", of: ["docx", "pdf", "html", "text", "akn"] }, usual: ["docx", "pdf"] },
  /**
   * What documents of the type are in AKN4UN: the element, its `name` (that of the type where the theme says none; `draft` instead for a
   * symbol of the L. series) and the subtype in their IRIs.
   */
  akn: {
    kind: "group",
    fields: {
      element: { kind: "choice", of: ["doc", "statement"], usual: "doc" },
      name: { kind: "text", usual: "" },
      draft: { kind: "text", usual: "" },
      subtype: { kind: "text", usual: "paper" },
    },
  },
  /** Rules for screens beside what roles look like: the last of a page's style sheet. */
  css: { kind: "css", usual: "" },
  page: { kind: "group", fields: pageFields },
  /** Named styles by their id ("SingleTxtG"), each with what it says itself. */
  styles: { kind: "map", of: { kind: "group", fields: styleFields } },
  roles: { kind: "map", of: { kind: "group", fields: roleFields } },
  /** Lists of numbered levels, each level of one role. */
  numbering: { kind: "map", of: { kind: "list", of: level } },
  /**
   * What is otherwise in a language, by its code and by style. A style of which nothing is said goes with the one that it is based on, and at
   * last with Normal (`styledFor`).
   */
  languages: { kind: "map", of: { kind: "map", of: ofLanguage } },
  /** Which digits pages show among letters of Arabic; texts keep 0 to 9 (`digitsOf`). */
  digits: { kind: "choice", of: digitForms, usual: "european" },
  structure: { kind: "group", fields: structureFields },
  /** How justified lines are filled: one way, or by the year of the document's date. */
  justify: { kind: "by-year", of: ["greedy", "squeeze"], usual: "squeeze" },
  /** The contents page (un-format 8). */
  contents: {
    kind: "group",
    fields: {
      /** Deepest heading level shown. */
      depth: { kind: "number", least: 1, most: 6, whole: true, usual: 2 },
      paragraphs: { kind: "boolean", usual: false },
      /** Whether the contents start a page of their own, and the text after them another. */
      ownPage: { kind: "boolean", usual: true },
    },
  },
  /** Footnotes (un-format 10). */
  notes: {
    kind: "group",
    fields: {
      /** The rule above notes: from the margin, its length, and the height of the whole block. */
      separator: { kind: "group", fields: { at: noDistance, length: noDistance, before: noDistance, after: noDistance } },
      /** White between the last note and the foot of the text; in squeezed documents it stands above (`withNotesWhite`). */
      below: noDistance,
    },
  },
  /** Tables (un-format 11.1). */
  table: {
    kind: "group",
    fields: {
      start: { ...length, usual: 0 },
      width: noDistance,
      fullWidth: noDistance,
      rules: { kind: "group", fields: { top: noDistance, head: noDistance, bottom: noDistance } },
    },
  },
} as const;

/** A whole theme file: all of it optional, because layers complete each other. */
export const themeSchema = { kind: "group", fields: themeFields } as const satisfies Schema;

type Fields = Said<typeof themeFields>;

/** How pages look: read once from YAML, used by every writer; what each part is, `themeFields` says. */
export interface Theme extends Omit<Fields, "extends" | "styles" | "roles"> {
  readonly styles: Readonly<Record<string, Style>>;
  /** What each role looks like and means. Every role that the program gives has one; see `structure`. */
  readonly roles: Readonly<Record<Role, RoleLook>>;
  readonly structure: Structure;
  /** Where in `numbering` each role is numbered; it is looked up for every paragraph. */
  readonly levels: ReadonlyMap<Role, LevelOfRole>;
}

/** A named style, all of its based-on chain folded in; `basedOn` is kept for Word. */
export interface Style extends Said<typeof styleFields> {
  readonly id: string;
  /** Points of letters that Word calls complex, where the document's have a size of their own; the others have `size`. */
  readonly letters?: number;
  /** The face in Word of the letters of a document's language, where that has others than Latin; and of those of them that are emphasized. */
  readonly font?: string;
  readonly emphasis?: string;
  /** How many letters its first lines stand in; `first` is that as a length. */
  readonly indent?: number;
}

/** A tab stop, from the margin. */
export type Tab = Style["tabs"][number];

/** A level of a list. */
export type NumberLevel = Theme["numbering"][string][number];

/** How the contents page looks. */
export type ContentsLook = Theme["contents"];

/** How footnotes look. */
export type NotesLook = Theme["notes"];

/** How tables look; rules in eighths of a point. */
export type TableLook = Theme["table"];

/**
 * How Word fills a justified line: with the words that fit (`greedy`, as Word 2010 does), or with one more where the spaces can shrink
 * for it (`squeeze`, since Word 2013).
 */
export type Justification = Extract<Theme["justify"], string>;
