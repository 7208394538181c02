import type { Document } from "../document/tree.ts";
import { atOnce } from "../steps.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import { place } from "./place.ts";
import type { Labels, Target } from "./targets.ts";

/**
 * The labels of a document as those see them that belong to it (`of`): with the numbers that they have there, and nothing to lead to.
 * What is wrong with the document itself is told when it is built.
 */
export function labelsFrom(document: Document, theme: Theme, words: Words): Labels {
  const { targets } = atOnce(place(document, theme, words, () => {}));
  const found = new Map<string, Target | undefined>();
  return {
    find(id) {
      if (!found.has(id)) {
        const target = targets.find(id);
        found.set(id, target && { ...target, elsewhere: true });
      }
      return found.get(id);
    },
    labels: () => targets.labels(),
  };
}
