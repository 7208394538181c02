import type { Data } from "../document/data.ts";
import type { Justification, Theme } from "./theme.ts";

/**
 * How the justified lines of a document are filled: as its front matter says, or else as its theme does for its date. A document without
 * a date is one of today.
 */
export function justificationOf({ justify }: Pick<Theme, "justify">, { justification, date }: Data): Justification {
  if (justification === "greedy" || justification === "squeeze") return justification;
  if (typeof justify === "string") return justify;
  return typeof date === "string" && Number.parseInt(date, 10) < justify.squeezeFrom ? "greedy" : "squeeze";
}
