import type { Inline, Remark } from "../document/tree.ts";
import type { Context } from "./context.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line, Piece } from "./lines.ts";
import { nowhere, paragraph } from "./nodes.ts";
import { plainLook } from "./plain-look.ts";
import { withoutStart } from "./plain-words.ts";
import { isRaised } from "./raised.ts";

/** The lines under a table, a figure or in a box. */
export interface RemarksAfter {
  readonly remarks: readonly Remark[];
  /** Notes by the letters with which the table calls them. */
  readonly letters: ReadonlyMap<string, string>;
  /** Lines between them that are neither: they stand under the table. */
  readonly others: readonly Line[];
  /** How many pieces they are. */
  readonly taken: number;
}

const introduced = /^(sources?|fuentes?|источники?|来源|notes?|nota|примечани[ея]|注)[ \u00a0]*[:：]\s*/iu;
const sourceWords = /^(?:source|fuente|источник|来源)/iu;

/** Reads the remarks that begin with a piece. `called` are the letters that what stands above them calls notes with. */
export function remarksAt(
  pieces: readonly Piece[],
  start: number,
  called: ReadonlySet<string>,
  context: Context,
): RemarksAfter {
  const remarks: Remark[] = [];
  const letters = new Map<string, string>();
  const others: Line[] = [];
  let at = start;
  for (let piece = pieces[at]; piece?.kind === "line"; piece = pieces[++at]) {
    const letter = letterOf(piece);
    const more = moreOf(pieces, at + 1, context);
    const word = introduced.exec(piece.words)?.[0];
    if (letter !== undefined && called.has(letter) && !piece.numeral) {
      letters.set(letter, noteOf(piece, more, letter, context));
      at += more.length;
    } else if (word !== undefined) remarks.push(remarkOf(piece, word, context));
    else if (saysShort(piece, context) && leadsToNote(pieces, at + 1, called, context)) others.push(piece);
    else break;
  }
  return { remarks, letters, others, taken: at - start };
}

/** Whether a line says what the signs and short forms of a table mean: "Abbreviations: n.a., not available". */
function saysShort({ numeral, words }: Line, { isOwn }: Context): boolean {
  return !isOwn && !numeral && /^[^.:：]{3,30}[:：][ \u00a0]/u.test(words) && words.length < 600;
}

/** Whether the notes of a table go on behind such a line. */
function leadsToNote(pieces: readonly Piece[], at: number, called: ReadonlySet<string>, context: Context): boolean {
  const piece = pieces[at];
  if (piece?.kind !== "line") return false;
  const letter = letterOf(piece);
  return (letter !== undefined && called.has(letter)) || (saysShort(piece, context) && introduced.test(piece.words));
}

/** The raised letter, or star, with which a line begins, or one that a tab parts from its text. */
function letterOf({ tokens, words, style }: Line): string | undefined {
  const [first, second] = tokens;
  if (first?.kind !== "text") return undefined;
  const mark = first.text.trim();
  const isMark = /^(?:[a-z]|\(?\p{Script=Arabic}\)?|\*{1,3})$/u.test(mark);
  return isMark &&
    (words.length > 2 || style.roles.includes("table-note")) &&
    (isRaised(first.look) || second?.kind === "tab" || style.meaning.is === "remark")
    ? mark
    : undefined;
}

/** The lines from a place on with which a note of a table goes on, in a file of ours. */
function moreOf(pieces: readonly Piece[], start: number, { isOwn }: Context): readonly Line[] {
  const lines: Line[] = [];
  for (let piece = pieces[start]; isOwn && piece?.kind === "line" && isOfNote(piece); piece = pieces[start + lines.length])
    lines.push(piece);
  return lines;
}

function isOfNote({ style }: Line): boolean {
  return style.roles.length > 0 && style.roles.every((role) => role.startsWith("note-"));
}

/** Takes a line, and those with which it goes on, for a note of the table; its name. */
function noteOf(line: Line, more: readonly Line[], letter: string, context: Context): string {
  const tokens = withoutStart(line.tokens, letter.length);
  const content = inlinesOf(tokens, { look: plainLook, place: line.place }, { inNote: true }, context, context.words);
  const first = content.length > 0 || more.length === 0 ? [paragraph(content)] : [];
  const words = [line.words.slice(letter.length), ...more.map((one) => one.words)].join(" ");
  return context.notes.add(words, [...first, ...context.bodyOf(more, "note", context)]);
}

function remarkOf(line: Line, word: string, context: Context): Remark {
  const content = inlinesOf(line.tokens, { look: plainLook, place: line.place }, {}, context, context.words);
  return {
    type: "remark",
    kind: sourceWords.test(word) ? "source" : "note",
    content: withoutWord(content, word.trim().length),
    span: nowhere,
  };
}

/** Content without its first characters, whatever their look. */
function withoutWord(content: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  const rest: Inline[] = [];
  for (const node of content) {
    if (left <= 0) rest.push(node);
    else if (node.type === "text") {
      const text = node.text.slice(left);
      left -= node.text.length;
      if (text !== "") rest.push({ ...node, text });
    } else if (node.type === "emphasis" || node.type === "strong") {
      const inner = withoutWord(node.content, left);
      left -= node.content.reduce((sum, one) => sum + (one.type === "text" ? one.text.length : 0), 0);
      if (inner.length > 0) rest.push({ ...node, content: inner });
    } else rest.push(node);
  }
  const [first, ...others] = rest;
  return first?.type === "text" ? [{ ...first, text: first.text.replace(/^\s+/, "") }, ...others] : rest;
}
