import type { Alignment } from "./align.ts";
import type { Entry } from "./lines.ts";
import { beyond, share } from "./parts.ts";

/** Words of a paragraph that have to stand at the end of another for the two to have been one. */
const ofOne = 0.6;

/** Paragraphs that are parts of others: those that were sent and are joined to the one before, and those that came and were split from it. */
export function partsIn(
  sent: readonly Entry[],
  returned: readonly Entry[],
  { forth, back }: Alignment,
): { readonly joined: ReadonlySet<number>; readonly split: ReadonlySet<number> } {
  const joined = [...sent.keys()].filter((index) => !forth.has(index) && isPart(sent, returned, forth, index));
  const split = [...returned.keys()].filter((index) => !back.has(index) && isPart(returned, sent, back, index));
  return { joined: new Set(joined), split: new Set(split) };
}

/** Whether what a paragraph says stands at the end of what the one before it is in the other file. */
function isPart(
  entries: readonly Entry[],
  others: readonly Entry[],
  partners: ReadonlyMap<number, number>,
  index: number,
): boolean {
  const [entry, before] = [entries[index], entries[index - 1]];
  const partner = others[partners.get(index - 1) ?? -1];
  if (entry?.kind !== "line" || before?.kind !== "line" || partner?.kind !== "line") return false;
  return share(entry.text, beyond(partner.text, before.text)) >= ofOne;
}
