import type { Data } from "../document/data.ts";
import type { RoleLook } from "./role-look.ts";
import type { Theme } from "./theme.ts";

/** Roles whose size an author may choose, with the fields that say it. */
const sizes = { title: "title-size", subtitle: "subtitle-size" } as const;

/**
 * A theme with titles of the sizes that front matter asks for: `title-size: 17` gives the role `title` the look of the role `title-17`. Printed
 * reports of one time have titles of 14, 16 and 17 points (un-format 24.4), each with its own line and space, so a size is a look of the theme.
 */
export function withTitleSizes(theme: Theme, data: Data): Theme {
  const chosen: Record<string, RoleLook> = {};
  for (const [role, field] of Object.entries(sizes)) {
    const look = theme.roles[`${role}-${String(data[field])}`];
    if (look) chosen[role] = look;
  }
  return Object.keys(chosen).length === 0 ? theme : { ...theme, roles: { ...theme.roles, ...chosen } };
}
