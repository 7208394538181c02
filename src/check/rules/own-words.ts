import { words } from "./find.ts";
import { type EditorialRule, rule } from "./rule.ts";

/** The words that an author's settings say are not to be used, each with what is written instead (`words.instead`). */
export function ownWords(instead: ReadonlyMap<string, string>): EditorialRule {
  const isSmall = ([word]: readonly [string, string]) => word === word.toLowerCase();
  const [small, spelled] = [[...instead].filter(isSmall), [...instead].filter((pair) => !isSmall(pair))];
  return rule({
    id: "own-word",
    number: "",
    severity: "warning",
    fix: "certain",
    sources: ["the settings of the document: words, instead"],
    summary: "a word that the settings have another for",
    help: "Write the other, or take the word out of “words: instead” in masthead.yaml or the front matter.",
    languages: "any",
    find: [words(Object.fromEntries(small)), words(Object.fromEntries(spelled), { exact: true })],
    wrong: [],
    right: [],
  });
}
