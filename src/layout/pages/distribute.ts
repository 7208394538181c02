import type { Steps } from "../../steps.ts";
import type { Geometry, Pages } from "../../theme/geometry.ts";
import { type Footnotes, heightOf, type SetFootnote } from "../blocks/footnotes.ts";
import type { RepeatedRow, Slot } from "../slots.ts";

/** What stands on a page, and where. */
export interface PagePlan {
  /** From 1. */
  readonly number: number;
  readonly geometry: Geometry;
  /** Slots from `from` to `to`, and the top of each. */
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
  /** Heads of a table that goes on, repeated above the first slot. */
  readonly heads: readonly RepeatedRow[];
  readonly notes: readonly PlacedNote[];
  /** Top of the white above the notes. */
  readonly notesTop: number;
}

/** Lines of a note on a page; not its first ones where it goes on from the page before. */
export interface PlacedNote {
  readonly set: SetFootnote;
  readonly from: number;
  readonly to: number;
}

/** What distributing needs to know of pages. */
export interface PageRules extends Pages {
  /** Where the text of the first page ends, and its notes. */
  readonly first: Pick<Geometry, "bottom" | "notesBottom">;
  readonly footnotes: Footnotes;
}

/** Distributes slots over pages: fills a page, goes back to the last place where it may end, and starts the next, a step a page. Always ends. */
export function* distribute(slots: readonly Slot[], pages: PageRules): Steps<readonly PagePlan[]> {
  const plans: PagePlan[] = [];
  let from = 0;
  let carried: readonly PlacedNote[] = [];
  do {
    const filler = new PageFiller(slots, from, plans.length + 1, pages);
    filler.resume(carried);
    const plan = filler.fill();
    plans.push(plan);
    from = plan.to;
    carried = filler.rest();
    yield;
  } while (from < slots.length || carried.length > 0);
  return plans;
}

/** A place where the page may end: before slot `index`, with so many notes. */
interface Stop {
  readonly index: number;
  readonly bind: number;
  readonly notes: number;
}

/** Lines of a note that must not stand alone. */
const fewest = 2;

class PageFiller {
  readonly #slots: readonly Slot[];
  readonly #from: number;
  readonly #number: number;
  readonly #pages: PageRules;
  readonly #geometry: Geometry;
  readonly #bottom: number;
  readonly #notesBottom: number;
  readonly #tops: number[] = [];
  readonly #notes: PlacedNote[] = [];
  #carried: PlacedNote[] = [];
  #notesHeight = 0;
  #y: number;
  #stop: Stop | undefined;

  constructor(slots: readonly Slot[], from: number, number: number, pages: PageRules) {
    this.#slots = slots;
    this.#from = from;
    this.#number = number;
    this.#pages = pages;
    this.#geometry = slots[from]?.turned ? pages.turned : pages.upright;
    const { bottom, notesBottom } = this.#geometry;
    this.#bottom = number === 1 ? Math.min(pages.first.bottom, bottom) : bottom;
    this.#notesBottom = number === 1 ? Math.min(pages.first.notesBottom, notesBottom) : notesBottom;
    this.#y = this.#geometry.top;
  }

  /** Places what is left of the notes of the page before. */
  resume(carried: readonly PlacedNote[]): void {
    for (const [index, note] of carried.entries()) {
      if (this.#addNote(note, true)) continue;
      this.#carried = [...this.#carried, ...carried.slice(index + 1)];
      return;
    }
  }

  /** Notes that did not find room. */
  rest(): readonly PlacedNote[] {
    return this.#carried;
  }

  fill(): PagePlan {
    const heads = this.#repeatedHeads();
    for (const head of heads) this.#y += head.height;
    let at = this.#from;
    while (at < this.#slots.length && this.#carried.length === 0) {
      const slot = this.#slots[at];
      if (!slot || (at > this.#from && slot.startsPage)) break;
      if (at > this.#from) this.#consider(slot, at);
      if (!this.#place(slot, at)) {
        const next = this.#squeezeIn(at);
        at = next > at ? this.#endBehindSplitNote(next) : this.#goBack(at);
        break;
      }
      at++;
      if (this.#carried.length > 0) {
        at = this.#endBehindSplitNote(this.#squeezeIn(at));
        break;
      }
    }
    return {
      number: this.#number,
      geometry: this.#geometry,
      from: this.#from,
      to: at,
      tops: this.#tops.slice(0, at - this.#from),
      heads: at > this.#from ? heads : [],
      notes: this.#notes,
      notesTop: this.#notesBottom - this.#notesHeight,
    };
  }

  /** Where text may end: above the notes, once there are any. */
  get #foot(): number {
    return this.#notes.length === 0 ? this.#bottom : this.#notesBottom - this.#notesHeight;
  }

  #repeatedHeads(): readonly RepeatedRow[] {
    const slot = this.#slots[this.#from];
    const before = this.#slots[this.#from - 1];
    if (slot?.content.kind !== "row" || before?.content.kind !== "row" || slot.startsPage) return [];
    return slot.content.heads;
  }

  /** Remembers the place before a slot if no better one is known: of two that mind as little, the later. */
  #consider(slot: Slot, index: number): void {
    if (!this.#stop || slot.bind <= this.#stop.bind) this.#stop = { index, bind: slot.bind, notes: this.#notes.length };
  }

  /** Places a slot and its notes; on a page that has nothing yet, whether there is room or not. */
  #place(slot: Slot, at: number): boolean {
    const opening = at === this.#from;
    const first = opening && this.#notes.length === 0;
    const top = this.#y + (opening ? slot.topGap : slot.gap);
    const foot = top + slot.height;
    if (!first && foot > this.#foot + tolerance) return false;
    const y = this.#y;
    const placed = this.#notes.length;
    this.#y = foot;
    const sets = this.#pages.footnotes.set(slot.notes);
    for (const [index, set] of sets.entries()) {
      if (this.#addNote({ set, from: 0, to: set.lines.length }, first)) continue;
      const begins = this.#carried.length > 0 && index === sets.length - 1;
      if (!first && !begins) {
        this.#takeBack(placed);
        this.#carried = [];
        this.#y = y;
        return false;
      }
      this.#carry(sets.slice(index + 1));
      break;
    }
    this.#tops.push(top);
    return true;
  }

  /** Adds a note; where it does not fit whole, as many lines as fit, the rest carried. False where nothing or not all of it fits. */
  #addNote(note: PlacedNote, force: boolean): boolean {
    const { before } = note.set;
    const opening = this.#notes.length === 0 ? this.#pages.footnotes.separator : 0;
    const white = note.from === 0 ? before : 0;
    const room = this.#notesBottom - this.#y - this.#notesHeight - opening - white;
    const count = note.to - note.from;
    const fitting = linesIn(room + tolerance, note);
    const lines =
      fitting >= count
        ? count
        : linesToSplit(count, fitting, force && this.#notes.length === 0 && this.#y <= this.#geometry.top);
    if (lines > 0) {
      this.#notes.push({ ...note, to: note.from + lines });
      this.#notesHeight += opening + white + heightOf(note.set, note.from, note.from + lines);
    }
    if (lines === count) return true;
    if (lines > 0 || force) this.#carried.push({ ...note, from: note.from + lines });
    return false;
  }

  #carry(sets: readonly SetFootnote[]): void {
    for (const set of sets) this.#carried.push({ set, from: 0, to: set.lines.length });
  }

  /** Takes notes off the page again until `count` are left. */
  #takeBack(count: number): void {
    while (this.#notes.length > count) {
      const note = this.#notes.pop();
      if (!note) break;
      this.#notesHeight -= heightOf(note.set, note.from, note.to) + (note.from === 0 ? note.set.before : 0);
      if (this.#notes.length === 0) this.#notesHeight -= this.#pages.footnotes.separator;
    }
  }

  /** The last note fills the page: lines from slot `at` on that must not part from the line that calls it take the place of lines of it. */
  #squeezeIn(at: number): number {
    let next = at;
    for (let slot = this.#slots[next]; slot && slot.bind >= 2 && this.#shorten(slot); slot = this.#slots[next]) next++;
    return next;
  }

  /** Places a slot above the last note, which is split and gives up as many lines as that takes; false where it has not enough. */
  #shorten(slot: Slot): boolean {
    const note = this.#notes.length > (this.#stop?.notes ?? 0) ? this.#notes.at(-1) : undefined;
    if (!note || slot.startsPage || slot.notes.length > 0) return false;
    const [rest = { ...note, from: note.to }] = this.#carried;
    if (note.set !== rest.set) return false;
    const foot = this.#y + slot.gap + slot.height;
    const least = this.#carried.length === 0 ? fewest : 0;
    const lines = Math.max(linesFrom(foot - this.#foot - tolerance, note), least);
    if (note.to - note.from - lines < fewest) return false;
    this.#notes.splice(-1, 1, { ...note, to: note.to - lines });
    this.#carried.splice(0, 1, { ...rest, from: rest.from - lines });
    this.#notesHeight -= heightOf(note.set, note.to - lines, note.to);
    this.#tops.push(this.#y + slot.gap);
    this.#y = foot;
    return true;
  }

  /** A note filled the page: it ends before slot `at`, unless that minds and another place does not. */
  #endBehindSplitNote(at: number): number {
    const next = this.#slots[at];
    const bind = next && !next.startsPage ? next.bind : 0;
    if (!this.#stop || this.#stop.bind >= bind) return at;
    this.#carried = [];
    return this.#goBack(at);
  }

  /** The page is full before slot `at`: gives back what must not stand at its foot, and says where it ends. */
  #goBack(at: number): number {
    const stop = this.#stop;
    if (!stop) return at;
    this.#takeBack(stop.notes);
    return stop.index;
  }
}

/** A line fits when its letters fit: this much of it is white below them (un-format 2.5). */
const tolerance = 0.2;

/** How many of a note's lines are no higher than `room` together. */
function linesIn(room: number, { set, from, to }: PlacedNote): number {
  let lines = 0;
  while (from + lines < to && heightOf(set, from, from + lines + 1) <= room) lines++;
  return lines;
}

/** How many lines from its end a note has to give up for `room`; all of them where that is not enough. */
function linesFrom(room: number, { set, from, to }: PlacedNote): number {
  let lines = 0;
  while (from + lines < to && heightOf(set, to - lines, to) < room) lines++;
  return lines;
}

/** How many lines of a note stay on a page where `fitting` of `count` have room: no line alone on either page, unless it must be. */
function linesToSplit(count: number, fitting: number, must: boolean): number {
  if (fitting <= 0) return must ? 1 : 0;
  const kept = Math.min(fitting, count - fewest);
  if (kept >= fewest) return kept;
  return must ? Math.min(fitting, count) : 0;
}
