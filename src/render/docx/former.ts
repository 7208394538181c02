import type { RNumber } from "../../document/number.ts";
import type { RHeading, RParagraph } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import type { ListPlace, NumberIn } from "./lists.ts";
import type { StyleEntry } from "./style-sheet.ts";

/** How a heading or paragraph stands in the lists and styles of the file. */
export interface Standing {
  readonly role: Role;
  readonly number: RNumber | undefined;
  /** Its place in the list that counts it, or gives it its bullet. */
  readonly place: ListPlace | undefined;
  readonly entry: StyleEntry;
}

/** How a block stands, and how it stood in the old version of a redline, where that is not the same. */
export interface Standings {
  readonly now: Standing;
  readonly was?: Standing;
}

/** Places a block in its lists; in a redline in those of each version that has it. */
export function standingsOf(block: RHeading | RParagraph, flow: Flow): Standings {
  const { role, number, former } = block;
  const change = block.change ?? (block.type === "paragraph" ? block.ends : undefined);
  const isInBoth = flow.draft.resolved.redline !== undefined && !change;
  if (!isInBoth) return { now: standing(block, role, change?.kind === "deleted" ? { old: number } : { fresh: number }, flow) };
  const old = former ? former.number : number;
  if (!former?.restyling) {
    const together = standing(block, role, { fresh: number, old }, flow);
    if (together.place || !number) return { now: together };
  }
  return {
    now: standing(block, role, { fresh: number }, flow),
    was: standing(block, former?.role ?? role, { old }, flow),
  };
}

function standing(block: RHeading | RParagraph, role: Role, numbers: NumberIn, { draft, inset }: Flow): Standing {
  const number = numbers.fresh ?? numbers.old;
  const { lists, styles } = draft;
  if (block.type === "heading") {
    const place = lists.number(numbers, inset?.start);
    const outline = role === block.role ? draft.outline.of(block) : draft.outline.ofRole(role, number !== undefined);
    return { role, number, place, entry: styles.use(role, { place, outline, inset }) };
  }
  const place = number ? lists.number(numbers, inset?.start) : lists.bullet(role, inset?.start);
  return { role, number, place, entry: styles.use(role, { place, inset }) };
}
