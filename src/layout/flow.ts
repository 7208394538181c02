import type { Style } from "../theme/theme.ts";
import type { Context } from "./context.ts";
import { points } from "./geometry.ts";
import type { SetParagraph } from "./paragraph.ts";
import type { Footnote, Prose } from "./prose.ts";
import type { Bind, Frame, Slot, SlotBase } from "./slots.ts";

/** What a slot needs from its maker; the flow knows the rest. */
export type NewSlot<S extends Slot = Slot> = S extends Slot ? Omit<S, Exclude<keyof SlotBase, "height">> & Wishes : never;

interface Wishes {
  readonly notes?: readonly Footnote[];
  readonly bind?: Bind;
}

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
  readonly #breakAfter: number;
  #bind: Bind = 0;
  #startsPage = false;
  #anchors: string[] = [];

  /** `context` gives the white below running text, which a page break swallows of the white above a heading (un-format 2.6). */
  constructor(context: Context) {
    this.#breakAfter = points(context.theme.styles[context.theme.roles.paragraph?.style ?? ""]?.after ?? 0);
  }

  /** What comes next starts a page. */
  startPage(): void {
    if (this.slots.length > 0) this.#startsPage = true;
  }

  /** What comes next stays with what came last, as strongly as `bind` says. */
  keep(bind: Bind): void {
    if (bind > this.#bind) this.#bind = bind;
  }

  /** The next slot is where an anchor leads. */
  anchor(id: string | undefined): void {
    if (id) this.#anchors.push(id);
  }

  /** Adds a slot with `before` points of white above it. */
  add(slot: NewSlot, before = 0): void {
    const turns = this.turned !== (this.slots.at(-1)?.turned ?? this.turned);
    const startsPage = this.#startsPage || turns;
    const first = this.slots.length === 0;
    const base = {
      gap: Math.max(this.after, before),
      topGap: first ? before : startsPage ? Math.max(before - this.#breakAfter, 0) : 0,
      bind: slot.bind !== undefined && slot.bind > this.#bind ? slot.bind : this.#bind,
      startsPage,
      turned: this.turned,
      notes: slot.notes ?? noNotes,
      anchors: this.#anchors.length > 0 ? this.#anchors : noAnchors,
      frame: this.frame,
    };
    this.slots.push({ ...slot, ...base } as unknown as Slot);
    this.after = 0;
    this.#bind = 0;
    this.#startsPage = false;
    if (this.#anchors.length > 0) this.#anchors = [];
  }

  /** Adds the lines of a paragraph, with Word's keeps: two lines at least on either page (widow control). */
  addParagraph(paragraph: SetParagraph, { before, after, keepNext, keepLines }: Spacing): void {
    const { lines, height } = paragraph;
    const notes = notesByLine(paragraph.prose, lines);
    for (let index = 0; index < lines.length; index++) {
      const alone = index === 1 || index === lines.length - 1;
      const bind: Bind = index === 0 ? 0 : alone ? 2 : keepLines ? 1 : 0;
      this.add(
        { kind: "line", height, paragraph, index, bind, notes: notes?.[index] ?? noNotes },
        index === 0 ? points(before) : 0,
      );
    }
    this.after = points(after);
    if (keepNext) this.keep(1);
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
