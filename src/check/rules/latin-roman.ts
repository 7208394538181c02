import type { Prose } from "../prose/prose.ts";
import { tree, words } from "./find.ts";
import { type Found, rule } from "./rule.ts";

/** Words of Latin and French that have become English: no italics, whatever accents they have. */
const naturalized = new Set(
  [
    ...[
      "ad hoc",
      "ad hominem",
      "ad interim",
      "a fortiori",
      "a priori",
      "bona fide",
      "de facto",
      "de jure",
      "ex officio",
      "inter alia",
    ],
    ...["ipso facto", "modus operandi", "modus vivendi", "mutatis mutandis", "per capita", "per se", "prima facie", "pro bono"],
    ...["pro forma", "quid pro quo", "sine qua non", "status quo", "sui generis", "vice versa", "vis-à-vis", "viva voce"],
  ].flatMap((word) => [word, `${word},`]),
);

/** Naturalized words are set upright, and keep their accents. */
export const latinRoman = rule({
  id: "latin-roman",
  number: "32",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Italics"],
  summary: "“inter alia” and its like upright, “vis-à-vis” with its accent",
  help: "Take the emphasis away: the words have become English.",
  message: (found, replacement) =>
    replacement === undefined ? `“${found}” is not set in italics.` : `Write “${replacement}”, not “${found}”.`,
  find: [tree(italicWords), words({ "vis-a-vis": "vis-à-vis" })],
  wrong: ["They discussed, *⟦inter alia⟧*, the plan.", "Its place ⟦vis-a-vis⟧ others was clear."],
  right: ["They discussed, inter alia, the plan.", "They upheld the principle of *non-refoulement*.", "*Recalling* that plan,"],
});

function* italicWords(prose: Prose): Iterable<Found> {
  for (const { end, start } of prose.italics) {
    const text = prose.lower.slice(start, end);
    if (naturalized.has(text)) yield { start, end, edits: prose.withoutEmphasis(start, end) };
  }
}
