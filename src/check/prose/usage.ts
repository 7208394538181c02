import type { House } from "../../theme/house.ts";

/**
 * Whose usage a block follows: that of a house, or that of a kind of document which has its own. The Editorial Manual holds for all; in
 * some things they differ (the rules say in which).
 */
export type Usage = House | "corrigendum" | "declaration" | "resolution" | "statement";

/** What types of documents have usage of their own. */
const usageOfType: Readonly<Partial<Record<string, Usage>>> = {
  corrigendum: "corrigendum",
  declaration: "declaration",
  resolution: "resolution",
  statement: "statement",
};

/** What a document of a type follows in a house, what goes before first. */
export function usagesOf(type: string, house: House): readonly Usage[] {
  const own = usageOfType[type];
  return own === undefined ? [house] : [own, house];
}
