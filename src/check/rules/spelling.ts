import * as lists from "../lists/spelling.ts";
import { pairs, pattern, words } from "./find.ts";
import { rule, type WordPlace } from "./rule.ts";

const manual = ["Editorial Manual, Spelling"];

/** The Security Council leaves the spelling of its sponsors. */
const usage = { "security-council": "suggestion" } as const;

/** A list of pairs as it is kept: the wrong word, the right one, a comma. */
function pairsOf(list: string): readonly (readonly [string, string])[] {
  return entriesOf(list).map((pair) => {
    const [wrong = "", right = ""] = pair.split(" ");
    return [wrong, right];
  });
}

function entriesOf(list: string): readonly string[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function asIze(word: string): string {
  const at = word.lastIndexOf("is");
  return `${word.slice(0, at)}iz${word.slice(at + 2)}`;
}

/** The United Nations write -ize. */
export const spellingIze = rule({
  id: "spelling-ize",
  number: "1",
  severity: "warning",
  fix: "certain",
  sources: manual,
  summary: "-ize, not -ise, where both are spelled",
  help: "Write -ize: the United Nations follow the spelling of the Concise Oxford English Dictionary.",
  usage,
  find: pairs(entriesOf(lists.ize).map((word) => [word, asIze(word)])),
  wrong: ["All States ⟦recognise⟧ it.", "⟦Organisations⟧ of all kinds met.", "It was a well ⟦organised⟧ event."],
  right: ["The Organisation for Economic Co-operation and Development met.", "They advise and supervise.", "They organize it."],
});

/** -yse, since it has no ending of its own. */
export const spellingYse = rule({
  id: "spelling-yse",
  number: "2",
  severity: "warning",
  fix: "certain",
  sources: manual,
  summary: "“analyse”, not “analyze”",
  help: "Write -yse.",
  usage,
  find: pairs(pairsOf(lists.yse)),
  wrong: ["The data were ⟦analyzed⟧."],
  right: ["The data were analysed."],
});

/** British -our. */
export const spellingOur = rule({
  id: "spelling-our",
  number: "3",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40", ...manual],
  summary: "“labour”, “behaviour”",
  help: "Write -our.",
  usage,
  find: pairs(pairsOf(lists.our)),
  wrong: ["They studied ⟦labor⟧ markets.", { in: "heading", text: "⟦Behavior⟧ of firms" }],
  right: ["The Department of Labor and the Pearl Harbor base.", "They studied labour markets and honorary titles."],
});

/** British -re. */
export const spellingRe = rule({
  id: "spelling-re",
  number: "4",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35", ...manual],
  summary: "“centre”, “metre”",
  help: "Write -re.",
  usage,
  find: pairs(pairsOf(lists.re)),
  wrong: ["They built a training ⟦center⟧."],
  right: [
    { in: "heading", text: "Center for Human Rights" },
    "The World Trade Center and the Center for Human Rights met at a training centre.",
    "They read the water meter.",
  ],
});

/** A programme is of work, a program of a computer. */
export const programme = rule({
  id: "programme",
  number: "5",
  severity: "warning",
  fix: "certain",
  sources: manual,
  summary: "“programme”, but of computers “program”",
  help: "Write “programme”; “program” is for computers.",
  usage,
  find: words({ program: "programme", programs: "programmes" }, { unless: isOfComputers }),
  wrong: ["They began a training ⟦program⟧.", { in: "item", text: "⟦Programs⟧ for youth;" }],
  right: [
    "They began a training programme with a computer program.",
    "The software is a program.",
    "It was programmed.",
    "Smart contracts are small programs.",
  ],
});

function isOfComputers({ after, before }: WordPlace): boolean {
  const near =
    /comput|software|spreadsheet|antivirus|\bapps?\b|compiler|algorithm|blockchain|smart contract|source code|operating system/i;
  const isVerb = /\bto $/.test(before) && /^ (?:it|them|the|an?)\b/.test(after);
  return isVerb || near.test(before) || near.test(after) || /\bspace $/i.test(before) || /^ (?:code|files?)\b/.test(after);
}

/** One l at the end of a syllable that is not stressed. */
export const fulfil = rule({
  id: "fulfil",
  number: "6",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40", ...manual],
  summary: "“fulfil”, “enrol”, “instalment”, “skilful” with one l",
  help: "Write one l.",
  usage,
  find: pairs(pairsOf(lists.single)),
  wrong: ["They stressed the ⟦fulfillment⟧ of duties."],
  right: ["They stressed the fulfilment of duties; it was fulfilled, and all enrolled."],
});

/** Two l before an ending. */
export const doubleL = rule({
  id: "double-l",
  number: "7",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“travelled”, “labelling” with two l",
  help: "Write two l.",
  usage,
  find: pairs(pairsOf(lists.doubled)),
  wrong: ["They ⟦traveled⟧ far."],
  right: ["They travelled far, after a cancellation, and excelled."],
});

/** -nce for the nouns that American English has with -nse; “licence” and “practice” are nouns. */
export const defenceLicence = rule({
  id: "defence-licence",
  number: "8",
  severity: "warning",
  fix: "certain",
  sources: ["style guides of the United Nations system", ...manual],
  summary: "“defence”, “offence”; “a licence”, “to practise”",
  help: "Write -nce in the noun, -nse or -ise in the verb.",
  usage,
  find: [
    pairs(pairsOf(lists.nce)),
    pattern(/(?<=\b(?:an?|the|this|that|driving|operating|export|import) )license(?=[ ,.;](?!plates?\b|agreement\b))/g, {
      needs: ["license"],
      fix: "licence",
    }),
    pattern(/(?<=\bto )practice(?= (?:law|medicine|their|his|her|a)\b)/g, { needs: ["to practice"], fix: "practise" }),
  ],
  wrong: [
    "It is a matter of national ⟦defense⟧.",
    "They have a ⟦license⟧ for it.",
    "They were free to ⟦practice⟧ their religion.",
  ],
  right: [
    "It is a matter of national defence, for which they license firms with a licence.",
    "The Department of Defense replied.",
  ],
});

/** Other words that differ. */
export const spellingOther = rule({
  id: "spelling-other",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: manual,
  summary: "“ageing”, “catalogue”, “paediatric”, “grey”",
  help: "Write it as British English has it.",
  usage,
  find: pairs(pairsOf(lists.others)),
  wrong: ["They spoke of the ⟦aging⟧ of society."],
  right: ["They spoke of the ageing of society.", "Mr. Gray, J. Gray and Jane Gray spoke."],
});
