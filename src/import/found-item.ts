import type { ListRoles, Role } from "../document/tree.ts";
import { levelOf, rolesByDepth } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import type { Context, TextPlace } from "./context.ts";
import type { FoundItem } from "./item-lists.ts";
import type { Line } from "./lines.ts";
import type { Numeral } from "./numeral.ts";
import { printedNumber } from "./printed-number.ts";

/** A line as an item; one without a number has a bullet, as its style says. */
export function itemOf(line: Line, place: TextPlace, context: Context): FoundItem {
  const { paragraph, style } = line;
  const numeral: Numeral = line.numeral ?? { form: "bullet", text: "•", isTyped: false };
  const { first, start } = paragraph.properties.indent;
  const exact = context.isOwn && !numeral.isTyped ? exactDepth(style.roles, numeral, place, context) : {};
  return {
    numeral,
    depth: "depth" in style.meaning ? style.meaning.depth : 0,
    start,
    ...exact,
    ...(numeral.isTyped ? { tabs: line.tabs } : { at: start + first }),
  };
}

/** How deep an item of a file of ours is: as deep as the role whose style it has, and whose number. None where no role has both. */
function exactDepth(
  roles: readonly Role[],
  numeral: Numeral,
  place: TextPlace,
  context: Context,
): Pick<FoundItem, "exact" | "isDeepest"> {
  const { theme } = context;
  const named = rolesOf(place, theme);
  const byDepth = rolesByDepth(theme, numeral.form === "bullet" ? named.bullets : named.items);
  const depth = byDepth.findIndex((role) => roles.includes(role) && hasNumber(role, numeral, context)) + 1;
  return depth > 0 ? { exact: depth, isDeepest: depth === byDepth.length } : {};
}

function hasNumber(role: Role, { arabic, form, letter, roman, text }: Numeral, context: Context): boolean {
  const level = levelOf(context.theme, role);
  if (!level) return false;
  const count = arabic ?? letter ?? roman ?? 0;
  return form === "bullet" ? level.text.replace(/\{\w+\}/, "") === text : text.endsWith(printedNumber(role, count, context));
}

/** Whether the list of a line in a file of ours makes it an item, whatever its number looks like in the language. */
export function isOwnItem({ numeral, style }: Line, context: Context): boolean {
  if (!context.isOwn || !numeral || numeral.isTyped) return false;
  return places.some((place) => exactDepth(style.roles, numeral, place, context).exact !== undefined);
}

/** Where lists are items: what is recommended is counted as paragraphs are, and referred to so. */
const places: readonly TextPlace[] = ["body", "note", "cell"];

/** The roles of the items of a place. */
function rolesOf(place: TextPlace, { structure }: Theme): Pick<ListRoles, "items" | "bullets"> {
  switch (place) {
    case "note":
      return structure.notes;
    case "cell":
      return structure.tables;
    case "recommendations":
      return {
        items: [structure.containers.item.replace("%", place)],
        bullets: [structure.containers.bullet.replace("%", place)],
      };
    case "box":
    case "body":
      return structure;
  }
}
