import type { Anchor, RNode, RNote } from "../../document/resolved.ts";
import type { NumberForm } from "../../document/shown-number.ts";
import type { Packing } from "../../packing.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Words } from "../../theme/words.ts";
import type { PageChanges } from "./changes.ts";

/** What blocks need besides themselves: the words of a screen, the notes of the document, and its anchors. */
export interface Page {
  readonly words: Words;
  readonly direction: "ltr" | "rtl";
  /** What roles mean on a screen: their elements and classes. */
  readonly roles: Theme["roles"];
  readonly notes: readonly RNote[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Ids of numbered paragraphs and items. */
  readonly numberIds: ReadonlyMap<RNode, string>;
  readonly numbers: NumberForm;
  /** What stands in one of two versions alone; absent where nothing does. */
  readonly changes?: PageChanges;
  /** Turns pictures into letters. */
  readonly packing: Packing;
}

/** The id of a part that every page has ("main", "contents"), with a number where an author has a label of that name. */
export function ownId(name: string, { anchors }: Pick<Page, "anchors">): string {
  let id = name;
  for (let count = 2; anchors.has(id); count++) id = `${name}-${count}`;
  return id;
}
