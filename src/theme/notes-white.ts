import type { Data } from "../document/data.ts";
import { justificationOf } from "./justification.ts";
import type { Theme } from "./theme.ts";

/**
 * A theme with the white around notes where the document's Word puts it. Until Word 2010 the notice that a note goes on, an empty line,
 * took its room under the notes of every page; Word 2013, which squeezes lines, shows it where a note does go on, so the white stands above
 * (un-format 24.2; seen in a file of 2019 with its printed pages).
 */
export function withNotesWhite(theme: Theme, data: Data): Theme {
  const { separator, below } = theme.notes;
  if (below === 0 || justificationOf(theme, data) === "greedy") return theme;
  return { ...theme, notes: { separator: { ...separator, before: separator.before + below }, below: 0 } };
}
