import { printStatesParties } from "../lists/treaties.ts";
import { pattern, words } from "./find.ts";
import { outsideTables, rule, type WordPlace } from "./rule.ts";

const manual = ["Editorial Manual, Capitalization"];

/** Whether a word with a capital stands right beside. */
function isInName({ after, before }: WordPlace): boolean {
  return (
    /^ (?:[A-Z]|(?:of|for|on|and) [A-Z])/.test(after) ||
    /(?:[A-Z][a-z]+|[A-Z]{2,})(?: (?:of|for|on|and|in|the)){0,2} $/.test(
      before.replace(/(?:^|[.?!] )(?:The|In|For|On|With|All|By|And|To) $/, ""),
    )
  );
}

/** A State of the Organization has a capital. */
export const stateCapital = rule({
  id: "state-capital",
  number: "34, 37",
  severity: "warning",
  fix: "certain",
  sources: manual,
  summary: "“Member States”, “States parties”, “non-State actors”",
  help: "Write “State” with a capital; “party” has none.",
  find: words(
    {
      "member states": "Member States",
      "Member states": "Member States",
      "states parties": "States parties",
      "state party": "State party",
      "non-state actor": "non-State actor",
      "non-state actors": "non-State actors",
      "Non-state actors": "Non-State actors",
      "non-state armed groups": "non-State armed groups",
    },
    { exact: true, unless: ({ before }) => /\b(?:federal|federated|constituent) $/.test(before) },
  ),
  wrong: ["All ⟦member states⟧ agreed.", "The ⟦states parties⟧ met.", { in: "heading", text: "Role of ⟦non-state actors⟧" }],
  right: [
    "All Member States and States parties met with non-State actors.",
    "The federal member states agreed.",
    "The member States of the Union met.",
  ],
});

/** Parties have no capital, but in some instruments. */
export const statesParties = rule({
  id: "states-parties",
  number: "35",
  severity: "suggestion",
  fix: "offered",
  sources: ["published resolutions, counted"],
  summary: "“States parties”",
  help: "Write “parties” with a small letter, unless the instrument itself prints “States Parties”.",
  kinds: outsideTables,
  find: words(
    { "States Parties": "States parties", "State Party": "State party" },
    {
      exact: true,
      unless: ({ after, before }) =>
        /(?:Meeting|Conference|Assembly|Session|Meetings|Conferences)s? of (?:the )?$/.test(before) ||
        printStatesParties.test(before + after),
    },
  ),
  wrong: ["All ⟦States Parties⟧ to the Covenant agreed."],
  right: [
    "All States parties agreed.",
    "The Conference of States Parties met.",
    "The States Parties to the Rome Statute met.",
    "The World Heritage Convention binds its States Parties.",
  ],
});

/** Who holds an office is written with capitals. */
export const officeHolder = rule({
  id: "office-holder",
  number: "40",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“the Special Rapporteur on housing”",
  help: "Write the title of an office with capitals.",
  find: [
    pattern(/(?<=\b[Tt]he )special rapporteur(?= on\b)/g, { needs: ["special rapporteur"], fix: "Special Rapporteur" }),
    pattern(/(?<=\b[Tt]he )independent expert(?= on\b)/g, { needs: ["independent expert"], fix: "Independent Expert" }),
    pattern(/(?<=\b[Tt]he )secretary-general(?= of the United Nations\b)/g, {
      needs: ["secretary-general"],
      fix: "Secretary-General",
    }),
    pattern(/(?<=\b[Tt]he )(?:united nations )?high commissioner(?= for (?:human rights|refugees|Human Rights|Refugees)\b)/g, {
      needs: ["high commissioner"],
      fix: ([found]) => found.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    }),
  ],
  wrong: ["So said the ⟦special rapporteur⟧ on housing."],
  right: ["So said the Special Rapporteur on housing.", "All special rapporteurs met with independent experts on it."],
});

/** Common nouns have no capitals. */
export const lowerCommon = rule({
  id: "lower-common",
  number: "41",
  severity: "warning",
  fix: "offered",
  sources: ["A/HRC/38/40"],
  summary: "“special procedures”, “treaty bodies”, “civil society”",
  help: "Write it with small letters.",
  kinds: ["paragraph", "item", "note"],
  find: words(
    {
      "Special Procedures": "special procedures",
      "Treaty Bodies": "treaty bodies",
      "Mandate Holders": "mandate holders",
      "Civil Society": "civil society",
    },
    { exact: true, unless: isInName },
  ),
  wrong: ["There were visits by ⟦Special Procedures⟧ to it."],
  right: ["There were visits by special procedures.", "The Special Procedures Branch and the Forum on Civil Society met."],
});

/** Instruments whose parts have capitals, or may. */
const namesLaw = /Charter|Statute|Constitution|Agreement|Regulation|\bAct\b|\bLaw\b|\bCode\b/;

/** Parts of documents have small letters. */
export const partLower = rule({
  id: "part-lower",
  number: "42",
  severity: "warning",
  fix: "offered",
  sources: manual,
  summary: "“under article 5”, “in annex II”",
  help: "Write the part with a small letter; Articles of the Charter and of the Statute of the Court keep the capital.",
  kinds: ["paragraph", "item", "note"],
  usage: { fccc: "off", ece: "off", declaration: "off" },
  find: pattern(
    /(?<=\b(?:under|in|of|to|with|see|by) )(?:Articles?|Paragraphs?|Annex|Sections?)(?= (?:\d{1,3}|[IVX]{1,5})(?:\b|\())/g,
    {
      needs: ["article", "paragraph", "annex", "section"],
      fix: ([found]) => found.toLowerCase(),
      unless: ({ index }, { text }) => namesLaw.test(text.slice(Math.max(0, index - 400), index + 400)),
    },
  ),
  wrong: ["It is a duty under ⟦Article⟧ 5 of the Covenant."],
  right: ["It is a duty under article 5 of the Covenant.", "It is a duty under Article 51 of the Charter."],
});

/** Instruments by their names. */
export const instrumentName = rule({
  id: "instrument-name",
  number: "44",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35"],
  summary: "“the Charter of the United Nations”",
  help: "Write the name of the instrument with its capitals.",
  find: words(
    {
      "charter of the United Nations": "Charter of the United Nations",
      "united nations charter": "United Nations Charter",
      "universal declaration of human rights": "Universal Declaration of Human Rights",
      "Universal declaration of human rights": "Universal Declaration of Human Rights",
      "convention on the rights of the child": "Convention on the Rights of the Child",
      "Convention on the rights of the child": "Convention on the Rights of the Child",
      "convention against torture": "Convention against Torture",
    },
    { exact: true },
  ),
  wrong: ["It is in the ⟦charter of the United Nations⟧."],
  right: ["It is in the Charter of the United Nations and in the Convention on the Rights of the Child."],
});

/** Regions by their names. */
export const regionName = rule({
  id: "region-name",
  number: "45",
  severity: "warning",
  fix: "offered",
  sources: ["published resolutions since 2012, counted"],
  summary: "“Western Europe”, “South-East Asia”",
  help: "Write the region as the United Nations do.",
  find: words(
    {
      "western Europe": "Western Europe",
      "eastern Europe": "Eastern Europe",
      "central Asia": "Central Asia",
      "west Africa": "West Africa",
      "east Africa": "East Africa",
      "north Africa": "North Africa",
      "latin America": "Latin America",
      "middle East": "Middle East",
      "middle east": "Middle East",
      "Southeast Asia": "South-East Asia",
      "southeast Asia": "South-East Asia",
      "south-east Asia": "South-East Asia",
      "South-east Asia": "South-East Asia",
      "South East Asia": "South-East Asia",
    },
    {
      exact: true,
      unless: ({ after, before }) =>
        /^ [A-Z]/.test(after) || /\b(?!In\b|Of\b)[A-Z][a-z]+ (?:(?:in|of|for|and) )?$/.test(before) || /-$/.test(before),
    },
  ),
  wrong: ["It is so in ⟦western Europe⟧.", "It is so in ⟦Southeast Asia⟧."],
  right: ["It is so in Western Europe and South-East Asia.", "The Treaty of Amity and Cooperation in Southeast Asia is old."],
});

/** Goals that were adopted have capitals. */
export const goals = rule({
  id: "goals",
  number: "46",
  severity: "warning",
  fix: "offered",
  sources: ["A/HRC/38/40"],
  summary: "“the Sustainable Development Goals”, “target 17.2”",
  help: "Write the Goals with capitals.",
  from: "2016-01-01",
  find: words(
    {
      "sustainable development goals": "Sustainable Development Goals",
      "Sustainable development goals": "Sustainable Development Goals",
      "sustainable development goal": "Sustainable Development Goal",
      "millennium development goals": "Millennium Development Goals",
      "2030 agenda for sustainable development": "2030 Agenda for Sustainable Development",
      "2030 agenda": "2030 Agenda",
    },
    { exact: true },
  ),
  wrong: [{ date: "2020-01-01", text: "It is part of the ⟦sustainable development goals⟧." }],
  right: [{ date: "2020-01-01", text: "It is part of the Sustainable Development Goals, target 17.2." }],
});

/** The Internet has a capital. */
export const internetCapital = rule({
  id: "internet-capital",
  number: "47",
  severity: "suggestion",
  fix: "offered",
  sources: ["published resolutions of 2012 to 2025, 977 to 0"],
  summary: "“the Internet”",
  help: "Write it with a capital.",
  usage: { press: "off", web: "off" },
  find: words({ internet: "Internet" }, { exact: true, unless: ({ after }) => /^ protocols?\b/.test(after) }),
  wrong: ["It is on the ⟦internet⟧ now."],
  right: ["It is on the Internet, on the web and on a website.", "They speak standard internet protocols."],
});

/** Peoples by their name. */
export const indigenous = rule({
  id: "indigenous",
  number: "",
  severity: "suggestion",
  fix: "offered",
  sources: ["Editorial Manual, Capitalization; published texts of 2022 on, 1,289 to 93"],
  summary: "“Indigenous Peoples”",
  help: "Write both words with capitals.",
  from: "2022-06-01",
  find: words({ "indigenous peoples": "Indigenous Peoples", "Indigenous peoples": "Indigenous Peoples" }, { exact: true }),
  wrong: [{ date: "2024-05-01", text: "The rights of ⟦indigenous peoples⟧ are many." }],
  right: [
    { date: "2016-05-01", text: "The rights of indigenous peoples are many." },
    { date: "2024-05-01", text: "The rights of Indigenous Peoples are many." },
  ],
});
