import { madeRoles } from "../../document/own-roles.ts";
import { lookOf } from "../../theme/look.ts";
import type { Theme } from "../../theme/theme.ts";
import type { StyleEntry } from "./style-sheet.ts";

/** Where styles stand in Word's gallery. */
export interface Gallery {
  /** `w:uiPriority`: the gallery shows the lowest first, and those of one priority by name. */
  priority(entry: StyleEntry): number;
  /** Whether the gallery offers it (`w:qFormat`): what the program alone puts on a page is only in the full list. */
  offers(entry: StyleEntry): boolean;
}

/** The highest priority that there is (ECMA-376, 17.7.4.19, as Word holds it). */
const last = 99;

/**
 * The gallery in the order of the theme's file, in which running text and headings come first; a variant stands with the style that it
 * belongs to. `entries` are all styles of the file.
 */
export function galleryOf(theme: Theme, entries: Iterable<StyleEntry>): Gallery {
  const order = new Map(Object.keys(theme.styles).map((id, index) => [id, index]));
  const bases = new Map([...entries].map(({ id, base }) => [id, base?.id]));
  const own = (id: string): string => {
    const base = bases.get(id);
    return order.has(id) || base === undefined ? id : own(base);
  };
  const made = stylesOfProgram(theme);
  return {
    priority: ({ id }) => Math.min(order.get(own(id)) ?? last, last),
    offers: ({ id, style }) => style.kind === "paragraph" && !made.has(own(id)),
  };
}

/** Styles that no author's text has: of mastheads, contents, heads and feet, notes' marks. */
function stylesOfProgram(theme: Theme): ReadonlySet<string> {
  const roles = Object.keys(theme.roles);
  const byAuthors = new Set(roles.filter((role) => !madeRoles.has(role)).map((role) => lookOf(theme, role).style));
  const made = roles.filter((role) => madeRoles.has(role)).map((role) => lookOf(theme, role).style);
  return new Set(made.filter((style) => style === "Normal" || !byAuthors.has(style)));
}
