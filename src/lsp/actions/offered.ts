import type { TextEdit } from "../../trace.ts";

/** Something that can be done to a text. */
export interface Offered {
  /** In the words of a menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it is what most would do. */
  readonly isPreferred?: boolean;
}

/** So many characters of a title fit in the menu of an editor. */
const longestTitle = 120;

/** A text as the title of an action: without its full stop, and cut where it is too long. */
export function titleOf(text: string): string {
  const title = text.replace(/\.$/, "").replace(/\s+/g, " ");
  return title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
}
