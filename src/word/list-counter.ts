import type { WListPlace } from "./blocks.ts";
import { formatCount } from "./count-formats.ts";
import type { Numbering, NumberingLevel, Numberings } from "./numbering.ts";
import type { WListNumber } from "./word-view.ts";

/** Counts the lists of a file as Word does: called for each paragraph in turn. */
export class ListCounter {
  readonly #numberings: Numberings;
  /** Counts by abstract numbering, then by level; what has not been counted yet, or starts anew, has none. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Levels of numberings that have started anew. */
  readonly #restarted = new Set<string>();

  constructor(numberings: Numberings) {
    this.#numberings = numberings;
  }

  /** The number of the next paragraph of a list; none where the numbering, or the level, is not there. */
  next({ numbering: id, level }: WListPlace): WListNumber | undefined {
    const numbering = this.#numberings.get(id);
    const own = numbering?.levels.get(level);
    if (!numbering || !own) return undefined;
    const counts = this.#counts.get(numbering.list) ?? [];
    this.#counts.set(numbering.list, counts);
    const value = this.#count(numbering, own, level, counts);
    return { format: own.format, level, value, text: textOf(numbering, own, counts), list: numbering.list };
  }

  #count(numbering: Numbering, own: NumberingLevel, level: number, counts: (number | undefined)[]): number {
    const last = counts[level];
    const value = this.#restartOf(numbering, level) ?? (last === undefined ? own.start : last + 1);
    // A level that was passed over is counted as if a paragraph of it had stood before.
    for (let skipped = level - 1; skipped >= 0 && counts[skipped] === undefined; skipped -= 1)
      counts[skipped] = numbering.restarts.get(skipped) ?? numbering.levels.get(skipped)?.start;
    counts[level] = value;
    for (const [deeper, { restartsAfter = deeper }] of numbering.levels)
      if (deeper > level && level < restartsAfter) counts[deeper] = undefined;
    return value;
  }

  /** At what a numbering starts a level anew, the first time that it is used. */
  #restartOf({ id, restarts }: Numbering, level: number): number | undefined {
    const start = restarts.get(level);
    const key = `${id} ${level}`;
    if (start === undefined || this.#restarted.has(key)) return undefined;
    this.#restarted.add(key);
    return start;
  }
}

/** A number with those of other levels and the signs around, as the level's text asks for them. */
function textOf(numbering: Numbering, own: NumberingLevel, counts: readonly (number | undefined)[]): string {
  if (own.format === "bullet") return own.text;
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = numbering.levels.get(index);
    const format = own.isLegal && level?.format !== "none" ? "decimal" : (level?.format ?? "decimal");
    return formatCount(counts[index] ?? level?.start ?? 1, format);
  });
}
