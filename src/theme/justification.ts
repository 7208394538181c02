import type { Data } from "../document/data.ts";
import type { Justification, Theme } from "./theme.ts";

/**
 * How the justified lines of a document are filled: as its front matter says, or else as its theme does. A theme that goes by years names
 * what began in each: what came before the first is greedy, and a document without a date is one of today.
 */
export function justificationOf({ justify }: Pick<Theme, "justify">, { justification, date }: Data): Justification {
  if (justification === "greedy" || justification === "squeeze") return justification;
  if (typeof justify === "string") return justify;
  const year = typeof date === "string" ? Number.parseInt(date, 10) : Number.POSITIVE_INFINITY;
  const begun = Object.keys(justify).filter((began) => Number(began) <= year);
  return justify[begun.sort().at(-1) ?? ""] ?? "greedy";
}
