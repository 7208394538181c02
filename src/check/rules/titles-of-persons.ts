import { pattern, words } from "./find.ts";
import { rule, sentences } from "./rule.ts";

/** Abbreviations that end with a stop. */
export const titleStop = rule({
  id: "title-stop",
  number: "53",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Abbreviations and acronyms"],
  summary: "“Mr.”, “No.”, “para.” with a stop; “United Nations”, not “U.N.”",
  help: "Put a stop behind the abbreviation.",
  find: [
    pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d.-])(Mr|Ms|Messrs|Dr)(?= [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ])/g, {
      needs: ["mr ", "ms ", "messrs ", "dr "],
      fix: "$1.",
    }),
    pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d.-])(No|Nos)(?= \d)/g, {
      needs: ["no ", "nos "],
      fix: "$1.",
      unless: ({ index }, { text }) => index === 0 || /[.:?!] $/.test(text.slice(Math.max(0, index - 2), index)),
    }),
    pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d.-])(paras?|sects?|vols?|pp|arts?|chaps?|figs?)(?= \d)/g, {
      needs: ["para", "sect", "vol", "pp ", "art", "chap", "fig"],
      fix: "$1.",
    }),
    words({ "U.N.": "United Nations" }, { exact: true }),
  ],
  wrong: ["⟦Mr⟧ Okafor spoke.", "See Act ⟦No⟧ 5 of it.", { in: "note", text: "See A/71/280, ⟦para⟧ 4." }, "The ⟦U.N.⟧ system."],
  right: [
    "Mr. Okafor and Ms. Dandan spoke of Act No. 5.",
    "No, 5 persons came.",
    { in: "note", text: "See A/71/280, paras. 4 and 5." },
  ],
});

/** Names without academic titles. */
export const personTitle = rule({
  id: "person-title",
  number: "54",
  severity: "suggestion",
  sources: ["A/HRC/38/40"],
  summary: "names without “Dr.” and “Prof.”",
  help: "Leave the title out.",
  message: (found) => `Names have no “${found}”.`,
  kinds: sentences,
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ-])(?:Dr\.|Prof\.|H\.E\.)(?= (?:Mr\. |Ms\. )?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])/g, {
    needs: ["dr.", "prof.", "h.e."],
  }),
  wrong: ["⟦Dr.⟧ Jane Doe spoke."],
  right: ["Jane Doe spoke with the professor."],
});

/** Women are addressed alike. */
export const ms = rule({
  id: "ms",
  number: "55",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“Ms.”, not “Mrs.”",
  help: "Write “Ms.”.",
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ-])Mrs\.?(?= [A-ZÀ-ÖØ-Þ])/g, { needs: ["mrs"], fix: "Ms." }),
  wrong: ["⟦Mrs.⟧ Dandan spoke.", "⟦Mrs⟧ Dandan spoke."],
  right: ["Ms. Dandan spoke."],
});
