import { traceOfRun } from "../document/plain.ts";
import type { Resolved, RRef, RText, RVerbatim } from "../document/resolved.ts";
import { runsIn } from "../document/walk-resolved.ts";
import type { Segment, Trace } from "../trace.ts";
import { itemText, type ShownRuns } from "./item-text.ts";
import type { LaidOut, Page, TextItem } from "./page.ts";

/** A run of the resolved document that shows a place, and the character of it that does. */
interface ShownRun {
  readonly run: RText | RRef | RVerbatim;
  readonly at: number;
}

/** An item of a page that shows it. */
interface ShownItem {
  readonly page: Page;
  readonly item: TextItem;
  readonly at: number;
}

/** Where something is shown: in one run or many, on one page or many, since a loop, the contents and running heads repeat what is written once. */
export interface Shown {
  readonly runs: readonly ShownRun[];
  readonly items: readonly ShownItem[];
}

/** A stretch of a file that something shows. */
interface Stretch<T> {
  readonly segment: Segment;
  readonly of: T;
}

/** Finds what shows a place in a file: the way back from there to the resolved document and its pages. Made when somebody asks. */
export class PlaceIndex {
  readonly #runs: Stretches<Omit<ShownRun, "at">>;
  readonly #items: Stretches<Omit<ShownItem, "at">>;

  /** What nobody asks for is left out: the runs, or the pages. */
  constructor(resolved: Resolved | undefined, laidOut?: LaidOut) {
    const runs = new Stretches<Omit<ShownRun, "at">>();
    const items = new Stretches<Omit<ShownItem, "at">>();
    for (const run of resolved ? runsIn(resolved) : [])
      runs.add(run.type === "verbatim" ? run.trace : traceOfRun(run), { run });
    const shownRuns: ShownRuns = new Map();
    for (const page of laidOut?.layout.pages ?? []) {
      for (const item of page.items) {
        if (item.kind === "text") items.add(itemText(item, laidOut?.passages ?? [], shownRuns)?.trace ?? [], { page, item });
      }
    }
    this.#runs = runs;
    this.#items = items;
  }

  /** What shows the character of a file at an offset, in the order of the document. */
  find(path: string, offset: number): Shown {
    return { runs: this.#runs.at(path, offset), items: this.#items.at(path, offset) };
  }
}

/** Stretches of files, some within others, found by what they hold. */
class Stretches<T extends object> {
  readonly #files = new Map<string, Stretch<T>[]>();
  /** Beside the stretches of a file in the order of their starts: the last end so far. */
  readonly #reached = new Map<string, number[]>();
  #count = 0;
  readonly #order = new Map<T, number>();

  add(trace: Trace, of: T): void {
    this.#order.set(of, this.#count++);
    for (const segment of trace) {
      const stretches = this.#files.get(segment.source.path) ?? [];
      this.#files.set(segment.source.path, stretches);
      if (segment.end > segment.start) stretches.push({ segment, of });
    }
  }

  at(path: string, offset: number): readonly (T & { readonly at: number })[] {
    const stretches = this.#files.get(path) ?? [];
    const reached = this.#reached.get(path) ?? sorted(stretches);
    this.#reached.set(path, reached);
    const found: Stretch<T>[] = [];
    for (let index = lastFrom(stretches, offset); index >= 0 && (reached[index] ?? 0) > offset; index--) {
      const stretch = stretches[index];
      if (stretch && stretch.segment.end > offset) found.push(stretch);
    }
    found.sort((one, other) => (this.#order.get(one.of) ?? 0) - (this.#order.get(other.of) ?? 0));
    return found.map(({ segment: { at, origin, start }, of }) => ({
      ...of,
      at: origin === "copied" ? at + offset - start : at,
    }));
  }
}

/** Puts stretches in the order of their starts, and gives for each how far it and those before it reach. */
function sorted(stretches: Stretch<object>[]): number[] {
  stretches.sort((one, other) => one.segment.start - other.segment.start);
  let last = 0;
  return stretches.map(({ segment }) => {
    last = Math.max(last, segment.end);
    return last;
  });
}

/** The index of the last stretch that starts at an offset or before it; -1 where none does. */
function lastFrom(stretches: readonly Stretch<object>[], offset: number): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.segment.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
