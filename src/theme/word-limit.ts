import type { Data } from "../document/data.ts";
import type { Theme } from "./theme.ts";

/**
 * A theme with the limit of words that front matter gives: 8,500 for a report of the Secretariat, 3,300 for what is submitted in session, or what a
 * waiver allows (un-format 20).
 */
export function withWordLimit(theme: Theme, data: Data): Theme {
  const limit = data["word-limit"];
  return typeof limit === "number" && limit > 0 ? { ...theme, limit } : theme;
}
