import { knownByLetters } from "../lists/organizations.ts";
import type { Abbreviation, Introduction, Use } from "../prose/abbreviations.ts";
import type { Prose } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import { everyZone } from "../prose/zones.ts";
import { document } from "./find.ts";
import { type FoundIn, rule } from "./rule.ts";

const manual = "Editorial Manual, Abbreviations and acronyms";

/** Running text, in which an abbreviation is introduced and used. */
function isBody({ kind }: Prose): boolean {
  return kind === "paragraph" || kind === "item";
}

/** All abbreviations of a document that are told of. */
function* toldOf(whole: WholeProse): Iterable<readonly [letters: string, Abbreviation]> {
  for (const [letters, abbreviation] of whole.abbreviations) if (!knownByLetters.has(letters)) yield [letters, abbreviation];
}

/** An abbreviation stands behind the name that it is of, before it is used. */
export const abbreviationEarly = rule({
  id: "abbreviation-early",
  number: "50a",
  severity: "warning",
  sources: [manual],
  summary: "an abbreviation after its name, not before",
  help: "Write the name in full here, with the abbreviation in parentheses behind it.",
  usage: { ece: "suggestion", fccc: "suggestion" },
  find: document(usedEarly),
  wrong: [
    {
      in: "document",
      text: "All thanked ⟦OHCHR⟧.\n\nThe Office of the United Nations High Commissioner for Human Rights (OHCHR) helped. So did OHCHR.",
    },
  ],
  right: [
    { in: "document", text: "The Office of the High Commissioner for Human Rights (OHCHR) helped. So did OHCHR." },
    {
      in: "document",
      text: "| Office | Posts |\n|---|---|\n| OHCHR | 5 |\n\nThe Office of the High Commissioner for Human Rights (OHCHR) grew; OHCHR helped.",
    },
  ],
});

function* usedEarly(whole: WholeProse): Iterable<FoundIn> {
  for (const [letters, { introductions, uses }] of toldOf(whole)) {
    const first = introductions.find(({ prose }) => isBody(prose));
    const early = uses.find(({ prose }) => isBody(prose));
    if (!first || !early || first !== introductions[0] || !isBefore(early, first)) continue;
    yield { ...early, message: `“${letters}” stands here before the name that it is short for.` };
  }
}

function isBefore(use: Use, introduction: Introduction): boolean {
  return use.order < introduction.order || (use.order === introduction.order && use.start < introduction.start);
}

/** What common abbreviations are short for, and are not known by. */
const shortFor: Readonly<Record<string, string>> = {
  CSO: "civil society organization",
  NGO: "non-governmental organization",
  IDP: "internally displaced person",
  LDC: "least developed country",
  LLDC: "landlocked developing country",
  SIDS: "small island developing States",
  ODA: "official development assistance",
  FDI: "foreign direct investment",
  GBV: "gender-based violence",
  SGBV: "sexual and gender-based violence",
  FGM: "female genital mutilation",
  SDG: "Sustainable Development Goal",
  MDG: "Millennium Development Goal",
  NHRI: "national human rights institution",
  HRD: "human rights defender",
  WHRD: "woman human rights defender",
  DRR: "disaster risk reduction",
  IHL: "international humanitarian law",
  IHRL: "international human rights law",
  UDHR: "Universal Declaration of Human Rights",
  ICCPR: "International Covenant on Civil and Political Rights",
  ICESCR: "International Covenant on Economic, Social and Cultural Rights",
  CEDAW: "Convention on the Elimination of All Forms of Discrimination against Women",
  ICERD: "International Convention on the Elimination of All Forms of Racial Discrimination",
  CRPD: "Convention on the Rights of Persons with Disabilities",
  UNDRIP: "United Nations Declaration on the Rights of Indigenous Peoples",
  UPR: "universal periodic review",
  DDR: "disarmament, demobilization and reintegration",
  SSR: "security sector reform",
  SRHR: "sexual and reproductive health and rights",
};

/** An abbreviation that few know is spelled out where it is first met. */
export const abbreviationUnknown = rule({
  id: "abbreviation-unknown",
  number: "50d",
  severity: "suggestion",
  sources: [manual],
  summary: "an abbreviation spelled out somewhere",
  help: "Write the name in full, with the abbreviation behind it if it is needed again.",
  kinds: ["paragraph", "item"],
  usage: { ece: "off", fccc: "off", press: "off", web: "off", "security-council": "off" },
  find: document(neverIntroduced),
  wrong: [{ in: "document", text: "All ⟦CSOs⟧ agreed, and so did other CSOs." }],
  right: [
    { in: "document", text: "All civil society organizations (CSOs) agreed, and so did other CSOs." },
    { in: "document", text: "UNICEF spoke of HIV." },
  ],
});

function* neverIntroduced(whole: WholeProse): Iterable<FoundIn> {
  const told = new Set<string>();
  for (const prose of whole.blocks) {
    if (!isBody(prose) || !/[A-Z]{3}/.test(prose.text)) continue;
    for (const { 0: found, 1: letters = "", index } of prose.text.matchAll(
      /(?<![\w/&.(“‘’-])([A-Z]{3,6})s?(?![\w/&’-]|\.[A-Z])/g,
    )) {
      const name = shortFor[letters];
      if (name === undefined || told.has(letters) || whole.abbreviations.has(letters)) continue;
      const end = index + found.length;
      if (prose.zones.touches(index, end, everyZone) || isNamed(prose, index, end)) continue;
      told.add(letters);
      yield { prose, start: index, end, message: `“${found}” is spelled out nowhere: ${name}.` };
    }
  }
}

/** Whether letters are a part of a name, or of words all in capitals. */
function isNamed({ text }: Prose, start: number, end: number): boolean {
  return (
    /[A-Z][\w’-]{0,29} $/.test(text.slice(Math.max(0, start - 30), start).replace(/(?:^|[.:;] )[A-Z]\w* $/, "")) ||
    /^ [A-Z]/.test(text.slice(end, end + 2))
  );
}

/** An abbreviation is introduced once. */
export const abbreviationTwice = rule({
  id: "abbreviation-twice",
  number: "50b",
  severity: "suggestion",
  sources: [manual],
  summary: "an abbreviation introduced once",
  help: "Write the abbreviation alone, or the name alone.",
  find: document(introducedTwice),
  wrong: [
    {
      in: "document",
      text: "The United Nations Development Programme (UNDP) helped.\n\nThe United Nations Development Programme ⟦(UNDP)⟧ helped again; UNDP left.",
    },
  ],
  right: [{ in: "document", text: "The United Nations Development Programme (UNDP) helped, and UNDP left." }],
});

function* introducedTwice(whole: WholeProse): Iterable<FoundIn> {
  for (const [letters, { introductions }] of toldOf(whole)) {
    const inBody = introductions.filter(({ prose }) => isBody(prose));
    const [first] = inBody;
    if (!first) continue;
    for (const again of inBody.slice(1)) {
      const isSame = again.name === first.name && again.prose.classes.join() === first.prose.classes.join();
      const isTitle = /^ [A-Z]/.test(again.prose.text.slice(again.end, again.end + 2));
      if (isSame && !isTitle) yield { ...again, message: `“${letters}” was introduced before.` };
    }
  }
}

/** An abbreviation that is used nowhere need not be introduced. */
export const abbreviationUnused = rule({
  id: "abbreviation-unused",
  number: "50c",
  severity: "suggestion",
  fix: "offered",
  sources: [manual],
  summary: "no abbreviation that is never used",
  help: "Leave the abbreviation out.",
  usage: { resolution: "off", declaration: "off" },
  find: document(neverUsed),
  wrong: [{ in: "document", text: "The United Nations Development Programme⟦ (UNDP)⟧ helped." }],
  right: [{ in: "document", text: "The United Nations Development Programme (UNDP) helped, and UNDP left." }],
});

function* neverUsed(whole: WholeProse): Iterable<FoundIn> {
  for (const [letters, { introductions, uses }] of toldOf(whole)) {
    const [only] = introductions;
    if (!only || introductions.length > 1 || uses.length > 0 || !isBody(only.prose)) continue;
    const { end, prose, start } = only;
    if (prose.text[start] !== "(" || /^ [A-Z]/.test(prose.text.slice(end, end + 2))) continue;
    yield { prose, start: start - 1, end, replacement: "", message: `“${letters}” is introduced here and never used.` };
  }
}

/** Headings have names in full. */
export const abbreviationPlace = rule({
  id: "abbreviation-place",
  number: "",
  severity: "warning",
  sources: [manual],
  summary: "no abbreviations in titles and headings",
  help: "Write the name in full, or a short form such as “the Office”.",
  kinds: ["title", "heading"],
  usage: { ece: "off", fccc: "off", "security-council": "off", press: "off", web: "off" },
  find: document(inHeadings),
  wrong: [
    {
      in: "document",
      text: "# Role of ⟦UNHCR⟧\n\nThe Office of the United Nations High Commissioner for Refugees (UNHCR) helped. So did UNHCR.",
    },
  ],
  right: [
    {
      in: "document",
      text: "# Role of UNESCO\n\nThe United Nations Educational, Scientific and Cultural Organization (UNESCO) helped; UNESCO left.",
    },
  ],
});

function* inHeadings(whole: WholeProse): Iterable<FoundIn> {
  for (const [letters, { uses }] of toldOf(whole)) {
    for (const use of uses) yield { ...use, message: `“${letters}” is an abbreviation, which headings do without.` };
  }
}
