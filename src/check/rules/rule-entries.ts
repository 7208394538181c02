import { type CodeEntry, codes } from "../../diagnostics/codes.ts";
import { codedRules } from "./coded-rules.ts";
import { ownWords } from "./own-words.ts";
import type { EditorialRule, Example } from "./rule.ts";
import { editorialRules } from "./rules.ts";

/** The names of all editorial rules. */
export function ruleNames(): readonly string[] {
  return [...editorialRules, ownWords(new Map())].map(({ id }) => id);
}

/** The editorial rules as entries beside the codes of mistakes, for `explain`. */
export function ruleEntries(): Readonly<Record<string, CodeEntry>> {
  return Object.fromEntries([...editorialRules, ownWords(new Map())].map((rule) => [rule.id, entryOf(rule)]));
}

/** All that `explain` knows: the codes, those of editorial rules with what the list of rules says of them, and the rules. */
export function explained(): Readonly<Record<string, CodeEntry>> {
  const coded = codedRules.map(({ code, number, right, sources, wrong }) => {
    const entry: CodeEntry = codes[code];
    const said = [entry.explanation, origin(number, sources), shown("Wrong", wrong), shown("Right", right)];
    return [code, { ...entry, explanation: said.join(" ") }] as const;
  });
  return { ...codes, ...Object.fromEntries(coded), ...ruleEntries() };
}

/** The rules and codes of a number in the list of rules: "20", "50a", and "50" for all that it is divided into. */
export function namesOfNumber(wanted: string): readonly string[] {
  const all = [...editorialRules, ...codedRules.map(({ code, number }) => ({ id: code, number }))];
  const isMeant = (number: string) => number === wanted || number.replace(/[a-z]$/, "") === wanted;
  return all.filter(({ number }) => number.split(", ").some(isMeant)).map(({ id }) => id);
}

function entryOf(rule: EditorialRule): CodeEntry {
  const { explanation, help, number, right, severity, sources, summary, wrong } = rule;
  const said = [
    explanation,
    origin(number, sources),
    severity === "off" ? "It is off until it is switched on." : undefined,
    ...wrong.slice(0, 1).map((example) => shown("Wrong", example)),
    ...right.slice(0, 1).map((example) => shown("Right", example)),
  ];
  const severityShown = severity === "off" ? "suggestion" : severity;
  return { severity: severityShown, title: summary, help, explanation: said.filter((one) => one !== undefined).join(" ") };
}

function origin(number: string, sources: readonly string[]): string {
  return `${number === "" ? "An editorial rule" : `Editorial rule ${number}`}, from: ${sources.join("; ")}.`;
}

function shown(word: string, example: Example): string {
  return `${word}: ${shortened((typeof example === "string" ? example : example.text).replace(/[⟦⟧]/g, ""))}`;
}

/** An example may be a whole chapter. */
function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 400;
