import { diffArrays } from "./differences.ts";

/** A place of the old version and the place of the new that is the same; one of them is missing where a thing came or went. */
export interface Pair {
  readonly old?: number;
  readonly fresh?: number;
}

/** What is compared of a thing. */
export interface Shape {
  /** Things of two kinds are never one. */
  readonly kind: string;
  /** Things of one kind and one id are the same in all that is compared. */
  readonly id: string;
  readonly label?: string | undefined;
  /** What it says: what says much the same may be one thing that was changed. It is asked for of what has no equal alone. */
  says(): string;
}

/** Differences that are looked for before two stretches are called wholly different: what bounds the time. */
const mostEdits = 2_000;

/** Things whose words are as much alike are one that was changed. */
const alike = 0.5;

/** How far ahead in a stretch that changed a partner is looked for. */
const reach = 12;

/** Pairs of two sequences whose things are equal, in the order of both; whatever is left stands between them. */
export function alignIds(old: readonly string[], fresh: readonly string[]): readonly Pair[] {
  const parts = diffArrays([...old], [...fresh], { maxEditLength: mostEdits });
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts ?? wholly(old, fresh)) {
    for (let step = 0; step < count; step++) {
      pairs.push({ ...(!added && { old: from++ }), ...(!removed && { fresh: to++ }) });
    }
  }
  return pairs;
}

function wholly(old: readonly string[], fresh: readonly string[]) {
  return [
    { added: false, removed: true, count: old.length },
    { added: true, removed: false, count: fresh.length },
  ];
}

/** Pairs of two sequences of things: equal ones first, then in what is left those of one label, then those that are alike. */
export function alignShapes(old: readonly Shape[], fresh: readonly Shape[]): readonly Pair[] {
  const idOf = ({ kind, id }: Shape) => `${kind} ${id}`;
  const pairs: Pair[] = [];
  let gone: number[] = [];
  let come: number[] = [];
  const close = () => {
    pairs.push(...pairGap(gone, come, old, fresh));
    [gone, come] = [[], []];
  };
  for (const pair of alignIds(old.map(idOf), fresh.map(idOf))) {
    if (pair.old !== undefined && pair.fresh !== undefined) {
      close();
      pairs.push(pair);
    } else if (pair.old !== undefined) gone.push(pair.old);
    else if (pair.fresh !== undefined) come.push(pair.fresh);
  }
  close();
  return pairs;
}

/** Pairs within a stretch that changed, in its order. */
function pairGap(
  gone: readonly number[],
  come: readonly number[],
  old: readonly Shape[],
  fresh: readonly Shape[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  const words = new Words();
  let next = 0;
  for (const at of gone) {
    const found = partnerOf(old[at], come.slice(next, next + reach), fresh, words);
    if (found < 0) {
      pairs.push({ old: at });
      continue;
    }
    for (const before of come.slice(next, next + found)) pairs.push({ fresh: before });
    const partner = come[next + found];
    pairs.push({ old: at, ...(partner !== undefined && { fresh: partner }) });
    next += found + 1;
  }
  for (const rest of come.slice(next)) pairs.push({ fresh: rest });
  return pairs;
}

/** The words of things, each looked for once. */
class Words {
  readonly #known = new Map<Shape, readonly string[]>();

  of(shape: Shape): readonly string[] {
    const known = this.#known.get(shape) ?? wordsOf(shape.says());
    this.#known.set(shape, known);
    return known;
  }
}

function partnerOf(shape: Shape | undefined, candidates: readonly number[], fresh: readonly Shape[], words: Words): number {
  if (!shape) return -1;
  const labelled = candidates.findIndex((at) => shape.label !== undefined && isSame(shape, fresh[at]));
  if (labelled >= 0) return labelled;
  const scores = candidates.map((at) => {
    const other = fresh[at];
    return other?.kind === shape.kind ? likenessOfWords(words.of(shape), words.of(other)) : 0;
  });
  const best = Math.max(0, ...scores);
  return best >= alike ? scores.indexOf(best) : -1;
}

function isSame(one: Shape, other: Shape | undefined): boolean {
  return one.kind === other?.kind && one.label === other.label;
}

/** How much two texts have in common, from 0 to 1. */
export function likeness(one: string, other: string): number {
  return likenessOfWords(wordsOf(one), wordsOf(other));
}

/** How much the words of two texts have in common, from 0 to 1: those of both, each as often as it is in both. */
export function likenessOfWords(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) return first.length === second.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (first.length + second.length);
}

/** The words of a text in small letters, without signs; of Chinese, its characters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? [];
}
