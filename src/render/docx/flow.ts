import type { RBlock } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { paragraph } from "./paragraph.ts";
import type { Inset } from "./style-sheet.ts";

/** Writes blocks into a flow: what containers and notes hold is any block. */
export type WriteBlocks = (blocks: readonly RBlock[], flow: Flow) => void;

/** A section of the file: what stands on pages that lie the same way. */
export interface Section {
  readonly turned: boolean;
  /** Paragraphs and tables, each whole. */
  readonly blocks: string[];
}

/** The text as it grows: blocks in sections. */
export class Flow {
  readonly draft: Draft;
  /** Whether it is the text of a note: relationships belong to another part. */
  readonly inNote: boolean;
  /** How far the cell that is being filled stands in from the margins. */
  inset: Inset | undefined;
  readonly #sections: Section[] = [{ turned: false, blocks: [] }];
  #breakWanted = false;
  #breaksInside = false;
  #turned = false;

  constructor(draft: Draft, inNote = false) {
    this.draft = draft;
    this.inNote = inNote;
  }

  /** All sections, in order. */
  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** Adds a paragraph or table; before it a page break, where one was asked for. `startsPage` where its style starts a page itself. */
  add(block: string, startsPage = false): void {
    this.#turnNow();
    if (startsPage) this.#breakWanted = false;
    this.#breakNow();
    this.#blocks.push(block);
  }

  /**
   * Has the next block start a page. The break stands at the end of the last block where that is a line that may be followed by one
   * (`inside`), so that a full page makes no empty one; else in a paragraph of its own.
   */
  breakPage(inside = false): void {
    this.#breakWanted = true;
    this.#breaksInside ||= inside;
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
    const at = this.#blocks.length - 1;
    const last = this.#blocks[at];
    if (!isParagraph(last) || last?.includes("<w:keepNext/>")) return;
    this.#blocks[at] = last?.replace(/<w:pStyle [^>]*>/, "$&<w:keepNext/>") ?? "";
  }

  /** Lets what follows go to the next page without the last paragraph, whatever its style says: a cover keeps its title. */
  releaseLast(): void {
    const at = this.#blocks.length - 1;
    const last = this.#blocks[at];
    if (!isParagraph(last)) return;
    this.#blocks[at] = last?.replace("<w:keepNext/>", "").replace(/<w:pStyle [^>]*>/, '$&<w:keepNext w:val="0"/>') ?? "";
  }

  /** Ends the text: a paragraph stands last, which Word wants behind every table. */
  close(): void {
    if (!isParagraph(this.#blocks.at(-1))) this.#blocks.push(emptyLine(this.draft));
  }

  /** Collects what `fill` adds as the content of one cell. */
  cell(inset: Inset, fill: () => void): string {
    this.#turnNow();
    this.#breakNow();
    const outer = this.inset;
    const start = this.#blocks.length;
    this.inset = inset;
    fill();
    this.inset = outer;
    return this.#blocks.splice(start).join("");
  }

  get #blocks(): string[] {
    const section = this.#sections.at(-1);
    if (!section) throw new Error("a text without a section");
    return section.blocks;
  }

  #turnNow(): void {
    const section = this.#sections.at(-1);
    if (section?.turned === this.#turned) return;
    if (section?.blocks.length === 0) this.#sections.pop();
    else this.close();
    this.#breakWanted = false;
    this.#sections.push({ turned: this.#turned, blocks: [] });
  }

  #breakNow(): void {
    const last = this.#blocks.length - 1;
    const block = this.#blocks[last];
    if (this.#breakWanted && block !== undefined) {
      if (this.#breaksInside) this.#blocks[last] = block.replace(/<\/w:p>$/, `${pageBreak}</w:p>`);
      else this.#blocks.push(this.#pageBreak());
    }
    this.#breakWanted = false;
    this.#breaksInside = false;
  }

  /** A manual break in a paragraph of running text, as the UN has it: its space after is taken from the next heading's (un-format 2.6). */
  #pageBreak(): string {
    const { id } = this.draft.styles.use("paragraph");
    return paragraph({ style: id, content: pageBreak });
  }
}

/** A line of a point, for what must be a paragraph and show nothing. */
export function emptyLine(draft: Draft): string {
  return paragraph({ style: draft.styles.useTableEnd().id, content: "" });
}

function isParagraph(block: string | undefined): boolean {
  return block?.startsWith("<w:p>") ?? false;
}

const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
