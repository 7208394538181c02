import type { Prose, ProseText } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import type { EditorialRule, Finder, Found, FoundIn, PatternEntry } from "./rule.ts";
import { WordIndex } from "./word-index.ts";

/** What the rules found: each finding with its rule. */
export type FoundByRules = readonly (readonly [EditorialRule, Found])[];

/** What a finder of a kind does. */
type Visit<Kind extends Finder["by"]> = Extract<Finder, { by: Kind; visit: unknown }>["visit"];

/** Rules made ready for a walk over texts: one index of all their words, and their expressions. */
export class RuleSet {
  readonly #words: WordIndex;
  readonly #patterns: readonly (readonly [EditorialRule, PatternEntry])[];
  readonly #visits: readonly (readonly [EditorialRule, Visit<"block">])[];
  readonly #documentVisits: readonly (readonly [EditorialRule, Visit<"document">])[];
  readonly #order: ReadonlyMap<EditorialRule, number>;

  /** The rules in their order: where two find the same, the first has it. */
  constructor(rules: readonly EditorialRule[]) {
    this.#words = new WordIndex(rules);
    this.#order = new Map(rules.map((rule, index) => [rule, index]));
    const all = rules.flatMap((rule) => rule.find.map((finder) => [rule, finder] as const));
    this.#patterns = all.flatMap(([rule, finder]) => (finder.by === "pattern" ? [[rule, finder.pattern] as const] : []));
    this.#visits = all.flatMap(([rule, finder]) => (finder.by === "block" ? [[rule, finder.visit] as const] : []));
    this.#documentVisits = all.flatMap(([rule, finder]) => (finder.by === "document" ? [[rule, finder.visit] as const] : []));
  }

  /** What words and expressions find in a text; it follows from the text, its kind and its zones alone. */
  inText(prose: ProseText): FoundByRules {
    const found = [...this.#words.find(prose)];
    for (const [rule, entry] of this.#patterns) {
      if (!hasKind(rule, prose) || (entry.needs && !entry.needs.some((one) => prose.lower.includes(one)))) continue;
      for (const one of matches(entry, prose)) found.push([rule, one]);
    }
    return found.filter(([rule, { start, end }]) => hasKind(rule, prose) && !prose.zones.touches(start, end, rule.skip));
  }

  /** What rules find that look at a block as a tree. */
  inBlock(prose: Prose): FoundByRules {
    const found: (readonly [EditorialRule, Found])[] = [];
    for (const [rule, visit] of this.#visits) if (hasKind(rule, prose)) for (const one of visit(prose)) found.push([rule, one]);
    return found.filter(([rule, { start, end }]) => !prose.zones.touches(start, end, rule.skip));
  }

  /** What rules find that look at the whole document. */
  inDocument(whole: WholeProse): readonly (readonly [EditorialRule, FoundIn])[] {
    const found = this.#documentVisits.flatMap(([rule, visit]) => [...visit(whole)].map((one) => [rule, one] as const));
    return found.filter(([rule, { start, end, prose }]) => hasKind(rule, prose) && !prose.zones.touches(start, end, rule.skip));
  }

  /** In the order of the text, without what overlaps a finding of a rule that stands before its own. */
  inOrder(found: FoundByRules): FoundByRules {
    const byRule = [...found].sort(
      ([one, { start }], [other, { start: second }]) => this.#rank(one) - this.#rank(other) || start - second,
    );
    const kept: (readonly [EditorialRule, Found])[] = [];
    const taken = new Taken();
    for (const one of byRule) if (taken.take(one[1])) kept.push(one);
    return kept.sort(([, one], [, other]) => one.start - other.start);
  }

  #rank(rule: EditorialRule): number {
    return this.#order.get(rule) ?? 0;
  }
}

function hasKind({ kinds }: EditorialRule, { kind }: ProseText): boolean {
  return kinds?.includes(kind) ?? true;
}

function* matches({ fix, pattern, unless }: PatternEntry, prose: ProseText): Iterable<Found> {
  for (const match of prose.text.matchAll(pattern)) {
    if (unless?.(match, prose)) continue;
    yield { start: match.index, end: match.index + match[0].length, replacement: fix?.(match, prose) };
  }
}

/** The ranges that findings have taken: by character, so that thousands of them cost no more than their length. */
class Taken {
  readonly #at = new Set<number>();

  take({ start, end }: Found): boolean {
    const places = Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index);
    if (places.some((at) => this.#at.has(at))) return false;
    for (const at of places) this.#at.add(at);
    return true;
  }
}
