import type { CodeEntry } from "../../diagnostics/codes.ts";
import { ownWords } from "./own-words.ts";
import type { EditorialRule } from "./rule.ts";
import { editorialRules } from "./rules.ts";

/** The editorial rules as entries beside the codes of mistakes, for `explain`. */
export function ruleEntries(): Readonly<Record<string, CodeEntry>> {
  return Object.fromEntries([...editorialRules, ownWords(new Map())].map((rule) => [rule.id, entryOf(rule)]));
}

function entryOf(rule: EditorialRule): CodeEntry {
  const { explanation, help, number, severity, sources, summary } = rule;
  const said = [
    explanation,
    `${number === "" ? "An editorial rule" : `Editorial rule ${number}`}, from: ${sources.join("; ")}.`,
    severity === "off" ? "It is off until it is switched on." : undefined,
    ...example(rule.wrong, "Wrong"),
    ...example(rule.right, "Right"),
  ];
  const severityShown = severity === "off" ? "suggestion" : severity;
  return { severity: severityShown, title: summary, help, explanation: said.filter((one) => one !== undefined).join(" ") };
}

function example([first]: EditorialRule["wrong"], word: string): readonly string[] {
  if (first === undefined) return [];
  return [`${word}: ${(typeof first === "string" ? first : first.text).replace(/[⟦⟧]/g, "")}`];
}
