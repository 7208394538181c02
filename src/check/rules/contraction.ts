import { words } from "./find.ts";
import { rule, type WordPlace } from "./rule.ts";

const negations: Readonly<Record<string, string>> = {
  don: "do not",
  doesn: "does not",
  didn: "did not",
  isn: "is not",
  aren: "are not",
  wasn: "was not",
  weren: "were not",
  hasn: "has not",
  haven: "have not",
  hadn: "had not",
  won: "will not",
  wouldn: "would not",
  shouldn: "should not",
  couldn: "could not",
  can: "cannot",
  mustn: "must not",
  needn: "need not",
};

const others: Readonly<Record<string, string>> = {
  "they’re": "they are",
  "we’re": "we are",
  "you’re": "you are",
  "they’ve": "they have",
  "we’ve": "we have",
  "they’ll": "they will",
  "we’ll": "we will",
  "it’ll": "it will",
};

/** “’s” may be of a possessor: only what follows shows that it is a verb. */
const maybe: Readonly<Record<string, string>> = {
  "it’s": "it is",
  "that’s": "that is",
  "there’s": "there is",
  "what’s": "what is",
  "he’s": "he is",
  "she’s": "she is",
};

function isPossessor({ after }: WordPlace): boolean {
  return !/^ (?:an?|the|not|important|clear|essential|necessary|crucial|vital|time|still|now|no|[a-z]{2,20}ing)\b/.test(after);
}

/** With the typewriter's apostrophe as well. */
function bothMarks(list: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(list).flatMap(([word, to]) => [word, word.replace("’", "'")].map((one) => [one, to])),
  );
}

/** Documents do not contract. */
export const contraction = rule({
  id: "contraction",
  number: "23",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“do not”, not “don’t”",
  help: "Write it in full.",
  usage: { press: "off", web: "off", statement: "off" },
  find: [
    words(bothMarks({ ...Object.fromEntries(Object.entries(negations).map(([stem, to]) => [`${stem}’t`, to])), ...others })),
    words(bothMarks(maybe), { unless: isPossessor }),
  ],
  wrong: ["States ⟦don't⟧ agree.", "⟦It's⟧ not so.", "They ⟦can’t⟧ agree."],
  right: ["States do not agree on States’ duties.", "Its mandate ended.", "“We don’t agree”, they said."],
});
