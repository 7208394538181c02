import type { Role } from "../document/tree.ts";
import { type RoleLook, usualLook } from "./role-look.ts";
import type { NumberLevel, Style, Theme } from "./theme.ts";

const plainLook: RoleLook = { style: "Normal", ...usualLook };

/**
 * What a role looks like. A role that the theme does not name falls back to the part before its last "-" ("box-note" to "box"), and at
 * last to "unnumbered".
 */
export function lookOf(theme: Theme, role: Role): RoleLook {
  let name = role;
  for (;;) {
    const look = theme.roles[name];
    if (look) return look;
    const cut = name.lastIndexOf("-");
    if (cut <= 0) return theme.roles.unnumbered ?? plainLook;
    name = name.slice(0, cut);
  }
}

/** The names of containers that a theme knows: those whose text has a look of its own (`box-text`), or that have a frame. */
export function containerNames({ roles }: Theme): ReadonlySet<string> {
  const names = Object.entries(roles).flatMap(([role, { frame }]) => {
    if (frame) return [role];
    return role.endsWith("-text") ? [role.slice(0, -"-text".length)] : [];
  });
  return new Set(names);
}

/** The style of a role, by the same fallback. */
export function styleOf(theme: Theme, role: Role): Style {
  const style = theme.styles[lookOf(theme, role).style] ?? theme.styles.Normal;
  if (!style) throw new Error("a theme without styles");
  return style;
}

/** The level that numbers a role: the first of its name in any list. Looked up for every paragraph, so each theme's are kept by role. */
export function levelOf(theme: Theme, role: Role): NumberLevel | undefined {
  const known = levelsByRole.get(theme) ?? collectLevels(theme);
  return known.get(role);
}

const levelsByRole = new WeakMap<Theme, ReadonlyMap<Role, NumberLevel>>();

function collectLevels(theme: Theme): ReadonlyMap<Role, NumberLevel> {
  const levels = new Map<Role, NumberLevel>();
  for (const level of Object.values(theme.numbering).flat()) if (!levels.has(level.role)) levels.set(level.role, level);
  levelsByRole.set(theme, levels);
  return levels;
}

/**
 * The roles of a list's items by depth: those that a structure names, and after them the ones that go on counting from the last ("item-4"
 * after "item-3") as far as the theme has levels for them.
 */
export function rolesByDepth(theme: Theme, named: readonly Role[]): readonly Role[] {
  const [, stem, count] = /^(.*-)(\d{1,3})$/.exec(named.at(-1) ?? "") ?? [];
  const roles = [...named];
  for (let next = Number(count) + 1; levelOf(theme, `${stem}${next}`); next++) roles.push(`${stem}${next}`);
  return roles;
}
