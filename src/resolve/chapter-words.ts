import { resolvedText } from "../document/plain.ts";
import type { RBlock, Resolved } from "../document/resolved.ts";
import { notesCalledIn } from "../document/walk-resolved.ts";
import { countWords } from "./count-words.ts";

/** The words of a chapter, or of an annex, or of what stands before the first of them. */
export interface ChapterWords {
  /** "II. Background"; empty for what stands before the first. */
  readonly title: string;
  /** With its headings and tables, without notes. */
  readonly words: number;
  /** Words of the notes that are called in it, where they are first called. */
  readonly notes: number;
  readonly paragraphs: number;
}

/** The words of a document chapter by chapter, which are together those that count against its limit. */
export function chapterWords({ blocks, notes }: Pick<Resolved, "blocks" | "notes">): readonly ChapterWords[] {
  const chapters: { readonly title: string; readonly blocks: RBlock[] }[] = [{ title: "", blocks: [] }];
  for (const block of blocks) {
    if (isChapter(block)) chapters.push({ title: titleOf(block), blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  const left = new Map(notes.map((note) => [note.anchor, note]));
  const counted = chapters.map(({ title, blocks: own }): ChapterWords => {
    const called = [...notesCalledIn(own)].flatMap((anchor) => left.get(anchor) ?? []);
    for (const { anchor } of called) left.delete(anchor);
    return { title, words: countWords(own, []), notes: countWords([], called), paragraphs: paragraphsIn(own) };
  });
  const [front, ...others] = counted;
  if (!front) return counted;
  const whole = { ...front, notes: front.notes + countWords([], [...left.values()]) };
  return whole.words + whole.notes > 0 ? [whole, ...others] : others;
}

/** A chapter begins with a heading right under the title of the document; the title itself is of the first outline level. */
function isChapter(block: RBlock): block is Extract<RBlock, { type: "heading" }> {
  return block.type === "heading" && block.outline === 2;
}

function titleOf({ content, number }: Extract<RBlock, { type: "heading" }>): string {
  const title = resolvedText(content).replace(/\s+/g, " ").trim();
  return number === undefined ? title : `${number.text} ${title}`;
}

/** Paragraphs of running text, numbered or not, and items, which are paragraphs of a resolution. */
function paragraphsIn(blocks: readonly RBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === "list") return sum + block.items.length;
    if (block.type === "container" || block.type === "quotation") return sum + paragraphsIn(block.blocks);
    return block.type === "paragraph" ? sum + 1 : sum;
  }, 0);
}
