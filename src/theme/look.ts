import type { Role } from "../document/tree.ts";
import type { LevelOfRole } from "./levels.ts";
import { type RoleLook, roleFields } from "./role-look.ts";
import type { NumberLevel, Style, Theme } from "./theme.ts";
import { usual } from "./usual.ts";

const plainLook: RoleLook = { ...usual(roleFields), style: "Normal" };

/**
 * What a role looks like. A role that the theme does not name falls back to the part before its last "-" ("box-note" to "box"), and at
 * last to that of paragraphs without a number.
 */
export function lookOf(theme: Theme, role: Role): RoleLook {
  let name = role;
  for (;;) {
    const look = theme.roles[name];
    if (look) return look;
    const cut = name.lastIndexOf("-");
    if (cut <= 0) return theme.roles[theme.structure.unnumbered] ?? plainLook;
    name = name.slice(0, cut);
  }
}

/** The style of a role, by the same fallback. */
export function styleOf(theme: Theme, role: Role): Style {
  const style = theme.styles[lookOf(theme, role).style] ?? theme.styles.Normal;
  if (!style) throw new Error("a theme without styles");
  return style;
}

/** The level that numbers a role: the first of its name in any list. */
export function levelOf(theme: Theme, role: Role): NumberLevel | undefined {
  return placeOf(theme, role)?.level;
}

/** Where a role is numbered, if it is. */
export function placeOf(theme: Theme, role: Role): LevelOfRole | undefined {
  return theme.levels.get(role);
}

/**
 * The roles of a list's items by depth: those that a structure names, and after them the ones that in the theme's list of levels follow the
 * last of them.
 */
export function rolesByDepth(theme: Theme, named: readonly Role[]): readonly Role[] {
  const last = placeOf(theme, named.at(-1) ?? "");
  const more = last ? (theme.numbering[last.list] ?? []).slice(last.index + 1).map(({ role }) => role) : [];
  return [...named, ...more.filter((role) => !named.includes(role))];
}

/** The role of what stands some steps in, of those by depth from 1: the deepest, where there is none so deep. */
export function atDepth(roles: readonly Role[], depth: number): Role {
  return roles[Math.max(Math.min(depth, roles.length), 1) - 1] ?? "";
}

/** Whether a role is that of a title that stands under a line such as “Annex”. */
export function isTitleUnder({ roles }: Theme, role: Role): boolean {
  return Object.values(roles).some(({ titledBy }) => titledBy === role);
}

/** Whether one of some classes makes a heading the title of the document, or a part of it. */
export function isEntitled({ roles }: Theme, classes: readonly string[]): boolean {
  return classes.some((name) => Object.hasOwn(roles, name) && roles[name]?.entitles);
}
