import type { WBlock } from "../word/blocks.ts";
import type { WToken } from "../word/tokens.ts";
import type { WComment, WordFile } from "../word/word-file.ts";
import type { Change } from "./change.ts";
import type { MergedReturn } from "./merge.ts";

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
  const where = at ? `${at.source.path}:${at.source.position(at.start).line}` : `paragraph ${place.paragraph}`;
  const what = `${kind}: “${plain(old)}” → “${plain(fresh)}”`;
  return `${where}, ${who}: ${what}; ${left === undefined ? "done" : `not done: ${left}`}`;
}

/** Comments as threads: what each is about, who says what, and whether it is done. */
function commentsText(file: WordFile): string {
  const words = commentedWords(file);
  const all = [...file.comments.values()];
  const rootOf = (comment: WComment): string => comment.answers ?? comment.id;
  const threads = all.filter(({ answers }) => answers === undefined);
  const lines = threads.map((first) => {
    const answers = all.filter((one) => one.answers !== undefined && rootOf(one) === first.id);
    const about = `- “${plain(words.get(first.id) ?? "")}”${first.isDone ? " (done)" : ""}`;
    return [
      about,
      ...[first, ...answers].map((one) => `  - ${one.author}, ${one.date.slice(0, 10)}: ${plain(textIn(one.blocks))}`),
    ].join("\n");
  });
  return lines.length === 0 ? "" : `## Comments\n\n${lines.join("\n")}`;
}

/** The words that each comment is about. */
function commentedWords(file: WordFile): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  const take = (tokens: readonly WToken[]): void => {
    for (const token of tokens) {
      if (token.kind === "commentStart") open.add(token.comment);
      else if (token.kind === "commentEnd") open.delete(token.comment);
      else if (token.kind === "field") take(token.result);
      else if (token.kind === "text" && token.side !== "old")
        for (const id of open) words.set(id, (words.get(id) ?? "") + token.text);
    }
  };
  eachParagraph(file.body, take);
  for (const { blocks } of file.notes.values()) eachParagraph(blocks, take);
  return words;
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
