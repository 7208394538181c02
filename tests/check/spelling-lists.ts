import american from "dictionary-en";
import british from "dictionary-en-gb";
import nspell from "nspell";

/** A part of an American word, and what the British one has in its place. */
type Turn = readonly [american: string, british: string];

/** How words of a family turn. In the first that fits, in this order, a word is. */
const families: Readonly<Record<string, readonly Turn[]>> = {
  yse: [["yz", "ys"]],
  our: [["or", "our"]],
  re: [
    ["er", "re"],
    ["er", "r"],
  ],
  doubled: [["l", "ll"]],
  single: [["ll", "l"]],
  nce: [["ns", "nc"]],
  others: [
    ["og", "ogue"],
    ["og", "ogu"],
    ["e", "ae"],
    ["e", "oe"],
    ["ging", "geing"],
    ["gm", "gem"],
    ["old", "ould"],
    ["olt", "oult"],
    ["ske", "sce"],
    ["ow", "ough"],
    ["num", "nium"],
    ["gray", "grey"],
    ["lry", "llery"],
    ["arti", "arte"],
    ["sk", "sc"],
    ["ship", "shipp"],
  ],
};

/** Pairs that are two words or names, and words that the United Nations spell either way. */
const leftOut =
  /judgm|^(?:chili|manila|maters|performative|perv|costumier|fayer|philter|patine|novene|mantes|cardie|ecus|trabecule|snowshed|spirea|eons|feces)|^(?:manilas|chilies|philters|spireas|fecal|cancelous|councilors?|carolers?|dolor|vapory|defensed|defensing|sulf)/;

const endings = "e|es|ed|er|ers|ing|ings|able|ability|ation|ations|ational|ationally";
const ise = new RegExp(`^[a-z]+is(?:${endings})$`);

/** The lists of spelling by family: for -ize the wrong words alone, for the others pairs, each made of the two dictionaries. */
export function spellingLists(): Readonly<Record<string, readonly string[]>> {
  const gb = wordsOf(british);
  const us = wordsOf(american);
  const ize = [...gb].filter((word) => ise.test(word) && !/^(?:re)?pris/.test(word) && !us.has(word) && us.has(asIze(word)));
  const only = [...us].filter((word) => /^[a-z]{4,}$/.test(word) && !gb.has(word) && !leftOut.test(word));
  const taken = new Set<string>();
  const pairs = Object.entries(families).map(([name, turns]) => {
    const found = only.flatMap((word) => {
      const right = taken.has(word) ? undefined : turned(word, turns).find((one) => gb.has(one) && !us.has(one));
      if (right !== undefined) taken.add(word);
      return right === undefined ? [] : [`${word} ${right}`];
    });
    return [name, found.sort()] as const;
  });
  return { ize: ize.sort(), ...Object.fromEntries(pairs) };
}

function wordsOf({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): ReadonlySet<string> {
  return new Set(Object.keys(nspell(Buffer.from(aff), Buffer.from(dic)).data));
}

function asIze(word: string): string {
  return word.replace(new RegExp(`is(?=(?:${endings})$)`), "iz");
}

function turned(word: string, turns: readonly Turn[]): readonly string[] {
  return turns.flatMap(([from, to]) =>
    [...word.matchAll(new RegExp(from, "g"))].map(({ index }) => word.slice(0, index) + to + word.slice(index + from.length)),
  );
}

/** The lists as the program has them: one constant each, in lines of bearable length. */
export function spellingSource(lists: Readonly<Record<string, readonly string[]>>): string {
  const constants = Object.entries(lists).map(
    ([name, entries]) => `/** ${about[name]} */\nexport const ${name} = \`\n${wrapped(entries)}\`;\n`,
  );
  return `// Made of dictionary-en and dictionary-en-gb, whose notices are in THIRD-PARTY-NOTICES.txt, by tests/check/spelling-lists.test.ts\n// with UPDATE=1. Not to be edited by hand.\n\n${constants.join("\n")}`;
}

const about: Readonly<Record<string, string>> = {
  ize: "Words in -ise that are right with -ize, each with a comma behind it.",
  yse: "Words in -yze, each with that in -yse; so all lists that follow: the wrong word, the right one, a comma.",
  our: "Words in -or that have -our.",
  re: "Words in -er that have -re.",
  doubled: "Words with one l that have two.",
  single: "Words with two l that have one.",
  nce: "Words in -nse that have -nce.",
  others: "Words that differ otherwise.",
};

function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const entry of entries) {
    if (line.length + entry.length > 126) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += `${entry}, `;
  }
  return `${[...lines, line.trimEnd()].join("\n")}\n`;
}
