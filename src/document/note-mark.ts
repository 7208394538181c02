import { noteRoles } from "./own-roles.ts";
import type { RNote, RRemark } from "./resolved.ts";
import type { Role } from "./tree.ts";

/** The role of a note's mark: stars at the foot of a page stand larger than figures and letters. */
export function markRole({ kind }: Pick<RNote, "kind">): Role {
  return kind === "star" ? noteRoles.star : noteRoles.mark;
}

/** The mark of a note as it is printed: "7", "(7)". */
export function printedMark({ mark, around }: Pick<RNote, "mark" | "around">): string {
  return around ? around.before + mark + around.after : mark;
}

/** Nothing around a mark. */
export const noSigns = { before: "", after: "" } as const;

/** Whether a line under a table, a figure or a box begins with the mark of a note, and not with a word ("Source:"). */
export function isMarked({ kind }: Pick<RRemark, "kind">): boolean {
  return kind === "letter" || kind === "star";
}
