import type { Prose } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import { typographicZones } from "../prose/zones.ts";
import { document, pattern, tree } from "./find.ts";
import { type Found, type FoundIn, rule, sentences } from "./rule.ts";

/** The most words that a paragraph has without a reader losing his way. */
const mostWords = 250;

/** Paragraphs of a bearable length. */
export const paragraphLong = rule({
  id: "paragraph-long",
  number: "134",
  severity: "suggestion",
  sources: ["A/HRC/38/40"],
  summary: "paragraphs of 250 words at most",
  help: "Make two paragraphs of it.",
  kinds: ["paragraph"],
  skip: ["received", "verbatim"],
  usage: { declaration: "off", resolution: "off", press: "off", web: "off" },
  find: tree(tooLong),
  wrong: [`⟦${"It was so again and again, as was said. ".repeat(32).trim()}⟧`],
  right: [`${"It was so again and again, as was said. ".repeat(5).trim()}`],
});

function* tooLong({ text }: Prose): Iterable<Found> {
  if (text.length < mostWords * 3) return;
  const count = text.split(" ").length;
  if (count > mostWords) yield { start: 0, end: text.length, message: `This paragraph has ${count} words.` };
}

/** Only the first word of a heading has a capital, and names. */
export const headingCase = rule({
  id: "heading-case",
  number: "43",
  severity: "warning",
  sources: ["Editorial Manual, Headings"],
  summary: "“Activities of the Independent Expert and his methods”",
  help: "Write all words but the first and names with small letters.",
  message: () => "The words of this heading have capitals, as in the title of a book.",
  kinds: ["title", "heading"],
  find: tree(asInBooks),
  wrong: [{ in: "heading", text: "⟦Activities Of The Independent Expert And His Methods⟧" }],
  right: [
    { in: "heading", text: "Activities of the Independent Expert and his methods" },
    { in: "heading", text: "Visits to The Gambia and The Hague" },
    { in: "heading", text: "Part One: The Beginning" },
  ],
});

/** Two little words at least have a capital within the heading: no name has so many. */
function* asInBooks({ text }: Prose): Iterable<Found> {
  const little =
    text.match(
      /(?<=[A-Za-zÀ-ÖØ-öø-ɏ] )(?:Of|And|For|In|On|To|With|By|His|Her|Its|Their|The(?! (?:Gambia|Hague)))(?= [A-Za-zÀ-ÖØ-öø-ɏ])/g,
    ) ?? [];
  if (little.length > 1) yield { start: 0, end: text.length };
}

/** Documents with numbered paragraphs are cited by them. */
export const citeParagraph = rule({
  id: "cite-paragraph",
  number: "111",
  severity: "suggestion",
  sources: ["instructions for documents of the United Nations"],
  summary: "“A/HRC/35/35, para. 24”, not its page",
  help: "Cite the paragraph: pages differ from one language to the other.",
  message: () => "A document is cited by its paragraph, not by its page.",
  skip: typographicZones.filter((kind) => kind !== "symbol"),
  find: pattern(/(?<=\b[AES]\/[A-Z0-9][A-Za-z0-9./-]{2,30}, )pp?\. \d{1,4}/g, { needs: [" p. ", " pp. "] }),
  wrong: [{ in: "note", text: "See A/HRC/35/35, ⟦p. 8⟧." }],
  right: [
    { in: "note", text: "See A/HRC/35/35, para. 24." },
    { in: "note", text: "See *World Report*, p. 8." },
  ],
});

/** Spellings that are both published, but not side by side. */
const variants: readonly (readonly [one: string, other: string])[] = [
  ["healthcare", "health care"],
  ["antisemitism", "anti-semitism"],
  ["well-being", "wellbeing"],
  ["wildlife", "wild life"],
  ["adviser", "advisor"],
  ["advisers", "advisors"],
];

/** One of two spellings in a document. */
export const variantMixed = rule({
  id: "variant-mixed",
  number: "",
  severity: "suggestion",
  fix: "offered",
  sources: ["published texts, which have both"],
  summary: "one of “healthcare” and “health care” in a document",
  help: "Choose one of the two.",
  kinds: sentences,
  find: document(mixed),
  wrong: [{ in: "document", text: "They want healthcare for all.\n\nTheir ⟦health care⟧ is good." }],
  right: ["They want healthcare for all, and good healthcare.", "They want health care for all."],
});

function* mixed({ blocks }: WholeProse): Iterable<FoundIn> {
  const any = new RegExp(variants.flat().join("|"));
  const some = blocks.filter(({ lower }) => any.test(lower));
  for (const pair of variants) {
    let first: string | undefined;
    for (const prose of some) {
      if (!pair.some((one) => prose.lower.includes(one))) continue;
      for (const { 0: found, index } of prose.text.matchAll(new RegExp(`(?<![\\w-])(?:${pair.join("|")})(?![\\w-])`, "g"))) {
        first ??= found;
        const message = `“${found}” stands here, “${first}” elsewhere in this document.`;
        if (found !== first) yield { prose, start: index, end: index + found.length, replacement: first, message };
      }
    }
  }
}
