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
  find: pattern(/\bThis report(?= [a-z])|(?<=\b(?:[Ii]n|of|to|with) )this report(?=[ ,.;])/g, {
    needs: ["this report"],
    unless: ({ 0: found, index }, { lower, text }) =>
      (found.startsWith("T") && !beginsSentence(text, index)) ||
      /(?<!this )\breports?\b/.test(lower.slice(Math.max(0, index - 1000), index)),
    fix: ([found]) => (found.startsWith("T") ? "The present report" : "the present report"),
  }),
  wrong: ["⟦This report⟧ examines trends.", "He recommends so in ⟦this report⟧."],
  right: [
    "The present report examines trends.",
    "UNESCO issued a report in 2015. This report says so.",
    "“This report examines trends”, he said.",
  ],
});
