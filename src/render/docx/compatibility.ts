import type { Draft } from "./draft.ts";

/**
 * Whose rules of layout the file asks for (`compatibilityMode`): Word 2010 fills a justified line with the words that fit, Word 2013 presses
 * the spaces together for one more (un-format 24.1), so that Word's lines are those of the pages here. The mode alone does it: `useFELayout`
 * and `applyBreakingRules`, which greedy files of mode 15 have, change no line in LibreOffice or ONLYOFFICE, and 11 and 12 are as 14.
 *
 * What else the two change: Word 2010 measures the indent of a table to its text, Word 2013 to its edge, which a frame with cell margins has
 * to know (container.ts), and keeps the room of a notice under notes (notes.ts); it calls the file one in compatibility mode, and marks no
 * comment as done until someone converts it. Size and alignment in tables are the cells' own styles' in both, letters have no OpenType
 * features in either, and of two spaces between paragraphs the larger counts.
 */
export function compatibilityMode({ prepared }: Pick<Draft, "prepared">): 14 | 15 {
  return prepared.justification === "greedy" ? 14 : 15;
}
