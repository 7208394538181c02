import type { Data } from "../document/data.ts";
import type { RoleLook } from "./role-look.ts";
import type { Theme } from "./theme.ts";

/**
 * A theme with titles of the sizes that front matter asks for: where a role has `sizes` and their field says 17, it gets the look of the role
 * that they name for that. Printed reports of one time have titles of 14, 16 and 17 points (un-format 24.4), each with its own line and
 * space, so a size is a look of the theme.
 */
export function withTitleSizes(theme: Theme, data: Data): Theme {
  const chosen: Record<string, RoleLook> = {};
  for (const [role, { sizes }] of Object.entries(theme.roles)) {
    const look = sizes && theme.roles[sizes.roles[String(data[sizes.field])] ?? ""];
    if (look) chosen[role] = look;
  }
  return Object.keys(chosen).length === 0 ? theme : { ...theme, roles: { ...theme.roles, ...chosen } };
}
