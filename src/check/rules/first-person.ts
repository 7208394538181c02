import type { WholeProse } from "../prose/whole.ts";
import { document } from "./find.ts";
import { type FoundIn, rule, sentences } from "./rule.ts";

/** What “I” does in a report; any other word behind it may be behind a number, as in “Part I and II”. */
const verbs =
  "am|have|had|was|will|would|shall|should|could|can|may|might|must|did|do|recommend|believe|wish|welcome|thank|urge|call|note|hope|think|know|want|remain|express|encourage|conclude|consider|continue|submit|met|visited|found|saw|conducted|received|propose|suggest|reiterate|regret|commend|stress|emphasize|underline|appeal|trust|intend|invite|also|therefore|further|strongly|fully|sincerely|deeply";

const reporting =
  "recommend|recommended|believe|urge|urged|welcome|welcomed|propose|suggest|suggested|conclude|concluded|examined|observed|visited|interviewed|regret|commend";

const things = "reports?|recommendations?|findings|analysis|mandate|visits?|conclusions?|observations?|methodology";

const firstPerson = new RegExp(
  [
    String.raw`(?<!\b(?:part|parts|annex|chapter|section|sect|title|volume|vol|book|article|phase|stage|schedule|appendix|category|class|type|tier|level|list|table|group|committee|war|protocol|pillar|chamber|cluster|option|scenario|basket|chap|and|or|to|division|zone|region|grade|–|-)\.? )\bI\b(?= (?:${verbs})\b)`,
    String.raw`\b(?:my|My|myself)\b(?= [a-z]|[.,;])`,
    String.raw`\b[Ww]e(?= (?:${reporting})\b)`,
    String.raw`\b[Oo]ur(?= (?:${things})\b)`,
  ].join("|"),
  "g",
);

/** Reports whose author does speak as “I”: those of the Secretary-General; letters and statements. */
const speaks = /secretary-general|letter|statement|message|note verbale|remarks|address by/;

/** A report speaks of its author in the third person. */
export const firstPersonRule = rule({
  id: "first-person",
  number: "22",
  severity: "warning",
  sources: ["A/HRC/38/40"],
  summary: "the author of a report in the third person",
  help: "Speak of the author as “the Independent Expert”, “the Committee”, “the Secretariat”.",
  message: (found) => `“${found}” speaks in the first person.`,
  kinds: sentences,
  usage: { declaration: "off", resolution: "off", statement: "off", press: "off", web: "off", "security-council": "off" },
  find: document(inFirstPerson),
  wrong: [
    "In ⟦my⟧ report, nothing is said of it.",
    "It is so, and there ⟦I⟧ recommend reform.",
    { in: "note", text: "See ⟦our⟧ recommendations." },
  ],
  right: [
    "As set out in part I and in annex I, we share one planet; our future is common.",
    "“I recommend reform”, he said.",
    { in: "document", text: "# Message of the Secretary-General\n\nI recommend my reform." },
  ],
});

function* inFirstPerson({ blocks }: WholeProse): Iterable<FoundIn> {
  if (blocks.some(({ kind, lower }) => (kind === "title" || kind === "heading") && speaks.test(lower))) return;
  for (const prose of blocks) {
    if (!/\b(?:I|my|myself|we|our)\b/i.test(prose.text)) continue;
    for (const { 0: found, index } of prose.text.matchAll(firstPerson))
      yield { prose, start: index, end: index + found.length };
  }
}
