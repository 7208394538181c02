import type { RBlock, RItem, RParagraph } from "../document/resolved.ts";
import { lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";

/** A declaration or resolution as one sentence: its organ, its preamble, its operative part (un-format 14.2). */
export interface Sentence {
  readonly organ: RParagraph;
  readonly preamble: Clause[];
  readonly operative: Clause[];
}

/** A clause: its paragraph, and the sub-items under it, each a clause of its own. */
export interface Clause {
  readonly paragraph: RParagraph;
  readonly under: readonly Clause[];
}

/** The sentences of a document and its annexes; each begins with an organ's line and goes on to the next heading. */
export function sentencesOf(blocks: readonly RBlock[], theme: Theme): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  for (const block of blocks) {
    if (block.type === "heading") open = undefined;
    else if (block.type === "paragraph" && lookOf(theme, block.role).clause === "organ") {
      open = { organ: block, preamble: [], operative: [] };
      sentences.push(open);
    } else if (open) addTo(open, block, theme);
  }
  return sentences;
}

function addTo(sentence: Sentence, block: RBlock, theme: Theme): void {
  if (block.type === "paragraph" && lookOf(theme, block.role).clause === "preambular") {
    sentence.preamble.push({ paragraph: block, under: [] });
  } else if (block.type === "list") {
    const clauses = block.items.flatMap((item) => clauseOf(item));
    if (clauses.some(({ paragraph }) => lookOf(theme, paragraph.role).clause === "operative"))
      sentence.operative.push(...clauses);
    else addUnder(sentence.preamble, clauses);
  }
}

/** A list in the preamble belongs to the clause before it. */
function addUnder(preamble: Clause[], clauses: readonly Clause[]): void {
  const last = preamble.pop();
  if (last) preamble.push({ ...last, under: [...last.under, ...clauses] });
}

/** Items that are nested without end are no clauses: what is deeper than four lists is left alone. */
function clauseOf(item: RItem, depth = 0): readonly Clause[] {
  const [paragraph, ...rest] = item.blocks;
  if (paragraph?.type !== "paragraph" || depth > 4) return [];
  const under = rest.flatMap((block) => (block.type === "list" ? block.items.flatMap((one) => clauseOf(one, depth + 1)) : []));
  return [{ paragraph, under }];
}
