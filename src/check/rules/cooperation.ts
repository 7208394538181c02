import { words } from "./find.ts";
import { rule } from "./rule.ts";

/** “cooperation” and “coordination” have no hyphen; some organizations spell their own names with one. */
export const cooperation = rule({
  id: "cooperation",
  number: "10",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Spelling", "A/HRC/38/40"],
  summary: "“cooperation” and “coordination” without a hyphen",
  help: "Write it in one word.",
  find: words({
    ...closed("co-operat", ["e", "ed", "es", "ing", "ion", "ions", "ive", "ives", "ively", "or", "ors"]),
    ...closed("co-ordinat", ["e", "ed", "es", "ing", "ion", "or", "ors"]),
    ...closed("co-exist", ["", "s", "ed", "ing", "ence"]),
  }),
  wrong: [
    "They welcomed the ⟦co-operation⟧ of all.",
    "⟦Co-ordination⟧ is needed.",
    { in: "cell", text: "⟦co-operative⟧ action" },
  ],
  right: [
    "They welcomed the cooperation of all.",
    "The Organisation for Economic Co-operation and Development met.",
    "The co-chair and the co-sponsor agreed.",
  ],
});

/** A stem with a hyphen, with its endings, each without the hyphen. */
function closed(stem: string, endings: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(endings.map((ending) => [stem + ending, stem.replace("-", "") + ending]));
}
