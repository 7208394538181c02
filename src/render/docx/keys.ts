import type { RInline } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import type { Section } from "./flow.ts";
import type { WordBlock, WordParagraph } from "./record.ts";

/**
 * The text with a hidden bookmark around the content of each paragraph that says something, and of the first cell of each row: by it the paragraph
 * is found again in a file that comes back. Its name is a number, counted in the order of the text, and the beginning of a checksum of what the
 * paragraph says, which tells a paragraph that was typed over from one that stands as it was sent.
 */
export function withKeys(sections: readonly Section[], draft: Draft): readonly Section[] {
  const keys = new Keys(draft);
  return sections.map((section) => ({ ...section, blocks: keys.blocks(section.blocks) }));
}

const encoder = new TextEncoder();

/** Hexadecimal digits of a checksum that a name has. */
const digits = 5;

class Keys {
  readonly #draft: Draft;
  #count = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  blocks(blocks: readonly WordBlock[]): WordBlock[] {
    return blocks.map((block) => {
      if (block.type === "paragraph") return this.#paragraph(block);
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: this.blocks(cell.blocks) })),
      }));
      return { ...block, rows };
    });
  }

  #paragraph(paragraph: WordParagraph): WordParagraph {
    const { says } = paragraph;
    if (!says || says.isBeside || paragraph.content === "") return paragraph;
    const { packing, bookmarks } = this.#draft;
    this.#count += 1;
    const sum = packing.sha256(encoder.encode(keyText(says.content))).slice(0, digits);
    return { ...paragraph, key: bookmarks.key(`${this.#count}_${sum}`) };
  }
}

/** What is summed up of a paragraph: its characters without notes and the numbers of references, which programs count anew. */
function keyText(content: readonly RInline[]): string {
  let text = "";
  for (const part of content) {
    if (part.type === "text") text += part.text;
    else if (part.type === "link") for (const piece of part.content) text += piece.text;
  }
  return text;
}
