import type { ScreenPlace } from "../protocol.ts";
import { charactersOf } from "./item-range.ts";
import type { PageBox } from "./page-box.ts";
import { folded, type PageText } from "./page-text.ts";

/** Words that were found: places of one or of several items, one behind the other. */
export type Match = readonly ScreenPlace[];

/** Finds words on all pages, in the order of the pages; nothing where there are no words. */
export function findWords(words: string, pages: readonly PageBox[]): readonly Match[] {
  const wanted = folded(words).replace(/ +/g, " ").trim();
  if (wanted === "") return [];
  return pages.flatMap((page) => matchesOn(page, wanted));
}

function matchesOn({ number, text }: PageBox, wanted: string): readonly Match[] {
  const matches: Match[] = [];
  let piece = 0;
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + wanted.length)) {
    while ((text.pieces[piece]?.end ?? Number.POSITIVE_INFINITY) <= at) piece++;
    matches.push(placesOf(text, piece, at, at + wanted.length, number));
  }
  return matches;
}

function placesOf({ pieces }: PageText, first: number, start: number, end: number, page: number): Match {
  const places: ScreenPlace[] = [];
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.at >= end) break;
    const characters = charactersOf(piece.item, Math.max(start, piece.at) - piece.at, Math.min(end, piece.end) - piece.at);
    places.push({ page, item: Number(piece.item.getAttribute("data-item")), ...characters });
  }
  return places;
}
