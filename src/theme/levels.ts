import type { Role } from "../document/tree.ts";
import type { NumberLevel, Theme } from "./theme.ts";

/** A place in the lists of a theme's numbers. */
export interface LevelOfRole {
  readonly level: NumberLevel;
  /** The name of its list, and where in it it stands. */
  readonly list: string;
  readonly index: number;
}

/** The levels of a theme's lists by the roles that they number: of one role the first in any list. */
export function levelsByRole(numbering: Theme["numbering"]): ReadonlyMap<Role, LevelOfRole> {
  const levels = new Map<Role, LevelOfRole>();
  for (const [list, all] of Object.entries(numbering))
    for (const [index, level] of all.entries()) if (!levels.has(level.role)) levels.set(level.role, { level, list, index });
  return levels;
}
