import type { Prose } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import { document } from "./find.ts";
import { type FoundIn, rule } from "./rule.ts";

/** The most words of a document of the United Nations that are quoted in one go. */
const mostWords = 100;

/** What says that words are from a document of the United Nations. */
const isOfUnitedNations =
  /\b[AES]\/(?:\d|[A-Z]+\/)|\bresolutions? \d|\b(?:General Assembly|Security Council|Human Rights Council|Secretary-General|High Commissioner|Special Rapporteur|Independent Expert|Committee on)\b/;

/** Documents that everyone can read are cited, not copied. */
export const quotationLong = rule({
  id: "quotation-long",
  number: "135",
  severity: "suggestion",
  sources: ["instructions for documents of the United Nations"],
  summary: "quotations from documents of the United Nations of 100 words at most",
  help: "Cite the document and say what it says in your own words.",
  kinds: ["paragraph", "item"],
  skip: ["received", "verbatim"],
  usage: { declaration: "off", resolution: "off", press: "off", web: "off" },
  find: document(longQuotations),
  wrong: [
    {
      in: "document",
      text: `In its resolution 35/3 the Council said:\n\n> ⟦${"It was so, and was said. ".repeat(20).trim()}⟧`,
    },
  ],
  right: [
    { in: "document", text: `In its resolution 35/3 the Council said:\n\n> ${"It was so, and was said. ".repeat(12).trim()}` },
    { in: "document", text: `The writer said in her book:\n\n> ${"It was so, and was said. ".repeat(20).trim()}` },
  ],
});

/** What is set off, block by block, with the paragraph before it. */
function* longQuotations({ blocks }: WholeProse): Iterable<FoundIn> {
  let before: Prose | undefined;
  let open: Prose[] = [];
  for (const prose of [...blocks, undefined]) {
    if (prose?.setOff) {
      open.push(prose);
      continue;
    }
    const words = open.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    const [first] = open;
    if (first && words > mostWords && isOfUnitedNations.test([before, ...open].map((one) => one?.text ?? "").join("\n")))
      yield { prose: first, start: 0, end: first.text.length, message: `This quotation has ${words} words.` };
    open = [];
    before = prose;
  }
}
