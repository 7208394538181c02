import { comparisons, type Rules } from "./svg-style.ts";
import type { SvgElement } from "./svg-tree.ts";

/** How much there is to draw in a part of an image, with all that it uses again. */
interface Amount {
  readonly elements: number;
  readonly outline: number;
  readonly letters: number;
  readonly comparisons: number;
  readonly depth: number;
}

/**
 * The most that is drawn, far above what programs draw as charts and maps, and what it is called. Copies of copies of copies, which make
 * millions of shapes of a few lines, count as often as they are drawn.
 */
const most: readonly (readonly [kind: keyof Amount, most: number, what: string])[] = [
  ["depth", 200, "levels of elements in each other"],
  ["elements", 100_000, "shapes"],
  ["outline", 4_000_000, "characters in the outlines and places of its shapes"],
  ["letters", 20_000, "letters"],
  ["comparisons", 5_000_000, "rules of style to compare with its elements"],
];

/** Parts of an image that are never drawn, or only where something calls for them. */
export const undrawn: ReadonlySet<string> = new Set([
  "defs",
  "clipPath",
  "mask",
  "symbol",
  "pattern",
  "marker",
  "linearGradient",
  "radialGradient",
  "filter",
  "metadata",
  "title",
  "desc",
  "style",
  "script",
]);

/** What of an image is more than is drawn, to follow “has”; nothing where all can be drawn. Goes through each element once. */
export function excessOf(root: SvgElement, byId: ReadonlyMap<string, SvgElement>, rules: Rules): string | undefined {
  const amounts = new Amounts(byId, rules);
  const amount = amounts.of(root, 0);
  if (amounts.circular) return "a part that uses itself";
  const [, limit, what] = most.find(([kind, limit]) => amount[kind] > limit) ?? [];
  return limit === undefined ? undefined : `more than ${limit.toLocaleString("en")} ${what}`;
}

/** The target of a `use`. */
export function usedBy({ attributes }: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgElement | undefined {
  const target = attributes.get("href") ?? attributes.get("xlink:href") ?? "";
  return target.startsWith("#") ? byId.get(target.slice(1)) : undefined;
}

/** Levels that are counted: no more than would be drawn, each with the `use` that leads to it. */
const deepest = 400;

class Amounts {
  readonly #byId: ReadonlyMap<string, SvgElement>;
  readonly #rules: Rules;
  readonly #known = new Map<SvgElement, Amount | undefined>();
  /** Whether an element is within itself. */
  circular = false;

  constructor(byId: ReadonlyMap<string, SvgElement>, rules: Rules) {
    this.#byId = byId;
    this.#rules = rules;
  }

  /** How much an element draws. One within itself is met again before its amount is known: it has no end. */
  of(element: SvgElement, level: number): Amount {
    const known = this.#known.get(element);
    if (known) return known;
    if (this.#known.has(element)) this.circular = true;
    if (this.#known.has(element) || level > deepest) return endless;
    this.#known.set(element, undefined);
    const amount = this.#add(element, level);
    this.#known.set(element, amount);
    return amount;
  }

  #add(element: SvgElement, level: number): Amount {
    let { elements, outline, letters, comparisons: compared } = ownOf(element, this.#rules);
    let depth = 0;
    const used = element.name === "use" ? usedBy(element, this.#byId) : undefined;
    for (const child of [...element.children, ...(used ? [used] : [])]) {
      if (typeof child === "string") letters += child.length;
      else if (child === used || !undrawn.has(child.name)) {
        const amount = this.of(child, level + 1);
        elements += amount.elements;
        outline += amount.outline;
        letters += amount.letters;
        compared += amount.comparisons;
        depth = Math.max(depth, amount.depth);
      }
    }
    return { elements, outline, letters, comparisons: compared, depth: depth + 1 };
  }
}

const infinite = Number.POSITIVE_INFINITY;
const endless: Amount = { elements: infinite, outline: infinite, letters: infinite, comparisons: infinite, depth: infinite };

/** Attributes that are read number by number wherever an element is drawn. */
const lists = ["d", "points", "transform", "style", "x", "y", "dx", "dy"];

function ownOf(element: SvgElement, rules: Rules): Omit<Amount, "depth"> {
  const outline = lists.reduce((sum, name) => sum + (element.attributes.get(name)?.length ?? 0), 0);
  return { elements: 1, outline, letters: 0, comparisons: comparisons(element, rules) };
}
