import type { Value } from "../../document/data.ts";
import type { House } from "../../theme/house.ts";

/**
 * Whose usage a block follows: that of a house, that of a kind of document which has its own, or what its author asks for (hyphens in ranges). The Editorial Manual holds for all; in
 * some things they differ (the rules say in which).
 */
export type Usage = House | "hyphens" | "corrigendum" | "declaration" | "resolution" | "statement";

/** What types of documents have usage of their own. */
const usageOfType: Readonly<Partial<Record<string, Usage>>> = {
  corrigendum: "corrigendum",
  declaration: "declaration",
  resolution: "resolution",
  statement: "statement",
};

/** What a document of a type follows in a house, what goes before first; `typography` is what its author asks of the marks. */
export function usagesOf(type: string, house: House, typography: Value | undefined): readonly Usage[] {
  const own = usageOfType[type];
  return [...(typography === "hyphens" ? ["hyphens" as const] : []), ...(own === undefined ? [] : [own]), house];
}
