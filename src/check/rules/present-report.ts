import { pattern } from "./find.ts";
import { rule, sentences } from "./rule.ts";
import { beginsSentence } from "./word-index.ts";

/** A document speaks of itself as “the present report”. */
export const presentReport = rule({
  id: "present-report",
  number: "21",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“the present report”, not “this report”, of the document itself",
  help: "Write “the present report”.",
  kinds: sentences,
  usage: { press: "off", web: "off", statement: "off", declaration: "off" },
  find: pattern(/\b(T)his (report|note|document)(?= [a-z])|(?<=\b(?:in|of|to|with) )(t)his (report)(?=[ ,.;])/g, {
    needs: ["this report", "this note", "this document"],
    unless: (match, prose) => match[1] !== undefined && !beginsSentence(prose.text, match.index),
    fix: ([, capital, one, , other]) => `${capital ? "The" : "the"} present ${one ?? other}`,
  }),
  wrong: ["⟦This report⟧ examines trends.", "He recommends so in ⟦this report⟧."],
  right: [
    "The present report examines trends.",
    "He wrote a report. In that report, he said so.",
    "“This report examines trends”, he said.",
  ],
});
