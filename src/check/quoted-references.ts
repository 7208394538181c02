import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { spokenText } from "../document/plain.ts";
import type { RInline } from "../document/resolved.ts";
import { Context } from "../resolve/typed/context.ts";
import { TypedPatterns } from "../resolve/typed/patterns.ts";
import { quotationsIn } from "../resolve/typed/prose.ts";
import { type Passage, passagesIn } from "./passages.ts";
import type { Checked } from "./rule.ts";

/**
 * Reports references within what is quoted from the document that this one is made from ("in paragraphs 7 and 11"): they are put into
 * somebody's mouth, and a reader of this document has no such paragraphs.
 */
export function checkQuotedReferences({ document, resolved, words, parent }: Checked, report: Report): void {
  if (!parent) return;
  const patterns = new TypedPatterns(words);
  const context = new Context(words);
  for (const passage of passagesIn(resolved)) {
    const ranges = quotedRanges(passage, document.structure.quoted);
    if (ranges.length === 0) continue;
    const found = patterns.find(passage.text);
    const meant = context.of(found, { text: passage.text, isForeign: () => false });
    for (const [index, { text, kind, loose, start }] of found.entries()) {
      const unsure = meant[index] === "perhaps" && (loose || kind === "article" || kind === "part");
      if (meant[index] === "elsewhere" || unsure || !ranges.some(([from, to]) => from <= start && start < to)) continue;
      const message = `The quotation speaks of “${text}”, which readers of this text do not have before them.`;
      const span = spokenText(passage.content, passage.span).at(start, start + text.length);
      report(diagnostic("quotation-reference", message, { span }));
    }
  }
}

/** The ranges of a passage's text that are quoted: stretches that say so, and of a passage that `::select` quotes what is in its marks. */
function quotedRanges({ content, text, classes }: Passage, quoted: string): readonly (readonly [number, number])[] {
  if (classes.includes("quoted")) return [[0, text.length]];
  const ranges: (readonly [number, number])[] = [];
  let at = 0;
  for (const node of content) {
    const length = lengthOf(node);
    if (node.type === "text" && node.classes?.includes("quoted")) ranges.push([at, at + length]);
    at += length;
  }
  if (!classes.includes(quoted)) return ranges;
  const marked = quotationsIn(text);
  return marked.length > 0 ? marked : [[0, text.length]];
}

/** How many characters of `resolvedText` a node gives. */
function lengthOf(node: RInline): number {
  switch (node.type) {
    case "text":
    case "ref":
      return node.text.length;
    case "link":
      return node.content.reduce((length, { text }) => length + text.length, 0);
    case "line-break":
      return 1;
    case "note":
      return 0;
  }
}
