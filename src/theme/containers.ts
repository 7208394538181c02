import type { Role } from "../document/tree.ts";
import type { Theme } from "./theme.ts";

/** The sign in a pattern of roles that stands for the name of the container. */
const sign = "%";

/** The role of a part of a container, from the pattern of the theme's structure: "%-title" of a box is "box-title". */
export function roleOfPart(name: string, pattern: string): Role {
  return pattern.replaceAll(sign, () => name);
}

/** The names of containers that a theme knows: those whose text has a look of its own (`box-text`), or that have a frame. */
export function containerNames({ roles, structure }: Theme): ReadonlySet<string> {
  const names = Object.entries(roles).flatMap(([role, { frame }]) =>
    frame ? role : (nameIn(role, structure.containers.text) ?? []),
  );
  return new Set(names);
}

/** The name that a pattern was filled with; none where the role is not of the pattern. */
function nameIn(role: Role, pattern: string): string | undefined {
  const [before = "", after] = pattern.split(sign);
  const fits = after !== undefined && role.length > before.length + after.length;
  return fits && role.startsWith(before) && role.endsWith(after)
    ? role.slice(before.length, role.length - after.length)
    : undefined;
}
