import type { WholeProse } from "../prose/whole.ts";
import { document, pattern } from "./find.ts";
import { type FoundIn, outsideTables, rule } from "./rule.ts";

const manual = ["Editorial Manual, Capitalization"];

/** The Organization is the United Nations. */
export const organizationCapital = rule({
  id: "organization-capital",
  number: "38",
  severity: "off",
  fix: "offered",
  sources: manual,
  summary: "“the Organization’s budget”, where it is the United Nations",
  help: "Write “Organization” with a capital where the United Nations is meant.",
  explanation: "It is off by itself, since no program can tell the United Nations from other organizations.",
  kinds: outsideTables,
  find: pattern(/(?<=\b[Tt]he )organization(?=’s\b| as a whole\b)/g, { needs: ["organization"], fix: "Organization" }),
  wrong: ["It is part of the ⟦organization⟧’s budget."],
  right: ["It is part of the Organization’s budget, and of an organization’s own."],
});

/** What an organ does, and a council of a town does less often. */
const acts =
  "decided|decides|adopted|requested|requests|recalled|took note|welcomed|endorsed|resolved|reaffirmed|urged|called upon|renewed|extended|mandated|encouraged|invited|stressed|emphasized|recognized|expressed its";

/** Organs whose short titles are one word, by that word. */
const organs = [
  { short: "council", full: /\b(?:Human Rights|Security|Economic and Social|Trusteeship) Council\b/ },
  { short: "assembly", full: /\bGeneral Assembly\b/ },
] as const;

/** The short title of an organ has a capital. */
export const organShort = rule({
  id: "organ-short",
  number: "39",
  severity: "suggestion",
  fix: "offered",
  sources: ["A/HRC/35/35", ...manual],
  summary: "“the Council decided”, of the Human Rights Council",
  help: "Write the short title of the organ with a capital.",
  kinds: ["paragraph", "item", "note"],
  usage: { ece: "off", fccc: "off", press: "off", web: "off" },
  find: document(shortTitles),
  wrong: [
    { in: "document", text: "The Human Rights Council met.\n\nThe ⟦council⟧ decided to act." },
    { in: "document", text: "The General Assembly met, and the ⟦assembly⟧ took note of it." },
  ],
  right: [
    { in: "document", text: "The Human Rights Council met.\n\nThe Council decided to act." },
    { in: "document", text: "The Human Rights Council and the city council met; the council decided to act." },
    "The council decided to act.",
  ],
});

/** Not where a council or an assembly of another kind is named: the short title may be its own. */
function* shortTitles({ blocks }: WholeProse): Iterable<FoundIn> {
  for (const { full, short } of organs) {
    const other = new RegExp(
      String.raw`\b(?!the |a |an |this |that |its )[a-z]+ ${short}\b|\b${short}s\b|\b(?:a|an) ${short}\b`,
    );
    const some = blocks.filter(({ lower }) => lower.includes(short));
    if (some.some(({ text }) => other.test(text))) continue;
    const act = new RegExp(String.raw`(?<=\b[Tt]he )${short}(?= (?:${acts})\b)`, "g");
    let isNamed = false;
    for (const prose of some) {
      const named: number = isNamed ? 0 : prose.text.search(full);
      for (const { 0: found, index } of prose.text.matchAll(act)) {
        if (named < 0 || index < named) continue;
        const replacement = short.charAt(0).toUpperCase() + short.slice(1);
        yield { prose, start: index, end: index + found.length, replacement };
      }
      isNamed ||= named >= 0;
    }
  }
}

/** Resolutions of an organ that was named before. */
export const organAgain = rule({
  id: "organ-again",
  number: "113",
  severity: "off",
  fix: "offered",
  sources: ["A/HRC/35/35"],
  summary: "“Council resolution 35/3”, once the Human Rights Council was named",
  help: "Write “Council” or “Assembly” alone.",
  kinds: ["paragraph", "item"],
  find: document(namedAgain),
  wrong: [
    {
      in: "document",
      text: "By Human Rights Council resolution 26/6 it began.\n\nBy ⟦Human Rights Council⟧ resolution 35/3 it went on.",
    },
  ],
  right: [
    { in: "document", text: "By Human Rights Council resolution 26/6 it began.\n\nBy Council resolution 35/3 it went on." },
  ],
});

function* namedAgain({ blocks }: WholeProse): Iterable<FoundIn> {
  const named = new Set<string>();
  for (const prose of blocks) {
    if (prose.kind !== "paragraph" && prose.kind !== "item") continue;
    for (const { 0: found, index } of prose.text.matchAll(/\b(?:Human Rights Council|General Assembly)(?= resolutions?\b)/g)) {
      const replacement = found.slice(found.lastIndexOf(" ") + 1);
      if (named.has(found)) yield { prose, start: index, end: index + found.length, replacement };
      named.add(found);
    }
  }
}
