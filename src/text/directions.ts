import type { RInline, RLink, RText } from "../document/resolved.ts";
import { hasRightToLeft, levelsOf, spokenStretches } from "./bidi.ts";

/** How a stretch of text is read: from right to left, then with the language that its script tells of. */
export interface Reading {
  readonly rightToLeft?: true;
  readonly language?: string | undefined;
}

/** A stretch of characters of one look that is read in one direction. */
export type DirectedText = RText & Reading;

/** A part of a line whose texts are read in one direction each. */
export type DirectedInline = Exclude<RInline, RText | RLink> | DirectedText | DirectedLink;

/** A link whose texts are read in one direction each. */
export type DirectedLink = Omit<RLink, "content"> & { readonly content: readonly DirectedText[] };

/**
 * The parts of a line cut where the direction of reading turns, for outputs whose reader sets the line itself and only has to be told.
 * Numbers between words that are read from right to left belong to them. A line without such words, in a document that is not read so, comes
 * back as it is.
 */
export function directed(content: readonly RInline[], direction: "ltr" | "rtl"): readonly DirectedInline[] {
  if (direction === "ltr" && !content.some((part) => hasRightToLeft(neutralText(part)))) return content;
  const levels = levelsOf(content.map(neutralText).join(""), direction);
  let at = 0;
  const cut = (part: RText): DirectedText[] => {
    const start = at;
    at += part.text.length;
    return stretches(part.text, levels.subarray(start, at)).map((stretch) => ({ ...part, ...stretch }));
  };
  return content.flatMap((part): DirectedInline[] => {
    if (part.type === "text") return cut(part);
    if (part.type === "link") return [{ ...part, content: part.content.flatMap(cut) }];
    at += neutralText(part).length;
    return [part];
  });
}

/** A text that is a line by itself, cut likewise. */
export function directedText(text: string, direction: "ltr" | "rtl"): readonly (Reading & { readonly text: string })[] {
  return direction === "rtl" || hasRightToLeft(text) ? stretches(text, levelsOf(text, direction)) : [{ text }];
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

/** The stretches of a text with its levels. */
function stretches(text: string, levels: Uint8Array): (Reading & { readonly text: string })[] {
  const found: (Reading & { text: string })[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const level = levels[start] ?? 0;
    while (end < text.length && levels[end] === level) end++;
    const piece = text.slice(start, end);
    const rightToLeft = level % 2 === 1 || (level > 0 && !/\p{L}/u.test(piece));
    const last = found.at(-1);
    if (last && (last.rightToLeft ?? false) === rightToLeft) last.text += piece;
    else found.push(rightToLeft ? { text: piece, rightToLeft } : { text: piece });
  }
  return found.flatMap((stretch) => (stretch.rightToLeft ? spoken(stretch.text) : [stretch]));
}

function spoken(text: string): (Reading & { readonly text: string })[] {
  return spokenStretches(text, 0, text.length).map(({ start, end, language }) => {
    return { text: text.slice(start, end), rightToLeft: true, language };
  });
}
