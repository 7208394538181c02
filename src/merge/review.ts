import type { WBlock } from "../word/blocks.ts";
import type { WToken } from "../word/tokens.ts";
import { viewOf } from "../word/views.ts";
import type { WComment, WordFile } from "../word/word-file.ts";
import type { PlainBlock, PlainToken } from "../word/word-view.ts";
import type { Change } from "./change.ts";
import type { MergedReturn } from "./merge.ts";
import { Spots } from "./spot.ts";

/** What was done with each change, and the comments: a page for whoever has to decide. It names the people that the Word files name. */
export function reviewText(returned: readonly MergedReturn[]): string {
  return returned
    .map(({ path, changes, file }) => {
      const lines = changes.map((change, index) => `${index + 1}. ${changeText(change)}`);
      const comments = commentsText(file);
      return lines.length + comments.length === 0
        ? ""
        : [`# Review of ${path}`, lines.join("\n"), comments].filter((part) => part !== "").join("\n\n");
    })
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

function changeText({ kind, old, fresh, place, span: at, left, author, date }: Change): string {
  const who =
    author === undefined
      ? "not recorded"
      : [author === "" ? "nobody named" : author, date?.slice(0, 10)].filter(Boolean).join(", ");
  const where = [place.where, ...(at ? [`${at.source.path}:${at.source.position(at.start).line}`] : [])].join(", ");
  const what = `${kind}: “${plain(old)}” → “${plain(fresh)}”`;
  return `${where}, ${who}: ${what}; ${left === undefined ? "done" : `not done: ${left}`}`;
}

/** Comments as threads: what each is about, who says what, and whether it is done. */
function commentsText(file: WordFile): string {
  const about = commented(file);
  const all = [...file.comments.values()];
  const rootOf = (comment: WComment): string => comment.answers ?? comment.id;
  const threads = all.filter(({ answers }) => answers === undefined);
  const lines = threads.map((first) => {
    const answers = all.filter((one) => one.answers !== undefined && rootOf(one) === first.id);
    const { words = "", where = "" } = about.get(first.id) ?? {};
    return [
      `- ${where}${where === "" ? "" : ": "}“${plain(words)}”${first.isDone ? " (done)" : ""}`,
      ...[first, ...answers].map((one) => `  - ${one.author}, ${one.date.slice(0, 10)}: ${plain(textIn(one.blocks))}`),
    ].join("\n");
  });
  return lines.length === 0 ? "" : `## Comments\n\n${lines.join("\n")}`;
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
    parts.push(tokens.map((token) => (token.kind === "text" && token.side !== "old" ? token.text : "")).join(""));
  });
  return parts.join(" ");
}

function eachParagraph(blocks: readonly WBlock[], take: (tokens: readonly WToken[]) => void): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") take(block.tokens);
    else if (block.kind === "box") eachParagraph(block.blocks, take);
    else for (const { cells } of block.rows) for (const cell of cells) eachParagraph(cell.blocks, take);
  }
}

function plain(text: string): string {
  return text.replace(/[\s\ufffc\u2029]+/gu, " ").trim();
}
