import type { WBlock, WPlace } from "../word/blocks.ts";
import type { Change, WToken } from "../word/tokens.ts";
import type { WComment, WordFile } from "../word/word-file.ts";
import type { PlainBlock, PlainToken, WordView } from "../word/word-view.ts";
import type { Losses } from "./losses.ts";

/** Comments that programs of the United Nations leave at the start of a file. */
const machineComment = /^<<ODS JOB NO>>/;

/** Tells of the recorded changes of a file, of which one view was taken. */
export function tellOfChanges(file: WordFile, taken: "accept" | "reject", losses: Losses): void {
  const changes = new Set<Change>();
  const stories = [file.body, ...[...file.notes.values()].map(({ blocks }) => blocks)];
  for (const blocks of stories) for (const block of blocks) changesOfBlock(block, changes);
  const done = taken === "accept" ? "accepted" : "rejected";
  for (const _ of changes)
    losses.add("changes-accepted", { one: `A recorded change was ${done}`, many: `# recorded changes were ${done}` });
}

/** Tells of comments that are not in the text. */
export function tellOfComments(comments: Iterable<WComment>, losses: Losses): void {
  for (const { author, blocks } of comments) {
    if (blocks.some(isMachines)) continue;
    losses.add(
      "comment",
      { one: "A comment stayed in the Word file", many: "# comments stayed in the Word file" },
      undefined,
      author,
    );
  }
}

/** Tells of page breaks and columns in the text: how pages are filled is not a matter of the source. */
export function tellOfPages({ sections }: WordFile, { body }: WordView, losses: Losses): void {
  for (const { columns } of sections)
    if (columns > 1)
      losses.add("break-lost", {
        one: "A part of the text is set in columns, and came over as text across the page",
        many: "# parts of the text are set in columns, and came over as text across the page",
      });
  for (const block of body) {
    const paragraphs = block.kind === "paragraph" ? [block] : [];
    for (const { place, properties, tokens } of paragraphs)
      if (properties.startsPage || tokens.some(breaksPage))
        losses.add("break-lost", { one: "A page break was left out", many: "# page breaks were left out" }, place);
  }
}

/** Tells of hidden text, wherever it stands: in lines that show nothing else too. */
export function tellOfHidden({ body, notes }: WordView, losses: Losses): void {
  for (const { blocks } of [{ blocks: body }, ...notes.values()]) hiddenIn(blocks, losses);
}

function hiddenIn(blocks: readonly PlainBlock[], losses: Losses): void {
  for (const block of blocks) {
    if (block.kind === "box") hiddenIn(block.blocks, losses);
    else if (block.kind === "table")
      for (const { cells } of block.rows) for (const cell of cells) hiddenIn(cell.blocks, losses);
    else hiddenTokens(block.tokens, block.place, losses);
  }
}

function hiddenTokens(tokens: readonly PlainToken[], place: WPlace, losses: Losses): void {
  for (const token of tokens) {
    if (token.kind === "field") hiddenTokens(token.result, place, losses);
    else if (token.kind === "text" && token.look.hidden && /[\p{L}\p{N}]/u.test(token.text))
      losses.add(
        "hidden-text",
        { one: "Hidden text was left out", many: "# stretches of hidden text were left out" },
        place,
        token.text,
      );
  }
}

function breaksPage(token: PlainToken): boolean {
  return token.kind === "break" && token.of === "page";
}

/** Whether a block of a comment is one that a program of the United Nations left. */
export function isMachines(block: WBlock): boolean {
  return block.kind === "paragraph" && block.tokens.some((token) => token.kind === "text" && machineComment.test(token.text));
}

function changesOfBlock(block: WBlock, found: Set<Change>): void {
  if (block.kind === "paragraph") {
    for (const change of block.mark.changes) found.add(change);
    if (block.former) found.add(block.former.change);
    for (const token of block.tokens) changesOfToken(token, found);
  } else if (block.kind === "box") {
    for (const change of block.changes) found.add(change);
    for (const inner of block.blocks) changesOfBlock(inner, found);
  } else {
    for (const { cells, changes } of block.rows) {
      for (const change of changes) found.add(change);
      for (const cell of cells) {
        for (const change of cell.changes) found.add(change);
        for (const inner of cell.blocks) changesOfBlock(inner, found);
      }
    }
  }
}

function changesOfToken(token: WToken, found: Set<Change>): void {
  for (const change of token.changes) found.add(change);
  if (token.kind === "text" && token.former) found.add(token.former.change);
  if (token.kind === "field") for (const inner of token.result) changesOfToken(inner, found);
}
