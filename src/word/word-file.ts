import type { WBlock } from "./blocks.ts";
import type { Numberings } from "./numbering.ts";
import type { WLook } from "./tokens.ts";

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
  /** Numberings by id, from which a view counts its lists. */
  readonly numberings: Numberings;
  /** Styles by id. */
  readonly styles: ReadonlyMap<string, WStyle>;
  /** Who saved the file last, by its own word. */
  readonly lastModifiedBy?: string;
  /** The application that wrote the file, by its own word. */
  readonly application?: string;
  /** The language of the file, by its own word. */
  readonly language?: string;
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
