import type { Role } from "./tree.ts";

/** The roles of what the masthead says. */
export const mastheadRoles = {
  organization: "masthead-organization",
  organ: "masthead-organ",
  symbol: "masthead-symbol",
  letter: "masthead-letter",
  distribution: "masthead-distribution",
  body: "masthead-body",
  subsidiary: "masthead-subsidiary",
  session: "masthead-session",
  dates: "masthead-dates",
  agenda: "masthead-agenda",
  agendaTitle: "masthead-agenda-title",
} as const satisfies Readonly<Record<string, Role>>;

/** The roles of the contents page; its lines by level, of which 0 is the line that says only “Annex”. Themes dress as many as they show. */
export const contentsRoles = {
  title: "contents-title",
  heads: "contents-heads",
  lines: ["contents-annex", "contents-1", "contents-2", "contents-3", "contents-4", "contents-5", "contents-6"],
} as const satisfies Readonly<Record<string, Role | readonly Role[]>>;

/** The role of a line of contents, from the level of its heading; 0 for the line that says only “Annex”. */
export function contentsRole(level: number): Role {
  return contentsRoles.lines[level] ?? contentsRoles.lines[0];
}

/** The roles of what stands at the edges of pages. */
export const edgeRoles = {
  firstFoot: "first-foot",
  firstFootDigits: "first-foot-digits",
  header: "header",
  footer: "footer",
  pageNumber: "page-number",
} as const satisfies Readonly<Record<string, Role>>;

/** The roles of notes and of what leads somewhere: their marks and links are character styles within any text. */
export const noteRoles = {
  text: "note",
  mark: "note-mark",
  star: "star-mark",
  title: "notes-title",
  link: "link",
} as const satisfies Readonly<Record<string, Role>>;

/** The roles of the thin line at the end, of what holds other blocks, and of pictures. */
export const blockRoles = {
  endRule: "end-rule",
  container: "container",
  table: "table",
  figure: "figure",
  items: "list",
  bullets: "bullets",
} as const satisfies Readonly<Record<string, Role>>;

/**
 * Roles of what the program alone puts on pages, whatever the type: no author's text has them. A theme gives them their looks under these
 * names. They and the lists above are the only roles that code names: which role everything else has, and what that means, stands in the
 * theme (theme/structure-look.ts, theme/role-look.ts).
 */
export const madeRoles: ReadonlySet<Role> = new Set([
  ...Object.values(mastheadRoles),
  ...[contentsRoles.title, contentsRoles.heads, ...contentsRoles.lines],
  ...Object.values(edgeRoles),
  blockRoles.endRule,
]);
