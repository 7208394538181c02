import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RInline } from "../document/resolved.ts";
import type { Span } from "../source.ts";
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
    const { text, at } = spokenText(passage);
    for (const fact of reader.facts(text)) {
      if (known.has(fact)) continue;
      const near = nearestPassage(text.slice(Math.max(0, fact.start - around), fact.start + around), theirs);
      const related = near ? { related: [{ span: near.span, message: "the nearest passage" }] } : {};
      const message = messageOf(fact, parent.properties.symbol);
      report(diagnostic("fact-differs", message, { span: at(fact), ...related }));
    }
  }
}

/** How much text on each side of a fact says which passage is meant. */
const around = 100;

function messageOf({ text, kind }: Fact, symbol: string | undefined): string {
  return `The ${kind} “${text}” is not in ${symbol ?? "the document that this one is made from"}.`;
}

/** How many characters further on than printed a fact may be written: two hyphens are one dash. */
const most = 40;

/** What is not held against the report: the release's own, quotations, which have a check of their own, and numbers of references. */
const apartClasses: ReadonlySet<string> = new Set(["apart", "quoted", "elsewhere"]);

function isApart({ classes }: Passage): boolean {
  return classes.some((name) => apartClasses.has(name));
}

/** The text of a passage without the stretches that stand apart, and where a fact of it stands in the file. */
function spokenText({ content, span }: Passage): { readonly text: string; at(fact: Fact): Span } {
  const starts: number[] = [];
  const places: Span[] = [];
  let text = "";
  const put = (characters: string, place: Span) => {
    starts.push(text.length);
    places.push(place);
    text += characters;
  };
  const take = (node: RInline) => {
    if (node.type === "link") node.content.forEach(take);
    else if (node.type === "line-break") put(" ", node.span);
    else if (node.type === "ref") put(" ", node.span);
    else if (node.type === "text") {
      const apart = node.classes?.some((name) => apartClasses.has(name)) ?? false;
      put(apart ? " " : node.text, node.span);
    }
  };
  content.forEach(take);
  return {
    text,
    at({ start, text: said }) {
      const index = Math.max(
        0,
        starts.findLastIndex((from) => from <= start),
      );
      const place = places[index] ?? span;
      const offset = start - (starts[index] ?? 0);
      const written = place.source.text.slice(place.start, place.end);
      const found = written.startsWith(said, offset) ? offset : written.indexOf(said, Math.max(0, offset - most));
      return found < 0 ? place : { ...place, start: place.start + found, end: place.start + found + said.length };
    },
  };
}
