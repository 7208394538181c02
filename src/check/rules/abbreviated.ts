import { shortNames } from "../lists/organizations.ts";
import { pattern, words } from "./find.ts";
import { outsideTables, rule } from "./rule.ts";

/** The name of the Organization is not abbreviated, but in names that others bear. */
export const unSpelled = rule({
  id: "un-spelled",
  number: "48",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Abbreviations and acronyms"],
  summary: "“United Nations”, not “UN”",
  help: "Write “United Nations” in full.",
  usage: { press: "off", web: "off", ece: "suggestion" },
  kinds: outsideTables,
  find: [
    pattern(/(?<![\w/&.–-])UN(?= [A-Za-z(“]|[,;:)”]|\.(?: |$)|-[a-z]|$)/g, {
      needs: ["un"],
      fix: "United Nations",
      unless: ({ index }, { text }) => isPartOfName(text, index),
    }),
    pattern(/\bUN (?=Women\b|Habitat\b)/g, { needs: ["un women", "un habitat"], fix: "UN-" }),
  ],
  wrong: ["All ⟦UN⟧ bodies agreed.", { in: "heading", text: "Reform of the ⟦UN⟧" }, "A ⟦UN⟧-led force came."],
  right: [
    "UN-Women and UN-Habitat met with UNICEF, and with the UN Global Compact.",
    "All United Nations bodies agreed.",
    "The body called “UN Watch” spoke.",
    "See A/UN/12.",
  ],
});

/** Names that begin with it, as their bearers write them, and what is numbered; and text all in capitals. */
function isPartOfName(text: string, at: number): boolean {
  const after = text.slice(at + 2, at + 40);
  return (
    /^ (?:Women|Habitat|Watch|News|Radio|TV|Chronicle|Free & Equal|Global Pulse|Today|Special|Global (?:Compact|Technical)|Tourism|Trade and|Web TV|No\.?|GTR|Regulations?|numbers?|[A-Z]{3,})\b/.test(
      after,
    ) || /(?:^|[^A-Z])[A-Z]{3,} $/.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** Organs are called by their names. */
export const organAbbreviated = rule({
  id: "organ-abbreviated",
  number: "49",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Abbreviations and acronyms"],
  summary: "“General Assembly”, “Human Rights Council”, not “GA”, “HRC”",
  help: "Write the name of the organ in full.",
  kinds: outsideTables,
  usage: { press: "off", web: "off" },
  find: [
    words({ UNGA: "General Assembly", UNSC: "Security Council" }, { exact: true, unless: isBracketed }),
    words({ GA: "General Assembly", SC: "Security Council", HRC: "Human Rights Council" }, { exact: true, unless: isNoOrgan }),
  ],
  wrong: ["It recalled ⟦GA⟧ resolutions.", "It reported to the ⟦HRC⟧.", "The ⟦UNGA⟧ met."],
  right: [
    "It recalled General Assembly resolutions.",
    "See A/HRC/38/40.",
    "Members were GA, HRC and SC.",
    "Posts at the GS level.",
  ],
});

interface Around {
  readonly before: string;
  readonly after: string;
}

function isBracketed({ after, before }: Around): boolean {
  return before.endsWith("(") && after.startsWith(")");
}

/** Letters that mean the organ only beside its acts, or with its article. */
function isNoOrgan({ after, before }: Around): boolean {
  if (/^[-/&]/.test(after) || /[-/&]$/.test(before)) return true;
  return !(
    /^ (?:resolution|resolutions|decision|decisions)\b/.test(after) ||
    (/\bthe $/.test(before) && /^[.,;)]|^ (?:session|is|was|has|and|in|to|at|on|by|met|adopted)\b/.test(after))
  );
}

/** Abbreviations of offices and agencies have no article. */
const withoutArticle = shortNames.join("|");

/** What follows the name of an office when it stands for itself: no noun. */
const noNoun =
  "has|had|is|was|will|would|could|should|may|must|can|did|does|that|which|who|also|continued|continues|supported|supports|provided|provides|reported|noted|stated|helped|organized|recommended|published|launched|established|assisted|conducted";

/** Where an abbreviation of an office stands for itself it has no article. */
export const theAcronym = rule({
  id: "the-acronym",
  number: "51",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Abbreviations and acronyms"],
  summary: "“OHCHR”, not “the OHCHR”",
  help: "Leave the article out.",
  message: (found, replacement) => `Write “${replacement}”, not “${found}”: the abbreviation has no article.`,
  find: pattern(new RegExp(String.raw`\b[Tt]he (${withoutArticle})(?=[.,;:)](?: |$)|$| (?:${noNoun})\b)`, "g"), {
    needs: ["the "],
    fix: "$1",
  }),
  wrong: ["So it was said by ⟦the UNCTAD⟧.", "⟦The WHO⟧ has said so."],
  right: [
    "So it was said by OHCHR.",
    "The UNODC Strategy and the OHCHR country office were named.",
    "The WHO and UNDP offices.",
  ],
});

/** An abbreviation does not possess. */
export const acronymPossessive = rule({
  id: "acronym-possessive",
  number: "52",
  severity: "suggestion",
  sources: ["Editorial Manual, Abbreviations and acronyms"],
  summary: "“the work of UNICEF”, not “UNICEF’s work”",
  help: "Say it with “of”.",
  message: (found) => `“${found}”: an abbreviation takes no possessive.`,
  kinds: outsideTables,
  find: pattern(new RegExp(String.raw`(?<![\w-])(?:${withoutArticle})’s(?= [a-z])`, "g"), { needs: ["’s"] }),
  wrong: ["They praised ⟦UNICEF’s⟧ work."],
  right: ["They praised the work of UNICEF and Germany’s role."],
});

/** Two States are not abbreviated. */
export const usUk = rule({
  id: "us-uk",
  number: "59",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35"],
  summary: "“the United States”, “the United Kingdom”",
  help: "Write the name in full.",
  kinds: outsideTables,
  find: [
    pattern(/(?<![\w/&.$–-])U\.?S\.?(?:A\.)?(?= [a-z(]| [A-Z][a-z]|[,;)]|-[a-z])(?! dollars?\b| ?\$)/g, {
      needs: ["us", "u.s"],
      fix: "United States",
      unless: ({ 0: found, index }, { text }) => isShouted(text, index, found.length),
    }),
    pattern(/(?<![\w/&.$–-])U\.?K\.?(?= [a-z(]| [A-Z][a-z]|[,;)]|-[a-z])/g, {
      needs: ["uk", "u.k"],
      fix: "United Kingdom",
      unless: ({ 0: found, index }, { text }) => isShouted(text, index, found.length),
    }),
  ],
  wrong: ["They met in the ⟦US⟧ and in Norway.", "The ⟦UK⟧, too, agreed.", "It was the ⟦U.S.⟧ government."],
  right: ["It cost US$5.", "All of us met in the United States.", "TELL US now.", "It cost 5 US dollars."],
});

function isShouted(text: string, at: number, length: number): boolean {
  return (
    /(?:^|[^A-Z])[A-Z]{3,} $/.test(text.slice(Math.max(0, at - 12), at)) ||
    /^ [A-Z]{3,}\b/.test(text.slice(at + length, at + length + 12))
  );
}
