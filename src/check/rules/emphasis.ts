import type { Prose } from "../prose/prose.ts";
import { tree } from "./find.ts";
import { type Found, rule, sentences } from "./rule.ts";

const manual = ["Editorial Manual, Italics"];

/** Bold is for headings and for what is recommended. */
export const boldText = rule({
  id: "bold-text",
  number: "126",
  severity: "warning",
  fix: "offered",
  sources: manual,
  summary: "no bold words within a sentence",
  help: "Take the signs of bold away, or give the passage the class .recommendations.",
  explanation: "Bold is kept for headings, heads of tables, and conclusions and recommendations, which are bold as a whole.",
  message: (found) => `“${found}” is set in bold within a sentence.`,
  kinds: ["paragraph", "item"],
  usage: { press: "off", web: "off", statement: "off" },
  find: tree(boldWords),
  wrong: ["It is **⟦important⟧** that all of them met."],
  right: [
    "It is important that all of them met.",
    "**Water.** All of them have it.",
    "**It recommends that all of them meet.**",
    "The sum of **$5 million** was spent, and **Appendix I** tells of it.",
  ],
});

/** A few small words in bold in the middle of a sentence: no head, no whole passage, no figure, no name, and no term that is defined. */
function* boldWords(prose: Prose): Iterable<Found> {
  for (const { end, start } of prose.bold) {
    const found = prose.text.slice(start, end);
    const isShort = /^[a-zß-öø-ÿ][a-zß-öø-ÿ’-]*(?: [a-zß-öø-ÿ][a-zß-öø-ÿ’-]*){0,3}$/.test(found);
    const isWithin =
      /[A-Za-zÀ-ÖØ-öø-ɏ,] $/.test(prose.text.slice(0, start)) && /^(?: [a-zß-öø-ÿ]|[,.;])/.test(prose.text.slice(end));
    if (isShort && isWithin) yield { start, end, edits: prose.withoutEmphasis(start, end) };
  }
}

/** Words that are set in italics for no other reason than to be loud. */
const loud = new Set(
  `must not all shall should only any every never always no both may can will very before after more is are do does also each none some
  cannot least most every and or if how why now still even already too much many all at no longer must not shall not should not may not
  do not does not is not are not will not at least not only`.split(/\s+/),
);

/** Words are not stressed by their looks. */
export const emphasisWord = rule({
  id: "emphasis",
  number: "127",
  severity: "suggestion",
  fix: "offered",
  sources: manual,
  summary: "no italics for emphasis",
  help: "Take the asterisks away: the words are to be strong by themselves.",
  message: (found) => `“${found}” is set in italics for emphasis.`,
  kinds: sentences,
  skip: ["quoted", "received", "foreign", "verbatim", "generated"],
  find: tree(loudWords),
  wrong: ["States *⟦must⟧* act now.", "They *⟦shall not⟧* wait."],
  right: ["States must act on *refoulement*.", "They said: “States *must* act.”", "*Recalling* that, they acted."],
});

function* loudWords(prose: Prose): Iterable<Found> {
  for (const { end, start } of prose.italics) {
    const words = prose.text.slice(start, end).split(" ");
    if (words.length > 3 || !words.every((word) => loud.has(word))) continue;
    yield { start, end, edits: prose.withoutEmphasis(start, end) };
  }
}

/** How names of organizations begin in French, Spanish, Portuguese and Italian. */
const foreignHeads =
  /^(?:Médecins|Avocats|Reporters|Agence|Association|Assemblée|Banque|Bureau|Caisse|Centre|Comité|Commission|Confédération|Conseil|Fédération|Fondation|Institut|Ligue|Ministère|Observatoire|Organisation|Réseau|Secours|Syndicat|Union|Université|Asamblea|Asociación|Banco|Centro|Coalición|Comisión|Comité|Confederación|Consejo|Coordinadora|Corporación|Defensoría|Federación|Fundación|Iniciativas?|Instituto|Ministerio|Movimiento|Observatorio|Organización|Red|Sindicato|Unión|Universidad|Associação|Comissão|Conselho|Fundação|Ministério|Universidade) (?:[A-Za-zÀ-ÖØ-öø-ɏ]|d’|l’)/;

/** Names of organizations are upright in every language. */
export const foreignOrganization = rule({
  id: "foreign-organization",
  number: "128",
  severity: "suggestion",
  fix: "offered",
  sources: [...manual, "A/HRC/35/35"],
  summary: "“Médecins Sans Frontières” upright",
  help: "Take the asterisks away: names of organizations are upright in every language.",
  message: (found) => `“${found}” is the name of an organization, and upright.`,
  kinds: ["paragraph", "item", "cell"],
  skip: ["quoted", "received", "verbatim", "generated"],
  find: tree(organizationsInItalics),
  wrong: ["It thanked *⟦Médecins Sans Frontières⟧* and others.", "The *⟦Defensoría del Pueblo⟧* agreed."],
  right: ["It thanked Médecins Sans Frontières.", "It read *Le Monde* and *Union Street* of the *Centre for All*."],
});

function* organizationsInItalics(prose: Prose): Iterable<Found> {
  for (const { end, start } of prose.italics) {
    const name = prose.text.slice(start, end);
    if (foreignHeads.test(name) && isForeign(name)) yield { start, end, edits: prose.withoutEmphasis(start, end) };
  }
}

/** “Union” and “Association” are English too: an accent or a little word of another language says what it is. */
function isForeign(name: string): boolean {
  return /[À-ɏ]|\b(?:de|del|des|du|la|las|le|les|los|do|da|dos|das|para|pour|sans|sin|e)\b|[dl]’/.test(name);
}
