import type { WBlock } from "../word/blocks.ts";
import type { WToken } from "../word/tokens.ts";
import { viewOf } from "../word/views.ts";
import type { WComment, WordFile } from "../word/word-file.ts";
import type { PlainBlock, PlainToken } from "../word/word-view.ts";
import { escaped, plain, shown } from "./page-text.ts";
import { Spots } from "./spot.ts";

/** Comments as threads: what each is about, who says what, and whether it is done. */
export function commentsText(file: WordFile): string {
  const places = commented(file);
  const all = [...file.comments.values()];
  const threads = all.filter((one) => rootOf(one, file) === one.id);
  const lines = threads.map((first) => {
    const answers = all.filter((one) => one !== first && rootOf(one, file) === first.id);
    const { words = "", where = "" } = places.get(first.id) ?? {};
    const about = plain(words) === "" ? "of no words" : `“${shown(words)}”`;
    return [
      `- ${where}${where === "" ? "" : ": "}${about}${first.isDone ? " (done)" : ""}`,
      ...[first, ...answers].map((one) => `  - ${saidBy(one)}: ${shown(textIn(one.blocks))}`),
    ].join("\n");
  });
  return lines.length === 0 ? "" : `## Comments\n\n${lines.join("\n")}`;
}

/** The comment that begins a thread: an answer may answer another. Of those that answer each other each begins its own. */
function rootOf({ id }: WComment, { comments }: WordFile): string {
  let root = id;
  for (let steps = 0; steps <= comments.size; steps++) {
    const answers = comments.get(root)?.answers;
    if (answers === undefined || !comments.has(answers)) return root;
    root = answers;
  }
  return id;
}

function saidBy({ author, date }: WComment): string {
  // LibreOffice writes a day of noughts where it knows none.
  const day = /^[1-9]\d{3}-\d\d-\d\d/.exec(date) ?? [];
  return [author === "" ? "nobody named" : escaped(author), ...day].join(", ");
}

/** What a comment is about, and where that stands. */
interface Commented {
  readonly words: string;
  readonly where: string;
}

/** What each comment is about: words that the file shows, else those that were there before they were deleted. */
function commented(file: WordFile): ReadonlyMap<string, Commented> {
  const found = new Map<string, Commented>();
  for (const of of ["new", "old"] as const) {
    const { body, notes } = viewOf(file, of);
    const own = new Map<string, Commented>();
    const stories = [body, ...[...notes.values()].map(({ blocks }) => blocks)];
    for (const blocks of stories) addCommented(blocks, new Spots(), new Set(), own);
    for (const [id, one] of own) if (plain(found.get(id)?.words ?? "") === "") found.set(id, one);
  }
  return found;
}

function addCommented(blocks: readonly PlainBlock[], spots: Spots, open: Set<string>, found: Map<string, Commented>): void {
  for (const block of blocks) {
    if (block.kind === "box") addCommented(block.blocks, spots, open, found);
    else if (block.kind === "table")
      for (const { cells } of block.rows) for (const cell of cells) addCommented(cell.blocks, spots, open, found);
    else {
      const { where } = spots.next(block);
      const add = (id: string, text: string) => {
        const known = found.get(id);
        found.set(id, { words: (known?.words ?? "") + text, where: known?.where ?? where });
      };
      const take = (tokens: readonly PlainToken[]): void => {
        for (const token of tokens) {
          if (token.kind === "commentStart") open.add(token.comment);
          if (token.kind === "commentStart" || token.kind === "commentEnd") add(token.comment, "");
          if (token.kind === "commentEnd") open.delete(token.comment);
          if (token.kind === "field") take(token.result);
          if (token.kind === "text") for (const id of open) add(id, token.text);
        }
      };
      take(block.tokens);
      for (const id of open) add(id, " ");
    }
  }
}

function textIn(blocks: readonly WBlock[]): string {
  const parts: string[] = [];
  eachParagraph(blocks, (tokens) => {
    parts.push(wordsIn(tokens));
  });
  return parts.join(" ");
}

function wordsIn(tokens: readonly WToken[]): string {
  const words = tokens.map((token) => {
    if (token.side === "old") return "";
    if (token.kind === "field") return wordsIn(token.result);
    return token.kind === "text" ? token.text : token.kind === "break" || token.kind === "tab" ? " " : "";
  });
  return words.join("");
}

function eachParagraph(blocks: readonly WBlock[], take: (tokens: readonly WToken[]) => void): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") take(block.tokens);
    else if (block.kind === "box") eachParagraph(block.blocks, take);
    else for (const { cells } of block.rows) for (const cell of cells) eachParagraph(cell.blocks, take);
  }
}
