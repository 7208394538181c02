import type { Context } from "../../text/context.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import type { Footnote, Prose } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import type { Bind, Frame, Slot, SlotContent } from "../slots.ts";

/** White around a paragraph and its wishes, in twips as styles have them. */
export type Spacing = Pick<Style, "before" | "after" | "keepNext" | "keepLines">;

const noNotes: readonly Footnote[] = [];
const noAnchors: readonly string[] = [];

/** Lines up slots, and knows what stands between them: gaps, keeps, page starts, frames. */
export class Flow {
  readonly slots: Slot[] = [];
  /** White that what came last wants below it, in points. */
  after = 0;
  frame: Frame | undefined;
  turned = false;
  /** How much every slot minds to start a page: more than nothing in a box that is kept whole. */
  floor: Bind = 0;
  /** White that a page break swallows of what stands above the paragraph after it. */
  readonly #swallowed: number;
  #bind: Bind = 0;
  #startsPage = false;
  #anchors: readonly string[] = noAnchors;

  /**
   * In files of old, a break takes as much as stands below running text of the white above a heading (un-format 2.6); Word 2013, which
   * squeezes its lines, takes it all: the chapters of ECE/TRANS/WP.29/2026/139 and ECE/TRADE/C/CEFACT/2019/9 begin at the very top.
   */
  constructor({ justification, theme }: Context) {
    const { after } = styleOf(theme, theme.structure.paragraph);
    this.#swallowed = justification === "squeeze" ? Number.POSITIVE_INFINITY : points(after);
  }

  /** What comes next starts a page. */
  startPage(): void {
    if (this.slots.length > 0) this.#startsPage = true;
  }

  /** What comes next stays with what came last, as strongly as `bind` says. */
  keep(bind: Bind): void {
    if (bind > this.#bind) this.#bind = bind;
  }

  /** What comes next may leave what came last alone, whatever that wished. */
  release(): void {
    this.#bind = 0;
  }

  /** The next slot is where an anchor leads. */
  anchor(id: string | undefined): void {
    if (id) this.#anchors = [...this.#anchors, id];
  }

  /** Adds a slot of `height` with `before` points of white above it. */
  add(content: SlotContent, height: number, before = 0, notes = noNotes, bind: Bind = 0): void {
    this.#push(content, 0, height, before, notes, bind);
  }

  /** Adds the lines of a paragraph, with its keeps. */
  addParagraph(paragraph: SetParagraph, { before, after, keepNext, keepLines }: Spacing): void {
    this.addLines({ kind: "lines", paragraph }, points(before), keepLines);
    this.after = points(after);
    if (keepNext) this.keep(1);
  }

  /**
   * Adds a slot for each line of a paragraph. Two lines at least stay on either page, under a heading too (widow control): of 200 printed
   * reports none leaves a single line at the foot of a page.
   */
  addLines(content: Extract<SlotContent, { paragraph: SetParagraph }>, before: number, keepLines: boolean): void {
    const { lines, height, prose } = content.paragraph;
    const notes = notesByLine(prose, lines);
    for (let index = 0; index < lines.length; index++) {
      const alone = index === 1 || index === lines.length - 1;
      const bind: Bind = index === 0 ? 0 : alone ? 2 : keepLines ? 1 : 0;
      this.#push(content, index, height, index === 0 ? before : 0, notes?.[index] ?? noNotes, bind);
    }
  }

  #push(content: SlotContent, index: number, height: number, before: number, notes: readonly Footnote[], bind: Bind): void {
    const { turned, frame } = this;
    const last = this.slots.at(-1);
    const startsPage = this.#startsPage || (last !== undefined && last.turned !== turned);
    const topGap = last === undefined ? before : startsPage ? Math.max(before - this.#swallowed, 0) : 0;
    const gap = Math.max(this.after, before);
    const strongest = Math.max(bind, this.#bind, this.floor) as Bind;
    const anchors = this.#anchors;
    this.slots.push({ content, index, height, gap, topGap, bind: strongest, startsPage, turned, notes, anchors, frame });
    this.after = 0;
    this.#bind = 0;
    this.#startsPage = false;
    if (anchors.length > 0) this.#anchors = noAnchors;
  }
}

/** The notes that each line calls; nothing where no line calls any. */
export function notesByLine(prose: Prose, lines: SetParagraph["lines"]): Footnote[][] | undefined {
  let found: Footnote[][] | undefined;
  let line = 0;
  let start = 0;
  for (const run of prose.runs) {
    if (run.note) {
      while (line < lines.length - 1 && (lines[line]?.end ?? 0) <= start) line++;
      found ??= lines.map(() => []);
      found[line]?.push(run.note);
    }
    start = run.end;
  }
  return found;
}
