import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { spokenText } from "../document/plain.ts";
import type { RInline } from "../document/resolved.ts";
import type { TracedText } from "../trace.ts";
import { type Fact, FactReader } from "./fact-reader.ts";
import { nearestPassage, type Passage, passagesIn } from "./passages.ts";
import type { Checked } from "./rule.ts";

/**
 * Reports figures, dates, sessions, symbols and names that a document says and the one that it is made from does not. What has the class
 * “apart” (contacts, an embargo, a biography) is its own affair.
 */
export function checkFacts({ resolved, parent, words }: Checked, report: Report): void {
  if (!parent) return;
  const reader = new FactReader(words);
  const theirs = passagesIn(parent);
  const own = passagesIn(resolved);
  const known = reader.known(parent, theirs);
  for (const passage of own) if (isApart(passage)) reader.learnNames(passage.text, known);
  for (const passage of own) {
    if (isApart(passage)) continue;
    const { text, at } = ownText(passage);
    for (const fact of reader.facts(text)) {
      if (known.has(fact)) continue;
      const near = nearestPassage(text.slice(Math.max(0, fact.start - around), fact.start + around), theirs);
      const related = near ? { related: [{ span: near.span, message: "the nearest passage" }] } : {};
      const message = messageOf(fact, parent.properties.symbol);
      report(diagnostic("fact-differs", message, { span: at(fact.start, fact.start + fact.text.length), ...related }));
    }
  }
}

/** How much text on each side of a fact says which passage is meant. */
const around = 100;

function messageOf({ text, kind }: Fact, symbol: string | undefined): string {
  return `The ${kind} “${text}” is not in ${symbol ?? "the document that this one is made from"}.`;
}

/** What is not held against the report: the release's own, quotations, which have a check of their own, and numbers of references. */
const apartClasses: ReadonlySet<string> = new Set(["apart", "quoted", "elsewhere"]);

function isApart({ classes }: Passage): boolean {
  return classes.some((name) => apartClasses.has(name));
}

/** The text of a passage without the stretches that stand apart and without numbers of references, each character with its place. */
function ownText({ content, span }: Passage): TracedText {
  const isLeft = (node: RInline) =>
    node.type === "ref" || (node.type === "text" && (node.classes?.some((name) => apartClasses.has(name)) ?? false));
  return spokenText(content, span, isLeft);
}
