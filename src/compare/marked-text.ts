import { bodyStart } from "../parse/front-matter.ts";
import { type MarkedView, markedView } from "../parse/marked-views.ts";
import { Source } from "../source.ts";
import { slice } from "../trace.ts";
import { likenessOfWords } from "./align.ts";
import { diffArrays } from "./differences.ts";

/** Differences that are looked for before two texts are called wholly different. */
const mostEdits = 4_000;

/** Signs that may not stand in a mark: where one of two versions has them, the new one is taken as it is. */
const marksSign = /\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}|~>|`/;

/**
 * A file that became another, with marks for what changed in its body instead: all of them accepted it is the new text, rejected the old one. Front
 * matter is the new one's, and says that changes are shown. None where a text cannot be marked: code, marks in it already, too many differences.
 */
export function withMarks(path: string, before: string, after: string): string | undefined {
  const [old, fresh] = [new Source(path, before), new Source(path, after)];
  const [oldStart, freshStart] = [bodyStart(old), bodyStart(fresh)];
  if (oldStart === 0 || freshStart === 0) return undefined;
  const [oldBody, freshBody] = [old.text.slice(oldStart), fresh.text.slice(freshStart)];
  const isBoth = (body: string | undefined) =>
    body !== undefined && viewOf(body, "accepted") === freshBody && viewOf(body, "rejected") === oldBody;
  const body = [markedBody(oldBody, freshBody)].find(isBoth) ?? [markedWords(oldBody, freshBody)].find(isBoth);
  if (body === undefined) return undefined;
  return showingChanges(fresh.text.slice(0, freshStart)) + body;
}

function viewOf(body: string, view: MarkedView): string {
  return markedView(slice(new Source("", body)), view, () => {}).text;
}

/** Front matter that says that marks of changes are shown. */
export function showingChanges(head: string): string {
  if (/\nchanges:/.test(head)) return head;
  return `${head.slice(0, head.lastIndexOf("\n---"))}\nchanges: shown${head.slice(head.lastIndexOf("\n---"))}`;
}

/** Words, blanks, signs, names of notes; a line end stands by itself. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\n|\[\^[^[\]\s]+\]:?|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** Where a block, an item, a row or a note begins. */
const blockStart = /(?<=\n\n)(?!\n)|(?<=\n)(?=[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]|\||#|\[\^|:::))/;

/** How much two blocks must have in common to be one that changed: half of their words. */
const alike = 0.5;

function markedBody(before: string, after: string): string | undefined {
  const parts = diffArrays(before.split(blockStart), after.split(blockStart), { maxEditLength: mostEdits });
  if (!parts) return undefined;
  const written: (string | undefined)[] = [];
  let gone: readonly string[] = [];
  for (const [index, { added, removed, value }] of parts.entries()) {
    if (removed && parts[index + 1]?.added) gone = value;
    else if (removed) written.push(changed(value, []));
    else if (added) {
      written.push(changed(gone, value));
      gone = [];
    } else written.push(value.join(""));
  }
  return written.includes(undefined) ? undefined : written.join("");
}

/** Blocks that went and blocks that came: those alike are one with marks in it, the others are marked as a whole. */
function changed(gone: readonly string[], come: readonly string[]): string | undefined {
  const written: (string | undefined)[] = [];
  let [from, whole] = [0, ""];
  const close = (until: number) => {
    written.push(marked(gone.slice(from, until).join(""), ""), marked("", whole));
    [from, whole] = [until, ""];
  };
  for (const block of come) {
    const partner = gone.findIndex((one, index) => index >= from && index < from + reach && likeness(one, block) >= alike);
    if (partner < 0) whole += block;
    else {
      close(partner);
      written.push(markedBlock(gone[partner] ?? "", block));
      from = partner + 1;
    }
  }
  close(gone.length);
  return written.includes(undefined) ? undefined : written.join("");
}

/** As many blocks are looked through for the one that became another. */
const reach = 20;

/** How much of their words two blocks have in common; those without a word have nothing. */
function likeness(one: string, other: string): number {
  const words = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const mine = words(one);
  return mine.length === 0 ? 0 : likenessOfWords(mine, words(other));
}

/** A block that changed: its line ends change as a whole, since a line with nothing but a mark goes. */
function markedBlock(before: string, after: string): string | undefined {
  const [old, fresh] = [before, after].map(withoutLastLineEnds);
  const [oldEnd, freshEnd] = [before.slice(old?.length), after.slice(fresh?.length)];
  const body = markedWords(old ?? "", fresh ?? "");
  return body === undefined ? undefined : body + (oldEnd === freshEnd ? freshEnd : mark(oldEnd, freshEnd));
}

function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

function markedWords(before: string, after: string): string | undefined {
  const parts = diffArrays([...piecesOf(before)], [...piecesOf(after)], { maxEditLength: mostEdits });
  if (!parts) return marked(before, after);
  const written: (string | undefined)[] = [];
  let [gone, come] = ["", ""];
  const close = () => {
    written.push(marked(gone, come));
    [gone, come] = ["", ""];
  };
  for (const { added, removed, value } of parts) {
    const text = value.join("");
    if (removed) gone += text;
    else if (added) come += text;
    else {
      close();
      written.push(text);
    }
  }
  close();
  return written.includes(undefined) ? undefined : written.join("");
}

/** What went and what came as a mark; none where signs of marks or code are in it. */
function marked(gone: string, come: string): string | undefined {
  return marksSign.test(gone + come) ? undefined : mark(gone, come);
}

function mark(gone: string, come: string): string {
  if (gone === "" && come === "") return "";
  if (gone === "") return `{++${come}++}`;
  return come === "" ? `{--${gone}--}` : `{~~${gone}~>${come}~~}`;
}
