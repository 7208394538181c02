import { typographicZones } from "../prose/zones.ts";
import { pattern } from "./find.ts";
import { rule } from "./rule.ts";

/** One blank between words. */
export const doubleSpace = rule({
  id: "double-space",
  number: "93",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "one space between words",
  help: "Take the spaces away that are too many.",
  message: (found) => `There are ${found.length} spaces here.`,
  skip: typographicZones,
  languages: "any",
  find: pattern(/(?<=\S) {2,}(?=\S)/g, { needs: ["  "], fix: " " }),
  wrong: ["They have a⟦  ⟧view."],
  right: ["They have a view.", "They have\na view."],
});
