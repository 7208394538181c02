import { describe, expect, it } from "vitest";
import type { RNumber } from "../../src/document/number.ts";
import type { RBlock } from "../../src/document/resolved.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { theme, wordFile } from "./resolved-of.ts";
import { samples } from "./samples.ts";
import { WordCount } from "./word-count.ts";

/** The numbers of a document in the order of its text, headings, paragraphs and items alike. */
function numbersOf(blocks: readonly RBlock[]): readonly RNumber[] {
  return blocks.flatMap((block): readonly RNumber[] => {
    if (block.type === "heading" || block.type === "paragraph") return block.number ? [block.number] : [];
    if (block.type === "list") return block.items.flatMap((item) => numbersOf(item.blocks));
    return block.type === "quotation" || block.type === "container" ? numbersOf(block.blocks) : [];
  });
}

/** What Word counts when a paragraph is typed behind one, as Enter makes it: of the same style, in the same list. */
function countedWithOneMore(file: ReadDocx, behind: number): readonly (string | undefined)[] {
  const count = new WordCount(file.part("word/numbering.xml"), file.part("word/styles.xml"));
  return file.paragraphs.flatMap(({ xml }, index) =>
    index === behind ? [count.next(xml), count.next(xml)] : [count.next(xml)],
  );
}

describe("a paragraph that is typed behind another renumbers the rest of its run, and nothing else", () => {
  it.each(samples)("$name", async ({ resolved }) => {
    const file = readDocx(await wordFile(resolved, theme));
    const numbers = numbersOf(resolved.blocks);
    const places = file.paragraphs.flatMap(({ number }, index) => (number === undefined || number === "•" ? [] : [index]));
    expect(places).toHaveLength(numbers.length);
    const wrong: string[] = [];
    for (const [at, place] of places.entries()) {
      const counted = countedWithOneMore(file, place);
      const own = numbers[at];
      let last = own?.value;
      const renumbered = new Set(own && [own]);
      for (const [later, number] of numbers.entries()) {
        if (later <= at) continue;
        const kin = number.role === own?.role && number.run === own.run;
        if (kin) last = last !== undefined && number.value === last + 1 ? number.value : undefined;
        const parent = number.under?.number;
        const same = (kin && last !== undefined) || (parent !== undefined && renumbered.has(parent));
        if (same) renumbered.add(number);
        const shown = counted[(places[later] ?? 0) + 1];
        const before = file.paragraphs[places[later] ?? 0]?.number;
        if ((shown !== before) !== same) wrong.push(`${own?.text} ${own?.run}: ${number.text} ${number.run} is ${shown}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});
