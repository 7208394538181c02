import type { ExpectedLine } from "./compare.ts";
import type { ReadDocx } from "./read-docx.ts";

/** Styles of what the program adds of itself: masthead and contents. */
const added = /^(?:Masthead|Contents|TOC)/;

/** The text of a file as its reader sees it, without what only leads it to its place: typed tabs, empty lines, masthead and contents. */
export function shownLines({ paragraphs }: ReadDocx): readonly ExpectedLine[] {
  return paragraphs
    .filter(({ style }) => !added.test(style))
    .map(({ number, text }) => ({ number, text: text.replace(/^\t+/, "") }))
    .filter(({ number, text }) => number !== undefined || text.trim() !== "");
}
