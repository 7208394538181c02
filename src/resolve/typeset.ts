import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Value } from "../document/data.ts";
import type { Block, Cell, CitationItem, Document, Figure, Inline, Item, Paragraph, Row, Text } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, type Replacement, type TracedText, withReplacements } from "../trace.ts";
import { Dashes } from "./dashes.ts";
import { NestedMarks } from "./nested-marks.ts";
import { type Marks, readMarks } from "./quotation-marks.ts";
import { isAsTyped, TypesetLine } from "./typeset-line.ts";

/** Fields that the program prints itself; all others come to the page through a template. */
const printed = [
  "title",
  "body",
  "subsidiary-body",
  "session",
  "session-dates",
  "agenda-title",
  "author",
  "subject",
  "keywords",
] as const;

/**
 * Straight quotation marks, apostrophes and hyphens as the language of the document writes them (languages.md 4): typed as on a
 * typewriter, printed as in a book. `typography: as-typed` leaves everything as it is, `hyphens` ranges alone, and so does a date before
 * 2018, since when the United Nations prints ranges with dashes (un-format 16, rule 74).
 */
export function typeset(document: Document, words: Words, report: Report): Document {
  const { typography, date } = document.data;
  if (typography === "as-typed") return document;
  const ranges = typography !== "hyphens" && !(typeof date === "string" && date < "2018");
  const setter = new Typesetter(words, ranges, document.structure.quoted, report);
  return {
    ...document,
    ...setter.fields(document),
    blocks: setter.blocks(document.blocks),
    notes: document.notes.map((note) => ({ ...note, blocks: setter.blocks(note.blocks) })),
    sources: document.sources.map(({ full, short, ...source }) => ({
      ...source,
      full: setter.inlines(full),
      ...(short && { short: setter.inlines(short) }),
    })),
    header: setter.blocks(document.header),
    footer: setter.blocks(document.footer),
  };
}

class Typesetter {
  readonly #marks: Marks;
  readonly #dashes: Dashes;
  readonly #nested: NestedMarks;
  /** The class of passages that the page quotes. */
  readonly #quoted: string;
  readonly #report: Report;

  constructor(words: Words, ranges: boolean, quoted: string, report: Report) {
    const { text } = words;
    this.#marks = {
      open: text["quote-open"] ?? "“",
      close: text["quote-close"] ?? "”",
      innerOpen: text["quote-inner-open"] ?? "‘",
      innerClose: text["quote-inner-close"] ?? "’",
    };
    this.#dashes = new Dashes(words, ranges);
    this.#nested = new NestedMarks(this.#marks);
    this.#quoted = quoted;
    this.#report = report;
  }

  /** The fields that the program prints, set, and where their characters are written. */
  fields({ data, frontMatter }: Document): Pick<Document, "data" | "frontMatter"> {
    const set: Record<string, Value> = Object.assign(Object.create(null), data);
    const texts = new Map<string, TracedText>();
    const setText = (value: Value, ...path: [string, ...number[]]): Value => {
      if (typeof value !== "string") return value;
      const written = frontMatter.text(...path);
      const text = this.#text(written?.text === value ? written : computedAt(value, frontMatter.at(...path)));
      texts.set(path.join("."), text);
      return text.text;
    };
    for (const key of printed) {
      const value = data[key];
      if (typeof value === "string") set[key] = setText(value, key);
      else if (Array.isArray(value)) set[key] = value.map((one: Value, index) => setText(one, key, index));
    }
    const text: typeof frontMatter.text = (...path) => texts.get(path.join(".")) ?? frontMatter.text(...path);
    return { data: set, frontMatter: { ...frontMatter, text } };
  }

  blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block, index) => (isAsTyped(block) ? block : this.#block(block, blocks[index + 1])));
  }

  #block(block: Block, next: Block | undefined): Block {
    switch (block.type) {
      case "heading":
        return { ...block, content: this.inlines(block.content) };
      case "paragraph":
        return this.#paragraph(block, next !== undefined && startsQuoted(next));
      case "list":
        return { ...block, items: block.items.map((item) => this.#item(item)) };
      case "quotation":
        return { ...block, blocks: this.blocks(block.blocks) };
      case "container":
        return { ...block, ...(block.title && { title: this.inlines(block.title) }), blocks: this.blocks(block.blocks) };
      case "table":
        return {
          ...block,
          ...(block.title && { title: this.inlines(block.title) }),
          head: this.#rows(block.head),
          body: this.#rows(block.body),
          remarks: block.remarks.map((remark) => ({ ...remark, content: this.inlines(remark.content) })),
        };
      case "figure":
        return {
          ...block,
          caption: this.inlines(block.caption),
          ...(block.alt !== undefined && this.#alt(block, block.alt)),
          remarks: block.remarks.map((remark) => ({ ...remark, content: this.inlines(remark.content) })),
        };
      case "directive":
      case "verbatim":
      case "break":
      case "annex":
        return block;
    }
  }

  #alt({ attributes, span }: Figure, written: string): Pick<Figure, "alt" | "altTrace"> {
    const { text, trace } = this.#text(attributes?.values?.get("alt") ?? computedAt(written, span));
    return { alt: text, altTrace: trace };
  }

  /** A paragraph; within what is quoted from another document, the marks of quotations that stood there are one level deeper. */
  #paragraph(block: Paragraph, goesOn: boolean): Paragraph {
    const content = this.inlines(block.content, goesOn);
    if (!isQuoted(block, this.#quoted)) return { ...block, content };
    const line = new TypesetLine(content);
    return { ...block, content: this.#rewritten(content, line.edited(this.#nested.edits(line.text))) };
  }

  #item(item: Item): Item {
    return isAsTyped(item) ? item : { ...item, blocks: this.blocks(item.blocks) };
  }

  #rows(rows: readonly Row[]): readonly Row[] {
    return rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (isAsTyped(cell) ? cell : this.#cell(cell))),
    }));
  }

  #cell(cell: Cell): Cell {
    const [next] = cell.blocks;
    const content = this.inlines(cell.content, next !== undefined && startsQuoted(next));
    return { ...cell, content, blocks: this.blocks(cell.blocks) };
  }

  /** Inline content with its marks set; the same where there is none. `goesOn`: what is open at its end goes on in the next paragraph. */
  inlines(content: readonly Inline[], goesOn = false): readonly Inline[] {
    const line = new TypesetLine(content);
    const edits = this.#edits(line.text, goesOn, (at) => (line.isFree(at, 1) ? line.span(at) : undefined));
    const changed = line.edited(edits.filter(({ at, length }) => line.isFree(at, length)));
    return changed.size === 0 && !line.hasOthers ? content : this.#rewritten(content, changed);
  }

  /** What stands around the name of a citation is lines of their own. */
  #cited(item: CitationItem): CitationItem {
    return { ...item, prefix: this.inlines(item.prefix), locator: this.inlines(item.locator) };
  }

  #text(text: TracedText): TracedText {
    return withReplacements(
      text,
      this.#edits(text.text, false, (at) => text.at(at, at + 1)),
    );
  }

  /** The edits of a line in its order; what cannot be told is reported where `place` has a place for it. */
  #edits(text: string, goesOn: boolean, place: (at: number) => Span | undefined): readonly Replacement[] {
    if (!/["'-]/.test(text)) return [];
    const { edits, unpaired, undecided } = readMarks(text, this.#marks, goesOn);
    const tell = (at: number, message: string) => {
      const span = place(at);
      if (span) this.#report(diagnostic("quotation-mark", message, { span }));
    };
    for (const at of unpaired) tell(at, "The other half of this quotation mark is missing.");
    for (const at of undecided) tell(at, "Whether this quotation mark opens or closes cannot be told.");
    return [...edits, ...this.#dashes.edits(text)].sort((one, other) => one.at - other.at);
  }

  #rewritten(content: readonly Inline[], changed: ReadonlyMap<Text, Text>): readonly Inline[] {
    return content.map((node): Inline => {
      if (node.type === "text") return changed.get(node) ?? node;
      if (node.type === "inline-note") return { ...node, content: this.inlines(node.content) };
      if (node.type === "citation") return { ...node, items: node.items.map((item) => this.#cited(item)) };
      return "content" in node && !isAsTyped(node) ? { ...node, content: this.#rewritten(node.content, changed) } : node;
    });
  }
}

/** Whether a paragraph is a passage that `::select` quotes, or holds words that are said to be another document's. */
function isQuoted({ attributes, content }: Paragraph, quoted: string): boolean {
  if (attributes?.classes.includes(quoted)) return true;
  return content.some(({ type, attributes: own }) => type === "stretch" && (own?.classes.includes("quoted") ?? false));
}

/** Whether a block is a paragraph that opens with a quotation mark, as every paragraph of a long quotation does. */
function startsQuoted(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  return /^["“«„]/.test(new TypesetLine(block.content).text);
}
