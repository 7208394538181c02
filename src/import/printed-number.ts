import type { Role } from "../document/tree.ts";
import { levelOf } from "../theme/look.ts";
import { formatNumber } from "../theme/number-format.ts";
import type { Context } from "./context.ts";

/** The number that the program prints before what has a role, in the way of the language, without what it counts under; "" where it prints none. */
export function printedNumber(role: Role, count: number, { theme, words }: Context): string {
  const level = levelOf(theme, role);
  const pattern = words.numbering[role]?.pattern ?? level?.text ?? "";
  return level ? pattern.replace(/\{\w+\}[^%]*/, "").replace("%", formatNumber(count, level.format)) : "";
}
