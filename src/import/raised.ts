import type { WLook } from "../word/tokens.ts";
import type { PlainBlock } from "../word/word-view.ts";

/** Letters that blocks call notes with: what is raised and no word, signs between them apart. */
export function lettersIn(blocks: readonly PlainBlock[], found = new Set<string>()): ReadonlySet<string> {
  for (const block of blocks) {
    if (block.kind === "box") lettersIn(block.blocks, found);
    else if (block.kind === "table")
      for (const { cells } of block.rows) for (const cell of cells) lettersIn(cell.blocks, found);
    else
      for (const token of block.tokens)
        if (token.kind === "text" && isRaised(token.look)) for (const mark of token.text.split(/[\s,]+/)) found.add(mark);
  }
  return found;
}

/** Whether text is set as the call of a note is. */
export function isRaised({ raised, style }: WLook): boolean {
  return raised || style === "footnote reference";
}
