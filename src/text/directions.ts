import type { RInline, RLink, RText } from "../document/resolved.ts";
import { hasRightToLeft, inOneOrder, levelsOf, spokenStretches } from "./bidi.ts";

/** How a stretch of text is read: from right to left, then with the language that its script tells of. */
export interface Reading {
  readonly rightToLeft?: true;
  readonly language?: string | undefined;
}

/** A stretch of characters of one look that is read in one direction. */
export type DirectedText = RText & Reading;

/** A link whose texts are read in one direction each. */
export type DirectedLink = Omit<RLink, "content"> & { readonly content: readonly DirectedText[] };

/** A part that stays whole, such as a reference or the mark of a note. */
export type DirectedWhole = Exclude<RInline, RText | RLink> & {
  /** That it belongs to words from left to right, in a line from right to left. */
  readonly leftToRight?: true;
};

/** A part of a line whose texts are read in one direction each. */
export type DirectedInline = DirectedWhole | DirectedText | DirectedLink;

/**
 * The parts of a line cut where the direction of reading turns, for outputs whose reader sets the line itself and only has to be told.
 * Numbers between words that are read from right to left belong to them. A line without such words, in a document that is not read so, comes
 * back as it is.
 */
export function directed(content: readonly RInline[], direction: "ltr" | "rtl"): readonly DirectedInline[] {
  if (direction === "ltr" && !content.some((part) => hasRightToLeft(neutralText(part)))) return content;
  const turned = turnedIn(content.map(neutralText).join(""), direction);
  let at = 0;
  const next = (length: number) => {
    at += length;
    return turned.subarray(at - length, at);
  };
  const cut = (part: RText): DirectedText[] =>
    stretches(part.text, next(part.text.length)).map((stretch) => ({ ...part, ...stretch }));
  return content.flatMap((part): DirectedInline[] => {
    if (part.type === "text") return cut(part);
    if (part.type === "link") return [{ ...part, content: part.content.flatMap(cut) }];
    const isTurned = next(neutralText(part).length).some(Boolean);
    return [isTurned || direction === "ltr" ? part : { ...part, leftToRight: true }];
  });
}

/** A text that is a line by itself, cut likewise. */
export function directedText(text: string, direction: "ltr" | "rtl"): readonly (Reading & { readonly text: string })[] {
  return direction === "rtl" || hasRightToLeft(text) ? stretches(text, turnedIn(text, direction)) : [{ text }];
}

/** The characters of a part as far as they bear on the direction of others: marks of notes do not. */
function neutralText(part: RInline): string {
  switch (part.type) {
    case "text":
    case "ref":
      return part.text;
    case "link":
      return part.content.map(({ text }) => text).join("");
    case "note":
      return "\ufffc";
    case "line-break":
      return "\n";
  }
}

/** Which units of a line are read from right to left: figures and signs without a letter among them are, where they stand between such words. */
function turnedIn(text: string, direction: "ltr" | "rtl"): Uint8Array {
  const levels = levelsOf(text, direction);
  const turned = new Uint8Array(text.length);
  const letters = inOneOrder(text);
  for (let start = 0, end = 0; start < text.length; start = end) {
    const level = levels[start] ?? 0;
    while (end < text.length && levels[end] === level) end++;
    if (level % 2 === 1 || (level > 0 && !/\p{L}/u.test(letters.slice(start, end)))) turned.fill(1, start, end);
  }
  return turned;
}

/** The stretches of a text by which of its units are turned. */
function stretches(text: string, turned: Uint8Array): (Reading & { readonly text: string })[] {
  const found: (Reading & { readonly text: string })[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && turned[end] === turned[start]) end++;
    const piece = text.slice(start, end);
    if (turned[start]) for (const one of spoken(piece)) found.push(one);
    else found.push({ text: piece });
  }
  return found;
}

function spoken(text: string): (Reading & { readonly text: string })[] {
  return spokenStretches(text, 0, text.length).map(({ start, end, language }) => {
    return { text: text.slice(start, end), rightToLeft: true, language };
  });
}
