import type { Role } from "./tree.ts";

/**
 * Roles of what the program itself puts on pages, whatever the type: no author's text has them. A theme gives them their looks under these
 * names; all that another role means stands in the theme (theme/role-look.ts), and no code asks for it by its name.
 */
export const madeRoles: ReadonlySet<Role> = new Set([
  ...["masthead-organization", "masthead-organ", "masthead-symbol", "masthead-letter", "masthead-distribution"],
  ...["masthead-body", "masthead-subsidiary", "masthead-session", "masthead-dates", "masthead-agenda", "masthead-agenda-title"],
  ...["contents-title", "contents-heads", "contents-1", "contents-2", "contents-3", "contents-annex"],
  ...["first-foot", "first-foot-digits", "header", "footer", "page-number", "end-rule"],
]);

/** Roles of the lines of contents, the deepest last: Word makes contents anew from their styles. */
export const contentsRoles: readonly Role[] = ["contents-annex", "contents-1", "contents-2", "contents-3"];
