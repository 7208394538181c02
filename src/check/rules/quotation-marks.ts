import type { ProseText } from "../prose/prose.ts";
import { typographicZones } from "../prose/zones.ts";
import { pattern } from "./find.ts";
import { rule } from "./rule.ts";

/** Double marks outside, single ones within. Straight marks are left only where the author has them as typed. */
export const quotationMarks = rule({
  id: "quotation-marks",
  number: "87",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Quotations"],
  summary: "“double” quotation marks, ‘single’ ones within",
  help: "Write “…”; single marks are for a quotation within another.",
  message: (found) => `${found.length > 40 ? `${found.slice(0, 36)} …` : found} is to have double marks, “ and ”.`,
  skip: typographicZones,
  find: [
    pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])"[^"\n]{1,300}"(?![A-Za-zÀ-ÖØ-öø-ɏ\d"])/g, {
      needs: ['"'],
      fix: ([found]) => `“${found.slice(1, -1)}”`,
    }),
    pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])‘[^‘’“”]{1,80}’(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/g, {
      needs: ["‘"],
      fix: ([found]) => `“${found.slice(1, -1)}”`,
      unless: ({ 0: found, index }, prose) =>
        isWithin(prose, index) || mayPossess(found, prose.text.slice(index + found.length)),
    }),
  ],
  wrong: ["They called it a ⟦‘term’⟧ of art."],
  right: ["They called it “a ‘term’ of art”, as States’ experts’ do.", "It is one of the ’90s."],
});

/** Whether a mark that closes may be an apostrophe, and the one that opens a letter of a name: “‘Ali and the States’ views”. */
function mayPossess(found: string, after: string): boolean {
  return found.endsWith("s’") && /^‘[A-ZÀ-ÖØ-Þ]/.test(found) && /^ [a-zß-öø-ÿ]/.test(after);
}

/** Whether a place is within a quotation of double marks. */
function isWithin({ zones }: ProseText, at: number): boolean {
  return zones.all.some(({ end, kind, start }) => kind === "quoted" && start < at && at < end);
}

/** A stop belongs to a quotation only where it is a whole sentence. */
export const quotationStop = rule({
  id: "quotation-stop",
  number: "88",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35"],
  summary: "“solidarity”. and not “solidarity.”",
  help: "Put the stop behind the mark: it belongs to your sentence, not to the words that are quoted.",
  skip: typographicZones,
  find: pattern(/(?<=“[a-zß-öø-ÿ][^“”.]{0,120})[.,]”(?![A-Za-zÀ-ÖØ-öø-ɏ])/g, {
    needs: [".”", ",”"],
    fix: ([found]) => `”${found.charAt(0)}`,
    unless: ({ index }, { text }) => /[.…]$|\b(?:etc|al|a\.m|p\.m|Mr|No)$/.test(text.slice(Math.max(0, index - 4), index)),
  }),
  wrong: ["They called it “solidarity⟦.”⟧ It was so.", "They called it “solidarity⟦,”⟧ and left."],
  right: ["They called it “solidarity”. It was so.", "He said: “It was so.” Then he left."],
});

/** A colon before what somebody says. */
export const quotationColon = rule({
  id: "quotation-colon",
  number: "89",
  severity: "suggestion",
  fix: "offered",
  sources: ["Editorial Manual, Punctuation"],
  summary: "a colon before a quotation that is a sentence",
  help: "Write a colon in place of the comma.",
  message: () => "A quotation that is a sentence follows a colon.",
  usage: { press: "off", web: "off" },
  find: pattern(
    /(?<=\b(?:said|stated|declared|added|replied|asked|wrote|concluded|observed|remarked|explained)),(?= “[A-ZÀ-ÖØ-Þ])/g,
    {
      needs: [", “"],
      fix: ":",
    },
  ),
  wrong: ["He said⟦,⟧ “We agree”."],
  right: ["He said: “We agree”.", "It was, as they said, “so”."],
});
