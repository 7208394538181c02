import type { Value } from "../document/data.ts";
import type { Source } from "../source.ts";
import type { TracedText } from "../trace.ts";
import type { Path } from "../yaml.ts";

/** A type of document: a folder of templates, read. */
export interface DocumentType {
  /** The name of its folder: "report". */
  readonly name: string;
  readonly description: string;
  /** The page. */
  readonly template: Source;
  /** What the page and bodies may take in with `{{> name}}`; "annex" is the page of an annexed document. */
  readonly partials: ReadonlyMap<string, Source>;
  readonly fields: Fields;
  /** Its own theme.yaml, ours first, then the user's over it. */
  readonly theme: readonly Source[];
  /** A small complete document. */
  readonly example: Source | undefined;
  /**
   * Its documents are made from another: from the one that `of` names or, built as this type, from the document itself. `::select`
   * takes passages from that one, and its errors are theirs.
   */
  readonly derived: boolean;
  /** The choice that says which of several forms a document has, which `--variant` sets and the names of its files show. */
  readonly variant?: VariantField | undefined;
}

/** A field within records: its name after theirs, the outermost first. */
export interface VariantField {
  readonly path: readonly string[];
  readonly field: Field;
}

/** Fields by name, in the order of the file. */
export type Fields = ReadonlyMap<string, Field>;

/** What a field of front matter may hold, as fields.yaml says it. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly description: string;
  readonly example?: Value;
  /** What the field holds when the author leaves it out. */
  readonly default?: Value;
  /** The text of that, or of a value in it, as it stands in fields.yaml, each character with its place. */
  defaultText?(...path: Path): TracedText | undefined;
  /** Of a choice: what may be written. */
  readonly values?: readonly string[];
  /** Of a record: its own fields. */
  readonly fields?: Fields;
  /** Of a record: the field that a plain text stands for. */
  readonly shorthand?: string;
  /** Of a list or a map: what each entry is. */
  readonly items?: Field;
  /** Taken from the document that `of` names, when the author leaves it out. */
  readonly inherit: boolean;
  /**
   * Taken from that document's field of this name, instead of from the one of its own name; a path ("press.date") names an entry of a
   * record of the document itself.
   */
  readonly from?: string;
  /** Of a symbol: forms that suit the type, "…/Add.1": the dots stand for any beginning, a number for any number. */
  readonly fits?: readonly string[];
}

/** The kinds of fields there are; templates/README.md says what each takes. */
export const fieldTypes = [
  "text",
  "markdown",
  "blocks",
  "integer",
  "date",
  "flag",
  "symbol",
  "path",
  "address",
  "ordinal",
  "item",
  "period",
  "language",
  "languages",
  "choice",
  "list",
  "map",
  "record",
  "any",
] as const;

/** The kind of a field. */
export type FieldType = (typeof fieldTypes)[number];

/** Names that templates know without a field; none may be a field's. */
export const reservedNames = ["words", "today", "annexed", "appendix"] as const;
