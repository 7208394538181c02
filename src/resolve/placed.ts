import type { RNumber } from "../document/number.ts";
import type { RNode } from "../document/resolved.ts";
import type {
  Attributes,
  Cell,
  Container,
  Directive,
  Figure,
  Heading,
  Inline,
  Item,
  List,
  Paragraph,
  Quotation,
  Role,
  Table,
  Verbatim,
} from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { NumberPart } from "./levels.ts";
import type { Scope } from "./scope.ts";
import type { TargetKind } from "./targets.ts";

/**
 * The document after its first pass: every block has its role, its number and its anchor, while its text still is what the author wrote.
 * The passes after it read numbers from here, and turn the text into what is printed.
 */
export type PlacedBlock =
  | PlacedHeading
  | PlacedParagraph
  | PlacedList
  | PlacedQuotation
  | PlacedTable
  | PlacedFigure
  | PlacedContainer
  | PlacedDirective
  | PlacedVerbatim
  | PlacedRule
  | PlacedAnnex;

/** What every placed block has. */
export interface Placed {
  readonly span: Span;
  readonly role: Role;
  readonly anchor?: string;
  /** That the anchor is the label that its author gave it. */
  readonly labelled?: true;
  readonly classes: readonly string[];
}

/** A heading. `level` is its depth among the numbered structure, 0 for titles and the like, which stand outside of it. */
export interface PlacedHeading extends Placed {
  readonly type: "heading";
  readonly content: Heading["content"];
  readonly anchor: string;
  readonly number?: RNumber;
  /** What references call it; absent where it stands outside of the structure. */
  readonly named?: ReferenceName;
  readonly outline: number;
  readonly level: number;
}

/** What references call something: the word, and its number from the outermost part on. */
export interface ReferenceName {
  readonly kind: TargetKind;
  readonly parts: readonly NumberPart[];
}

/** A paragraph. */
export interface PlacedParagraph extends Placed {
  readonly type: "paragraph";
  readonly content: Paragraph["content"];
  readonly number?: RNumber;
  /** What references call it, where it has a number. */
  readonly named?: ReferenceName;
  readonly opening?: Opening;
}

/** What is done to the opening of a paragraph: an organ's name or a clause's first words in italics. */
export type Opening = "organ" | "preambular" | "operative" | "declares" | "instruction";

/** A list. */
export interface PlacedList extends Placed {
  readonly type: "list";
  readonly ordered: List["ordered"];
  readonly depth: number;
  readonly items: readonly PlacedItem[];
}

/** An item; its first block is a paragraph. */
export interface PlacedItem extends Placed {
  readonly node: Item;
  readonly blocks: readonly PlacedBlock[];
}

/** A quotation. */
interface PlacedQuotation extends Placed {
  readonly type: "quotation";
  readonly node: Quotation;
  readonly blocks: readonly PlacedBlock[];
}

/** A table. */
export interface PlacedTable extends Placed {
  readonly type: "table";
  readonly node: Table;
  /** The paragraphs and lists of cells that have some besides their text. */
  readonly cells: ReadonlyMap<Cell, readonly PlacedBlock[]>;
  readonly number?: RNumber;
}

/** A figure. */
export interface PlacedFigure extends Placed {
  readonly type: "figure";
  readonly node: Figure;
  readonly number?: RNumber;
}

/** A container. */
export interface PlacedContainer extends Placed {
  readonly type: "container";
  readonly name: Container["name"];
  /** Its notes have letters, and stand at its foot. */
  readonly lettered: boolean;
  readonly title?: readonly Inline[];
  readonly number?: RNumber;
  readonly blocks: readonly PlacedBlock[];
}

/** A place for something that the program draws. */
export interface PlacedDirective extends Placed {
  readonly type: "directive";
  readonly name: Directive["name"];
}

/** Text letter for letter. */
interface PlacedVerbatim extends Placed {
  readonly type: "verbatim";
  readonly text: Verbatim["text"];
  readonly trace: Verbatim["trace"];
}

/** A line across. */
interface PlacedRule extends Placed {
  readonly type: "rule";
}

/** An annexed document, with the line that says so. */
export interface PlacedAnnex extends Placed {
  readonly type: "annex";
  readonly heading: PlacedHeading;
  readonly scope: Scope;
  readonly blocks: readonly PlacedBlock[];
}

/** The span, classes and anchor of a block that carries attributes. */
export function common(node: { readonly span: Span; readonly attributes?: Attributes }, role: Role, anchor?: string): Placed {
  return {
    span: node.span,
    role,
    classes: node.attributes?.classes ?? [],
    ...(anchor !== undefined && { anchor }),
    ...(anchor !== undefined && node.attributes?.id === anchor && { labelled: true }),
  };
}

/** What a placed block and its written form share. */
export function nodeOf({ span, role, anchor, labelled, classes }: Placed): RNode {
  return { span, role, classes, ...(anchor !== undefined && { anchor }), ...(labelled && { labelled }) };
}
