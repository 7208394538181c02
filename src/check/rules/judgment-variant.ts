import type { WholeProse } from "../prose/whole.ts";
import { document } from "./find.ts";
import { type FoundIn, rule } from "./rule.ts";

/** Two spellings of one word in a document: both are published, but not side by side. */
export const judgmentVariant = rule({
  id: "judgment-variant",
  number: "9",
  severity: "suggestion",
  sources: ["Editorial Manual, Spelling", "published resolutions of 2022 to 2025"],
  summary: "“judgement” and “judgment” not in one document",
  help: "Choose one: the Manual has “judgement”, courts and recent resolutions “judgment”.",
  find: document(otherSpelling),
  wrong: [{ in: "document", text: "The court gave a judgement.\n\nIts ⟦judgments⟧ are public." }],
  right: ["The court gave a judgment.", "The court gave a judgement."],
});

function* otherSpelling({ blocks }: WholeProse): Iterable<FoundIn> {
  let first: string | undefined;
  for (const prose of blocks) {
    if (!prose.lower.includes("judg")) continue;
    for (const { 0: found, 1: spelling = "", index } of prose.lower.matchAll(/\b(judge?ment)s?\b/g)) {
      first ??= spelling;
      const message = `“${found}” stands beside “${first}” in this document.`;
      if (spelling !== first) yield { prose, start: index, end: index + found.length, message };
    }
  }
}
