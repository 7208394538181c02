import { likeness } from "../compare/align.ts";
import { diffArrays } from "../compare/differences.ts";
import type { Entry } from "./lines.ts";

/** Which entry of what was sent is which of what came back. */
export interface Alignment {
  /** By the index of an entry that was sent: that of the one that came back. */
  readonly forth: ReadonlyMap<number, number>;
  readonly back: ReadonlyMap<number, number>;
  /** Entries that were sent and stand elsewhere now. */
  readonly moved: ReadonlySet<number>;
}

/** An alignment, asked by entries. */
export interface FoundAgain {
  /** What an entry that came back was. */
  partnerOf(entry: Entry): Entry | undefined;
  /** Whether an entry that was sent went. */
  isGone(entry: Entry): boolean;
}

/** Answers for the entries of an alignment. */
export function foundAgain(
  sent: readonly Entry[],
  returned: readonly Entry[],
  { forth, back }: Pick<Alignment, "forth" | "back">,
): FoundAgain {
  const indexesOf = (entries: readonly Entry[]) => new Map(entries.map((entry, index) => [entry, index]));
  const [were, are] = [indexesOf(sent), indexesOf(returned)];
  return {
    partnerOf: (entry) => sent[back.get(are.get(entry) ?? -1) ?? -1],
    isGone: (entry) => !forth.has(were.get(entry) ?? -1),
  };
}

/** Two texts whose words are as much alike are one that was changed. */
const alike = 0.6;

/** Of a paragraph with its key so much has to be left that it is taken for the same. */
const stillKnown = 0.25;

interface Scored {
  readonly index: number;
  readonly score: number;
}

/** The entry that had a key, and whether that is sure. */
type KeyFinder = (key: string) => { readonly index: number; readonly isSure: boolean } | undefined;

/** Finds each entry again: by its key, by its text, by what is like it between neighbours that were found. */
export function align(sent: readonly Entry[], returned: readonly Entry[], keyed: KeyFinder): Alignment {
  const pairs = new Pairs(sent, returned);
  pairs.byKeys(keyed);
  pairs.byText();
  pairs.byNeighbours();
  return pairs;
}

/** Entries of a gap that are looked at for one of those that are missing there, so that a gap of thousands takes no longer than their number. */
const mostCandidates = 200;

/** Of a gap, the part around as many entries from its start as the missing one is. */
function near([from, to]: readonly [number, number], offset: number): readonly [number, number] {
  const first = Math.max(from, Math.min(from + offset - mostCandidates / 2, to - mostCandidates));
  return [first, Math.min(to, first + mostCandidates)];
}

class Pairs implements Alignment {
  readonly forth = new Map<number, number>();
  readonly back = new Map<number, number>();
  readonly #sent: readonly Entry[];
  readonly #returned: readonly Entry[];
  #moved: ReadonlySet<number> | undefined;

  constructor(sent: readonly Entry[], returned: readonly Entry[]) {
    this.#sent = sent;
    this.#returned = returned;
  }

  /** A key that stands in several entries is that of the one which is most like the text that had it. */
  byKeys(keyed: KeyFinder): void {
    const claims = new Map<number, number[]>();
    const unsure = new Set<number>();
    for (const [index, { keys }] of this.#returned.entries()) {
      for (const key of keys) {
        const found = keyed(key);
        if (!found) continue;
        const others = claims.get(found.index) ?? [];
        claims.set(found.index, others);
        if (others.at(-1) !== index) others.push(index);
        if (!found.isSure) unsure.add(found.index);
      }
    }
    for (const [at, candidates] of [...claims].sort(([one], [other]) => one - other)) {
      const sure = unsure.has(at) ? alike : candidates.length === 1 ? 0 : stillKnown;
      const scored = candidates
        .filter((index) => !this.back.has(index) && this.#returned[index]?.kind === this.#sent[at]?.kind)
        .map((index) => ({ index, score: this.#like(at, index) }))
        .sort((one, other) => other.score - one.score || one.index - other.index);
      const best = this.#firstPart(scored, at);
      if (best && best.score >= sure && (best.score > 0 || this.#returned[best.index]?.form === this.#sent[at]?.form))
        this.#pair(at, best.index);
    }
  }

  /** Of a paragraph that was split each part may have its key: the first is taken. */
  #firstPart(scored: readonly Scored[], at: number): Scored | undefined {
    const [best] = scored;
    const before = best && scored.find(({ index }) => index === best.index - 1);
    const text = before && this.#returned[before.index]?.text;
    return text !== undefined && this.#sent[at]?.text.startsWith(text.trimEnd().slice(0, 40)) ? before : best;
  }

  /** Equal texts of what is left, in their order. */
  byText(): void {
    const sent = this.#left(this.#sent, this.forth);
    const returned = this.#left(this.#returned, this.back);
    const idOf = (entries: readonly Entry[]) => (index: number) => `${entries[index]?.kind} ${entries[index]?.text}`;
    const parts = diffArrays(sent.map(idOf(this.#sent)), returned.map(idOf(this.#returned)), { maxEditLength: 20_000 });
    let [from, to] = [0, 0];
    for (const { added, removed, count } of parts ?? []) {
      if (!added && !removed)
        for (let step = 0; step < count; step++) this.#pair(sent[from + step] ?? -1, returned[to + step] ?? -1);
      if (!added) from += count;
      if (!removed) to += count;
    }
    const texts = new Map<string, number[]>();
    for (const index of this.#left(this.#returned, this.back)) {
      const id = idOf(this.#returned)(index);
      const others = texts.get(id) ?? [];
      texts.set(id, others);
      others.push(index);
    }
    for (const index of this.#left(this.#sent, this.forth)) {
      const other = texts.get(idOf(this.#sent)(index))?.shift();
      if (other !== undefined) this.#pair(index, other);
    }
  }

  /** What is like it between neighbours that were found, and of the same form first. */
  byNeighbours(): void {
    const next = this.#nextFound();
    let [before, start, seen] = [-1, 0, 0];
    for (const index of this.#left(this.#sent, this.forth)) {
      for (; seen < index; seen++) if (this.forth.has(seen)) before = seen;
      if (before === index - 1) start = index;
      const from = before < 0 ? 0 : (this.forth.get(before) ?? -1) + 1;
      let after = next[index];
      while (after !== undefined && (this.forth.get(after) ?? from) < from) after = next[after];
      const to = after === undefined ? this.#returned.length : (this.forth.get(after) ?? from);
      const best = this.#bestIn(index, near([from, to], index - start));
      if (best !== undefined) this.#pair(index, best);
    }
  }

  /** What is most like an entry in a gap. */
  #bestIn(index: number, [from, to]: readonly [number, number]): number | undefined {
    let best: Scored | undefined;
    for (let other = from; other < to; other++) {
      if (this.back.has(other) || this.#returned[other]?.kind !== this.#sent[index]?.kind) continue;
      const score = this.#like(index, other);
      if (score >= alike && score > (best?.score ?? 0)) best = { index: other, score };
    }
    return best?.index;
  }

  /** For each entry that was sent, the next behind it that was found. */
  #nextFound(): readonly (number | undefined)[] {
    const next: (number | undefined)[] = [];
    for (let index = this.#sent.length - 1; index >= 0; index--)
      next[index] = this.forth.has(index + 1) ? index + 1 : next[index + 1];
    return next;
  }

  /** Those that are not in the longest run that kept its order; known once all were looked for. */
  get moved(): ReadonlySet<number> {
    this.#moved ??= this.#movedNow();
    return this.#moved;
  }

  #movedNow(): ReadonlySet<number> {
    const order = [...this.forth].sort(([one], [other]) => one - other);
    const kept = longestRise(order.map(([, to]) => to));
    return new Set(order.filter((_, index) => !kept.has(index)).map(([from]) => from));
  }

  #left(entries: readonly Entry[], taken: ReadonlyMap<number, number>): number[] {
    return [...entries.keys()].filter((index) => !taken.has(index));
  }

  #like(sent: number, returned: number): number {
    const [one, other] = [this.#sent[sent]?.text ?? "", this.#returned[returned]?.text ?? ""];
    return one === other ? 1 : likeness(one, other);
  }

  #pair(sent: number, returned: number): void {
    this.forth.set(sent, returned);
    this.back.set(returned, sent);
  }
}

/** The indexes of the longest subsequence of numbers that rises. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
