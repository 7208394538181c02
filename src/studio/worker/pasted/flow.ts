import type { Block, Inline, Paragraph, Table } from "../../../document/tree.ts";
import { contentOf, trimmed } from "../../../import/inlines.ts";
import { type FoundItem, ItemLists } from "../../../import/item-lists.ts";
import { nowhere, paragraph } from "../../../import/nodes.ts";
import { typedNumeral } from "../../../import/numeral.ts";
import type { Run } from "../../../import/runs.ts";
import { type LineKind, listedItem } from "./lines.ts";

/** Blocks that are put together one after another: those of a page, an item, a cell, a note. */
export class Flow {
  readonly #blocks: Block[] = [];
  readonly #lists = new ItemLists((list) => this.#blocks.push(list));
  readonly #isDressed: boolean;
  #runs: Run[] = [];
  #label = "";
  #caption: readonly Inline[] | undefined;

  /** `isDressed` is whether bold that all of a line has belongs to its place: in heads of tables. */
  constructor(isDressed = false) {
    this.#isDressed = isDressed;
  }

  /** Adds a part of the line that is open. */
  run(run: Run): void {
    this.#runs.push(run);
  }

  /** Adds to the number that a list of Word's shows before the line that is open. */
  label(text: string): void {
    this.#label += text;
  }

  /** Ends the line that is open, as what it is. Two breaks in it make two lines. */
  end(kind: LineKind): void {
    const lines = splitAtBreaks(this.#runs);
    const label = this.#label.replace(/[\s\u00a0]+/g, " ").trim();
    this.#runs = [];
    this.#label = "";
    for (const [index, runs] of lines.entries()) this.#line(runs, kind, index === 0 ? label : "");
  }

  /** Adds a block. */
  add(block: Block): void {
    this.#lists.close();
    if (block.type !== "table") this.#untitled();
    this.#blocks.push(block.type === "table" ? this.#titled(block) : block);
  }

  /** Adds an item of a list that is written item by item. */
  item(found: FoundItem, blocks: readonly Block[]): void {
    this.#untitled();
    this.#lists.add(found, blocks, undefined);
  }

  /** All blocks, once nothing follows. */
  blocks(): readonly Block[] {
    this.end({ is: "text" });
    this.#lists.close();
    this.#untitled();
    return this.#blocks;
  }

  #line(runs: readonly Run[], kind: LineKind, label: string): void {
    const numeral = kind.is === "item" || kind.is === "caption" ? undefined : typedNumeral(startOf(runs), () => false);
    const own = trimmed(numeral ? withoutStart(runs, numeral.length) : runs);
    if (own.length === 0) return;
    const content = contentOf(own, this.#isDressed || kind.is === "heading" || kind.is === "caption");
    const item = kind.is === "item" ? listedItem(label, kind.level) : typedItem(kind, numeral);
    if (item) this.item(item, [paragraph(content)]);
    else if (kind.is === "goes-on" && this.#lists.isOpen) this.#lists.goOn(paragraph(content), 0);
    else if (kind.is === "caption") this.#captioned(content);
    else this.add(blockOf(content, kind));
  }

  /** A caption stands over its table, or under it. */
  #captioned(content: readonly Inline[]): void {
    const last = this.#blocks.at(-1);
    const title = withoutNumber(content);
    if (last?.type === "table" && !last.title && !this.#lists.isOpen) this.#blocks.splice(-1, 1, { ...last, title });
    else {
      this.#lists.close();
      this.#untitled();
      this.#caption = content;
    }
  }

  #titled(table: Table): Table {
    const title = this.#caption;
    this.#caption = undefined;
    return title && !table.title ? { ...table, title: withoutNumber(title) } : table;
  }

  /** A caption after which no table comes is a paragraph. */
  #untitled(): void {
    if (this.#caption) this.#blocks.push(paragraph(this.#caption));
    this.#caption = undefined;
  }
}

function blockOf(content: readonly Inline[], kind: LineKind): Block {
  if (kind.is === "heading") return { type: "heading", level: kind.level, content: withoutBreaks(content), span: nowhere };
  const text: Paragraph = paragraph(content);
  return kind.is === "quotation" ? { type: "quotation", blocks: [text], span: nowhere } : text;
}

/** A line whose typed number is one of items; a number of paragraphs and headings is left out, as the program counts. */
function typedItem(kind: LineKind, typed: ReturnType<typeof typedNumeral>): FoundItem | undefined {
  if (kind.is !== "text" || !typed) return undefined;
  const { form } = typed.numeral;
  const isItem = form === "bracket" || form === "closing" || form === "point" || form === "bullet";
  return isItem ? { numeral: typed.numeral, depth: 0, start: 0 } : undefined;
}

/** The text with which a line begins, up to what is no text. */
function startOf(runs: readonly Run[]): string {
  const end = runs.findIndex(({ kind }) => kind !== "text");
  return runs
    .slice(0, end < 0 ? Math.min(runs.length, 12) : Math.min(end, 12))
    .map((run) => (run.kind === "text" ? run.text : ""))
    .join("")
    .slice(0, 200);
}

function withoutStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length;
  return runs.flatMap((run): readonly Run[] => {
    if (run.kind !== "text" || left === 0) return [run];
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

/** Lines at whose ends two breaks stand, with nothing but blanks between. */
function splitAtBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    const isBlank = run.kind === "text" && run.text.trim() === "";
    if (run.kind === "break") breaks += 1;
    else if (!isBlank) {
      if (breaks > 1) lines.push([]);
      breaks = 0;
    }
    lines.at(-1)?.push(run);
  }
  return lines;
}

/** "Table 3. Water" as "Water". */
function withoutNumber(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== "text") return content;
  const text = first.text.replace(
    /^\p{L}{3,12}[ \u00a0](?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:[ \u00a0]?[.:–—-])?(?:[ \u00a0]|$)/u,
    "",
  );
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

/** A heading is one line. */
function withoutBreaks(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline) => (inline.type === "line-break" ? { type: "text", text: " ", span: nowhere } : inline));
}
