import { labelsFrom } from "../resolve/parent-labels.ts";
import type { Labels } from "../resolve/targets.ts";
import { once, type ReadDocument } from "./read-document.ts";

/** The labels of the documents to which one belongs, the nearest first; those are read only when a label is looked for in them. */
export function parentLabels(read: ReadDocument["parent"]): Labels {
  const all = once((): readonly Labels[] => {
    const parent = read();
    return parent ? [labelsFrom(parent.document, parent.theme, parent.words), parentLabels(parent.parent)] : [];
  });
  return {
    find(id) {
      for (const labels of all()) {
        const target = labels.find(id);
        if (target) return target;
      }
      return undefined;
    },
    *labels() {
      for (const labels of all()) yield* labels.labels();
    },
  };
}
