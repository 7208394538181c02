import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { RBlock } from "../../src/document/resolved.ts";
import { expectedLines, plain } from "./compare.ts";
import { theme, wordFile } from "./resolved-of.ts";
import { samples } from "./samples.ts";

/** Letters and digits alone: what no reader may lose. */
function letters(text: string): string {
  return text.replace(/\[\d+\]/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

function decoded(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Items and numbered paragraphs; without those in bold, whose style has its number from the one that it is based on: mammoth does not look there. */
function itemsOf(blocks: readonly RBlock[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === "list") for (const item of block.items) count += (block.ordered ? 0 : 1) + itemsOf(item.blocks);
    else if (block.type === "container" || block.type === "quotation") count += itemsOf(block.blocks);
    else if (block.type === "paragraph" && block.number && !block.role.startsWith("recommendation")) count += 1;
  }
  return count;
}

describe("another reader gets all of it back", () => {
  it.each(samples)("$name: text, notes and lists", async ({ resolved }) => {
    const buffer = Buffer.from(await wordFile(resolved, theme));
    const { value: text } = await mammoth.extractRawText({ buffer });
    const read = letters(text);
    const lost = expectedLines(resolved, theme).filter((line) => !read.includes(letters(line.text)));
    expect(lost).toEqual([]);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const notes = letters(decoded(html.replace(/<[^>]*>/g, "")));
    expect(resolved.notes.filter((note) => !notes.includes(letters(plain(note.content)))).map(({ mark }) => mark)).toEqual([]);
    expect(html.match(/<li id="footnote-/g)?.length ?? 0).toBe(resolved.notes.length);
    const headings = resolved.blocks.flatMap((block) =>
      block.type === "heading" && /^heading-[1-6]$/.test(block.role) && block.number ? [block] : [],
    );
    expect(html.match(/<h[1-6]>/g)?.length ?? 0).toBeGreaterThanOrEqual(
      headings.filter(({ anchor }) => !anchor.startsWith("annex")).length,
    );
    const lists = html.replace(/<ol><li id="footnote-.*$/s, "").match(/<li>/g)?.length ?? 0;
    expect(lists).toBeGreaterThanOrEqual(itemsOf(resolved.blocks));
  });
});
