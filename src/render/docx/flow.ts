import type { Changeable, RBlock } from "../../document/resolved.ts";
import { whiteBelow } from "../../prepare/white.ts";
import { inTwips } from "../../theme/geometry.ts";
import type { Marks } from "./bookmarks.ts";
import type { Draft } from "./draft.ts";
import type { WordBlock, WordParagraph } from "./record.ts";
import { type Ink, run } from "./run.ts";
import type { Inset } from "./style-sheet.ts";

/** Writes blocks into a flow: what containers and notes hold is any block. */
export type WriteBlocks = (blocks: readonly RBlock[], flow: Flow) => void;

/** A section of the file: what stands on pages that lie the same way. */
export interface Section {
  readonly turned: boolean;
  readonly blocks: WordBlock[];
}

/** The text as it grows: blocks in sections. */
export class Flow {
  readonly draft: Draft;
  /** Whether it is the text of a note: relationships belong to another part. */
  readonly inNote: boolean;
  /** How far the cell that is being filled stands in from the margins. */
  inset: Inset | undefined;
  readonly #sections: Section[] = [{ turned: false, blocks: [] }];
  #around: Changeable = {};
  #breaks: Breaks = noBreaks;
  #tableEnded: Changeable | undefined;
  #turned = false;

  constructor(draft: Draft, inNote = false) {
    this.draft = draft;
    this.inNote = inNote;
  }

  /** All sections, in order. */
  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** Adds a paragraph or table, on a new page where one was asked for. `startsPage` where its style starts a page itself. */
  add(block: WordBlock, startsPage = false): void {
    const goesOn = !startsPage && this.#breaks === noBreaks && this.#turned === this.#sections.at(-1)?.turned;
    if (!goesOn || !this.#bringsWhite(block)) this.#endTableNow();
    this.#tableEnded = undefined;
    this.#turnNow();
    if (startsPage) this.#takeBreaks();
    if (block.type === "paragraph") this.#push(this.#broken(block), this.#around);
    else {
      this.#breakNow();
      this.#push(block, this.#around);
    }
  }

  /**
   * Has the next block start a page. A paragraph says so itself, so that a full page makes no empty one, and so that Word, LibreOffice and
   * ONLYOFFICE leave the same white above it: its space before without the space after the last paragraph (un-format 2.6), which behind a
   * break in the text LibreOffice and ONLYOFFICE leave out.
   */
  breakPage(): void {
    this.#breaks = { old: true, fresh: true };
  }

  /**
   * Ends a table, a frame or a figure: under it is a line of white, which an empty paragraph brings, that Word wants between two tables besides.
   * There is none before a paragraph that has as much white of its own, for of two the larger counts.
   */
  endTable(): void {
    this.#tableEnded = this.#around;
  }

  /** Turns the pages that follow, or turns them back: a new section begins with the next block. */
  turn(turned: boolean): void {
    this.#turned = turned;
  }

  /** Has what follows stay on the pages that the text is on; gives whether they are turned. */
  stay(): boolean {
    this.#turned = this.#sections.at(-1)?.turned ?? false;
    return this.#turned;
  }

  /** Keeps the last paragraph with what follows. */
  keepLast(): void {
    this.#keepLast(true);
  }

  /** Lets what follows go to the next page without the last paragraph, whatever its style says: a cover keeps its title. */
  releaseLast(): void {
    this.#keepLast(false);
  }

  /** Ends the text: a paragraph stands last, which Word wants behind every table. */
  close(): void {
    this.#endTableNow();
    if (this.#blocks.at(-1)?.type !== "paragraph") this.#blocks.push(emptyLine(this.draft));
  }

  /** Collects what `fill` adds as the content of one cell. */
  cell(inset: Inset, fill: () => void): readonly WordBlock[] {
    this.#endTableNow();
    this.#turnNow();
    this.#breakNow();
    const outer = this.inset;
    const start = this.#blocks.length;
    this.inset = inset;
    fill();
    this.#endTableNow();
    this.inset = outer;
    return this.#blocks.splice(start);
  }

  /** How runs are written that belong to no inline node: numbers, tabs, labels. */
  get ink(): Ink {
    return this.draft.revisions.ink(this.#around);
  }

  /** Writes what came or went as a whole in a redline. */
  within(node: Changeable, write: () => void): void {
    const outer = this.#around;
    const from = this.#blocks.length;
    this.written(node, write);
    const range = node.change === outer.change ? undefined : this.draft.revisions.range(node);
    if (range) this.#enclose(from, range);
  }

  /** Runs that are written within a change. */
  written<T>(node: Changeable, write: () => T): T {
    const outer = this.#around;
    if (node.change) this.#around = node;
    const result = write();
    this.#around = outer;
    return result;
  }

  /** Says where what was moved starts and ends: paragraphs of one section. */
  #enclose(from: number, [start, end]: Marks): void {
    const blocks = this.#blocks;
    const to = blocks.length - 1;
    const [first, last] = [blocks[from], blocks[to]];
    if (first?.type === "paragraph") blocks[from] = { ...first, range: { start } };
    if (last?.type === "paragraph") blocks[to] = { ...last, range: { ...(from === to && { start }), end } };
  }

  #keepLast(keepNext: boolean): void {
    this.#endTableNow();
    const at = this.#blocks.length - 1;
    const last = this.#blocks[at];
    if (last?.type === "paragraph") this.#blocks[at] = { ...last, keepNext };
  }

  get #blocks(): WordBlock[] {
    const section = this.#sections.at(-1);
    if (!section) throw new Error("a text without a section");
    return section.blocks;
  }

  /** Adds a block that in a redline came or went; rows of tables say so themselves. */
  #push(block: WordBlock, { change }: Changeable): void {
    this.#blocks.push(change && block.type === "paragraph" ? { ...block, change } : block);
  }

  #endTableNow(): void {
    if (this.#tableEnded) this.#push(emptyLine(this.draft), this.#tableEnded);
    this.#tableEnded = undefined;
  }

  /** Whether a block has the white above it that stands under a table. */
  #bringsWhite(block: WordBlock): boolean {
    const { styles, theme } = this.draft;
    return block.type === "paragraph" && (styles.get(block.style)?.before ?? 0) >= inTwips(whiteBelow(theme));
  }

  #turnNow(): void {
    const section = this.#sections.at(-1);
    if (section?.turned === this.#turned) return;
    if (section?.blocks.length === 0) this.#sections.pop();
    else this.close();
    this.#breaks = noBreaks;
    this.#sections.push({ turned: this.#turned, blocks: [] });
  }

  /**
   * A paragraph with the break that its versions want: in a redline what stays may start a page in one of them alone. One that its style counts
   * has it in both: LibreOffice counts no heading of which a record says that it was otherwise.
   */
  #broken(paragraph: WordParagraph): WordParagraph {
    const { old, fresh } = this.#takeBreaks();
    if (!old && !fresh) return paragraph;
    const { styles, resolved, revisions } = this.draft;
    const isOne = old === fresh || this.#around.change || paragraph.former || !resolved.redline;
    if (isOne || styles.placeOf(paragraph.style)) return { ...paragraph, startsPage: true };
    const now = fresh ? { ...paragraph, startsPage: true } : paragraph;
    const was = old ? { ...paragraph, startsPage: true } : paragraph;
    return { ...now, former: revisions.formerProperties(resolved.redline, was, now, styles) };
  }

  /** A break in a paragraph of its own, where what follows is a table. */
  #breakNow(): void {
    const { old, fresh } = this.#takeBreaks();
    if (!old && !fresh) return;
    const { id } = this.draft.styles.use(this.draft.theme.structure.unnumbered);
    const content = run('<w:br w:type="page"/>', "", this.ink);
    this.#push({ type: "paragraph", style: id, content }, this.#around);
  }

  /** The breaks that what is written now takes: what came or went leaves that of the other version. */
  #takeBreaks(): Breaks {
    const { old, fresh } = this.#breaks;
    const kind = this.#around.change?.kind;
    const taken = { old: old && kind !== "inserted", fresh: fresh && kind !== "deleted" };
    const left = { old: old && !taken.old, fresh: fresh && !taken.fresh };
    this.#breaks = left.old || left.fresh ? left : noBreaks;
    return this.#blocks.length > 0 ? taken : noBreaks;
  }
}

/** Whether the next block starts a page, in the old and in the new version of a redline; the same in any other document. */
interface Breaks {
  readonly old: boolean;
  readonly fresh: boolean;
}

const noBreaks: Breaks = { old: false, fresh: false };

/** A line of a point, for what must be a paragraph and show nothing. */
export function emptyLine(draft: Draft): WordParagraph {
  return { type: "paragraph", style: draft.styles.useTableEnd().id, content: "" };
}
