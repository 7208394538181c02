import { findMarks } from "../parse/change-marks.ts";
import { bodyStart } from "../parse/front-matter.ts";
import { Source } from "../source.ts";
import type { WBlock } from "../word/blocks.ts";
import type { WComment } from "../word/word-file.ts";
import { isMachines } from "./told-once.ts";
import { wrapped } from "./wrap.ts";

/** The first of as many characters of the Private Use Area as comments can stand in a file: each stands for one until the text is written. */
const first = 0xf0000;
const most = 0xfff0;
const signs = /[\u{f0000}-\u{fffef}]/gu;

/**
 * Comments of a Word file on their way into a text: where one ends, a sign stands through all steps, which becomes `{>>Ada, 2026-05-04: why?<<}`
 * once the text is written. Answers stand with what they answer. Comments on what becomes front matter are not written: nothing shows them there.
 */
export class Remarks {
  readonly #written = new Set<string>();
  #comments: readonly WComment[] = [];

  /** Takes in the comments of a file. */
  take(comments: Iterable<WComment>): void {
    this.#comments = [...comments].slice(0, most);
  }

  /** What stands for a comment until the text is written; "" for one that answers another, or that a program made. */
  signOf(id: string): string {
    const index = this.#comments.findIndex((one) => one.id === id);
    const comment = this.#comments[index];
    const isTold = comment && comment.answers === undefined && !comment.blocks.some(isMachines);
    return isTold ? String.fromCodePoint(first + index) : "";
  }

  /** A file as it is written, with its comments, those on words that came or went behind their marks; whether it has any. */
  write(text: string): { readonly text: string; readonly hasRemarks: boolean } {
    const start = bodyStart(new Source("", text));
    const signed = behindMarks(text.slice(start));
    const body = signed.replace(signs, (sign) => this.#remark(sign));
    return { text: text.slice(0, start).replace(signs, "") + wrapped(body), hasRemarks: body !== signed };
  }

  /** Comments that no file has. */
  left(): readonly WComment[] {
    return this.#comments.filter(({ answers, id }) => !this.#written.has(answers ?? id));
  }

  #remark(sign: string): string {
    const comment = this.#comments[(sign.codePointAt(0) ?? 0) - first];
    if (!comment) return "";
    this.#written.add(comment.id);
    const thread = [comment, ...this.#comments.filter(({ answers }) => answers === comment.id)];
    return `{>>${thread.map(said).join(" / ").replaceAll("<<}", "<< }")}<<}`;
  }
}

/** A text in which no sign stands in a mark of a change. */
function behindMarks(text: string): string {
  if (text.search(signs) < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of findMarks(text).marks) {
    const mark = text.slice(start, end);
    parts.push(text.slice(from, start), mark.replace(signs, ""), ...(mark.match(signs) ?? []));
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}

/** "Ada Reviewer, 2026-05-04: Why so?" */
function said({ author, blocks, date }: WComment): string {
  const who = [author, date.slice(0, 10)].filter((one) => one !== "").join(", ");
  return `${who}: ${blocks.map(wordsOf).join(" ").replace(/\s+/g, " ").trim()}`;
}

function wordsOf(block: WBlock): string {
  if (block.kind === "paragraph") return block.tokens.map((token) => (token.kind === "text" ? token.text : " ")).join("");
  if (block.kind === "box") return block.blocks.map(wordsOf).join(" ");
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map(wordsOf))).join(" ");
}
