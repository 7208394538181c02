import type { NotesLook, Style } from "../../theme/theme.ts";
import { run } from "./run.ts";

/*
 * The few places where the file is written so that LibreOffice makes the same pages, without Word seeing a difference. What it does
 * otherwise was seen in LibreOffice 7.4.
 */

/**
 * What paragraphs with a style of the file's own (numbered, or in a box) are wider than the measure, in twips (a twentieth of a point): Word fills a line to its measure, LibreOffice
 * stops a trace short of it and would break lines that just fit.
 */
export const fit = 1;

/** Height of the separator that LibreOffice draws over notes, whatever the file says, in twips. */
const ownSeparator = 190;

/**
 * The white that LibreOffice's separator lacks, and what Word has below notes, as space before notes. It stands before the first of a page only, since notes are
 * paragraphs of one style in a row (`w:contextualSpacing`). Word reads `w:beforeLines`, a hundredth of a line, and then ignores
 * `w:before` (ISO/IEC 29500-1, 17.3.1.33).
 */
export function noteSpacing(style: Style, { separator, below }: NotesLook): Style {
  return { ...style, before: Math.max(0, separator.before + separator.after + below - ownSeparator) };
}

/** Takes that white from a note after one that ends in a paragraph of another style, which LibreOffice would not leave out there. */
export const noWhiteAbove = '<w:spacing w:before="0"/>';

/** Properties that go with `noteSpacing`. */
export const noteProperties = { beforeLines: "1", contextualSpacing: "<w:contextualSpacing/>" } as const;

/**
 * A stop right behind the indent of notes: LibreOffice counts the hanging indent as taken by the mark, and the tab behind the mark would
 * lead on to the next stop. Word's tab comes from before the indent and never gets there.
 */
export function noteTabs(style: Style): Style {
  return { ...style, tabs: [...style.tabs, { at: style.start + 1, align: "start" }] };
}

/** Entries of contents have no end indent: LibreOffice shows no page number behind one. Long titles are broken by hand instead. */
export function withoutEnd(style: Style): Style {
  return { ...style, end: 0 };
}

/** Word's own separator, hidden: LibreOffice draws a rule only where it finds one, and Word shows none that is hidden. */
export function separatorOfLibreOffice(type: "separator" | "continuationSeparator"): string {
  return run(`<w:${type}/>`, "<w:vanish/>");
}

/** The stars of a mark, each by itself: LibreOffice prints what has more than one character a second time. */
export function starsForLibreOffice(mark: string): string {
  return [...mark].map((star) => `<w:t>${star}</w:t>`).join("");
}
