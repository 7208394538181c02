import type { Span } from "../source.ts";
import type { Trace, TracedText } from "../trace.ts";
import type { Written } from "../traced-node.ts";
import type { Data, FrontMatter } from "./data.ts";
import type { ReferenceCase } from "./reference-case.ts";

/** `{#id .class key="value"}` at the end of a heading, paragraph, item, table title, figure, container or directive. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly pairs: Readonly<Record<string, string>>;
  /** The braces and what they hold. */
  readonly span: Span;
  /** Where the id is written, without its sign, which a template may have from front matter; none where it was not written. */
  readonly idSpan?: Span;
  /** The values of `pairs`, each character with its place; none where they were not written. */
  readonly values?: ReadonlyMap<string, TracedText>;
  /** Where each class and key is written; none where they were not written. */
  readonly places?: ReadonlyMap<string, Span>;
}

/** What every node has: where it was written, and the attributes that were put on it. */
export interface Node {
  readonly span: Span;
  readonly attributes?: Attributes;
}

/** `#` to `######`. What a level means (chapter, Part, Article) is the structure's affair. */
export interface Heading extends Node {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: readonly Inline[];
}

/** Running text; numbered or not is decided when it is resolved. */
export interface Paragraph extends Node {
  readonly type: "paragraph";
  readonly content: readonly Inline[];
}

/** An ordered list (sub-items) or a bullet list. Numbers are never typed: where a list starts is kept only to report it. */
export interface List extends Node {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  /** Where the first number is written, with its sign; none for bullets. */
  readonly startSpan?: Span;
  readonly items: readonly Item[];
}

/** One item: its first block is nearly always a paragraph. */
export interface Item extends Node {
  readonly type: "item";
  readonly blocks: readonly Block[];
}

/** `>`: a quotation set off from the text. */
export interface Quotation extends Node {
  readonly type: "quotation";
  readonly blocks: readonly Block[];
}

/** A pipe table, its rows of heads above the line of dashes, with its `Table: title {#id}` line and the `Source:`, `Note:` lines that follow it. */
export interface Table extends Node {
  readonly type: "table";
  readonly columns: readonly ColumnAlign[];
  readonly title?: readonly Inline[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Lines under the table, in the order written. */
  readonly remarks: readonly Remark[];
}

/** `none` where the pipe table says nothing: text columns start, figures end, decided in resolve. */
export type ColumnAlign = "none" | "start" | "center" | "end";

/** A row of a table. */
export interface Row extends Node {
  readonly type: "row";
  readonly cells: readonly Cell[];
}

/** A cell of a table: a line of text and, in a row of several lines, paragraphs and lists after it; without text it may begin with a list. */
export interface Cell extends Node {
  readonly type: "cell";
  readonly content: readonly Inline[];
  readonly blocks: readonly Block[];
  /** How many columns and rows it takes: those cells are merged with it, and are not in their rows. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** `Source: …` or `Note: …` in a paragraph of its own right after a table or a figure. */
export interface Remark extends Node {
  readonly type: "remark";
  readonly kind: "source" | "note";
  /** Without the introducing word. */
  readonly content: readonly Inline[];
}

/** `![caption](file){#id alt="…"}` alone in a paragraph. */
export interface Figure extends Node {
  readonly type: "figure";
  readonly path: string;
  readonly pathSpan: Span;
  readonly caption: readonly Inline[];
  readonly alt?: string;
  /** Where its characters stand, once straight marks in it are set. */
  readonly altTrace?: Trace;
  readonly remarks: readonly Remark[];
}

/** `:::name … :::`. The title is what follows the name on the opening line. */
export interface Container extends Node {
  readonly type: "container";
  readonly name: string;
  /** Where its name is written. */
  readonly nameSpan?: Span;
  readonly title?: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** `::name{…}` alone on a line: a place for something that the program draws. */
export interface Directive extends Node {
  readonly type: "directive";
  readonly name: string;
}

/** A fenced or indented block, or a block of HTML: shown as text, letter for letter, never as markup. */
export interface Verbatim extends Node {
  readonly type: "verbatim";
  readonly text: string;
  /** Where its characters are written: without fences and indents. */
  readonly trace: Trace;
}

/** `---` alone on a line between blocks. */
export interface Break extends Node {
  readonly type: "break";
}

/** The place where an annexed document stands; made by composing, never by parsing. */
export interface Annex extends Node {
  readonly type: "annex";
  readonly document: Document;
}

/** A block of a document: closed, so that the compiler finds every place that must know a new one. */
export type Block = Heading | Paragraph | List | Quotation | Table | Figure | Container | Directive | Verbatim | Break | Annex;

/** Plain characters; what Markdown escapes is already undone. */
export interface Text extends Node, Written {
  readonly type: "text";
}

/** `*text*`: italics. */
export interface Emphasis extends Node {
  readonly type: "emphasis";
  readonly content: readonly Inline[];
}

/** `**text**`: bold. */
export interface Strong extends Node {
  readonly type: "strong";
  readonly content: readonly Inline[];
}

/** `` `text` ``: shown as typed. */
export interface Code extends Node {
  readonly type: "code";
  readonly text: string;
  /** Where its characters are written: between the signs around them. */
  readonly trace: Trace;
}

/** `[text](address)`, `<address>` or a bare web address; `href` is never a script. */
export interface Link extends Node {
  readonly type: "link";
  readonly href: string;
  /** Where the address is written, which a template may have from front matter; all of the link where it stands elsewhere or nowhere. */
  readonly hrefSpan: Span;
  readonly content: readonly Inline[];
}

/** `[text]{.class}`: a stretch that a theme or a rule can know by its class. */
export interface Stretch extends Node {
  readonly type: "stretch";
  readonly content: readonly Inline[];
}

/** `~text~` or `<sub>text</sub>`: lowered. */
export interface Subscript extends Node {
  readonly type: "subscript";
  readonly content: readonly Inline[];
}

/** `^text^` or `<sup>text</sup>`: raised. */
export interface Superscript extends Node {
  readonly type: "superscript";
  readonly content: readonly Inline[];
}

/** A line end that was asked for (two spaces, a backslash, or `<br>`). */
export interface LineBreak extends Node {
  readonly type: "line-break";
}

/** `[^id]`: a call of a note that is defined elsewhere (below the text, or in front matter). */
export interface NoteCall extends Node {
  readonly type: "note-call";
  readonly id: string;
  /** The place of the id alone. */
  readonly idSpan: Span;
}

/** `^[text]`: a note written where it is called. */
export interface InlineNote extends Node {
  readonly type: "inline-note";
  readonly content: readonly Inline[];
}

/** `@id`, `[@a; @b]`, `[-@a]`: a reference to one label or several. `bare` is the number alone. */
export interface Reference extends Node {
  readonly type: "reference";
  readonly targets: readonly Target[];
  readonly form: "full" | "bare";
  /** The case that its author asks for, `@id{.gen}`. */
  readonly case?: ReferenceCase;
}

/** One label of a reference. */
export interface Target {
  readonly id: string;
  /** The place of the id alone. */
  readonly idSpan: Span;
  readonly span: Span;
}

/** `[@key, para. 7; @other]`: the same brackets when a locator is written; resolve tells citations from references by the key. */
export interface Citation extends Node {
  readonly type: "citation";
  readonly items: readonly CitationItem[];
}

/** One source of a citation: what stands before the key ("See"), the key, and the locator behind its comma. */
export interface CitationItem {
  readonly key: string;
  /** The place of the key alone. */
  readonly keySpan: Span;
  readonly prefix: readonly Inline[];
  readonly locator: readonly Inline[];
  readonly span: Span;
}

/** A part of a line. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Code
  | Link
  | Stretch
  | Subscript
  | Superscript
  | LineBreak
  | NoteCall
  | InlineNote
  | Reference
  | Citation;

/** `[^id]: text`, or an entry of front matter `footnotes`. */
export interface NoteDefinition extends Node {
  readonly type: "note-definition";
  readonly id: string;
  /** The place of the id alone. */
  readonly idSpan: Span;
  /** Paragraphs, lists and quotations; what a note cannot hold has been reported. */
  readonly blocks: readonly Block[];
}

/** What parsing a text gives: its blocks, and the notes that it defines. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly notes: readonly NoteDefinition[];
}

/** A source that citations name: `sources` in front matter. */
export interface CitedSource {
  readonly key: string;
  /** The full form, for the first citation. */
  readonly full: readonly Inline[];
  /** The form of later citations, where it differs: `{ full: …, short: … }` in front matter. */
  readonly short?: readonly Inline[];
  readonly span: Span;
}

/** What a document's type says of its parts: which role each of them plays (`structure` in theme.yaml). */
export interface Structure {
  /** Roles of heading levels 1 to 6, as far as the type names any. */
  readonly headings: readonly Role[];
  /** Roles, by level, of headings that `headings` does not name. */
  readonly otherHeadings: readonly Role[];
  /** Role of a paragraph that nothing else claims. */
  readonly paragraph: Role;
  /** Role of a paragraph that goes without a number. As a class, it takes a heading its number, and leaves it its role. */
  readonly unnumbered: Role;
  /** Roles of an ordered list by depth; the last goes on as far as its list of levels in the theme does, of which the deepest is repeated. */
  readonly items: readonly Role[];
  /** Roles of a bullet list by depth, going on in the same way. */
  readonly bullets: readonly Role[];
  /** Roles of what goes on in an item after its first paragraph, by the depth of its list. */
  readonly continuations: readonly Role[];
  /** Roles of quotations by depth: one in an item, or in another, stands a step further in. */
  readonly quotations: readonly Role[];
  readonly verbatim: Role;
  /** Roles in a preamble: of the line that names the organ, and of the clauses. */
  readonly organ: Role;
  readonly preambular: Role;
  /** Roles of the line over an annexed document, and of that over one annexed to it. */
  readonly annexes: readonly Role[];
  /** The class of passages that a page quotes from another text, which typesets the marks around them. */
  readonly quoted: string;
  /** Classes of headings in whose sections roles are others: of each the role that stands in the place of one. */
  readonly sections: Readonly<Record<string, Readonly<Record<Role, Role>>>>;
  readonly containers: ContainerRoles;
  /** Roles in the text of notes, whose paragraphs after the first go on like one in an item. */
  readonly notes: ListRoles & { readonly quotations: readonly Role[] };
  readonly tables: CaptionRoles & ListRoles & { readonly head: Role; readonly cell: Role };
  readonly figures: CaptionRoles;
  /** The heading role at which paragraph numbers start again ("article"); none where they run through. */
  readonly restartAt?: Role;
  /** Whether a paragraph that is alone in its restarted series goes without a number (7, one-paragraph articles). */
  readonly loneUnnumbered: boolean;
  /** Whether a heading that is the only one of the first level goes without its number (a corrigendum of one change). */
  readonly loneHeading: boolean;
  /** Whether the text opens with preambular paragraphs, and how they end. */
  readonly preamble: "none" | "declares" | "operative";
}

/** Roles of lists and of what goes on in their items, by depth. */
export type ListRoles = Pick<Structure, "items" | "bullets" | "continuations">;

/** Roles of what stands around a table or a figure; of its notes, those of a box too. */
export interface CaptionRoles {
  readonly number: Role;
  readonly title: Role;
  readonly source: Role;
  readonly note: Role;
}

/**
 * Roles of what stands in a container and in the cells of a table: "%" is the container's name, or the cell's role. A container whose `item`
 * the theme numbers counts its items under the paragraph before it; one whose `text` the theme dresses is known to authors.
 */
export interface ContainerRoles {
  readonly title: Role;
  readonly text: Role;
  readonly item: Role;
  readonly bullet: Role;
  /** By depth, as far as the theme has looks for them. */
  readonly continuations: readonly Role[];
}

/** The part a node plays on the page: a name that themes map to a style and, where it is numbered, to a list. */
export type Role = string;

/** A document before its numbers are known: its template's blocks with the body put in. */
export interface Document {
  /** The name of its type. */
  readonly type: string;
  readonly frontMatter: FrontMatter;
  /** Front matter as the type's fields made it: defaults filled in, dates checked. */
  readonly data: Data;
  readonly structure: Structure;
  readonly blocks: readonly Block[];
  /** Notes of the body, the template and front matter. */
  readonly notes: readonly NoteDefinition[];
  readonly sources: readonly CitedSource[];
  /** Running head and foot: the content of `:::header` and `:::footer`. */
  readonly header: readonly Block[];
  readonly footer: readonly Block[];
}
