import type { NotesLook, Style } from "../../theme/theme.ts";
import { type Ink, run, tabs } from "./run.ts";
import { element } from "./xml.ts";

/*
 * The few places where the file is written so that LibreOffice makes the same pages, without Word seeing a difference. What it does
 * otherwise was seen in LibreOffice 7.4 and 25.2.
 */

/**
 * What paragraphs with a style of the file's own (numbered, or in a box) are wider than the measure, in twips (a twentieth of a point): Word fills a line to its measure, LibreOffice
 * stops a trace short of it and would break lines that just fit.
 */
export const fit = 1;

/** Height of the separator that LibreOffice draws over notes, whatever the file says, in twips. */
const ownSeparator = 190;

/**
 * The white that LibreOffice's separator lacks, as space before a note. The first of each page of our layout has it, and no style: of a note
 * that comes second LibreOffice looks for the room of this space too, finds none at the foot of a full page, and moves its paragraph over.
 * Where notes move in editing it counts for none that follows another (`noteProperties`). Word reads `w:beforeLines`, a hundredth of a line,
 * and then ignores `w:before` (ISO/IEC 29500-1, 17.3.1.33).
 */
export function whiteAboveNotes({ separator }: NotesLook): string {
  const before = Math.max(0, separator.before + separator.after - ownSeparator);
  return element("w:spacing", { "w:beforeLines": 1, "w:before": before });
}

/** What that hundredth of a line adds in Word, in twips: the separator is lower by it. */
export const hundredth = 3;

/** Notes in a row have no white between them. */
export const noteProperties = { contextualSpacing: "<w:contextualSpacing/>" } as const;

/**
 * Stops right behind the indent of notes. LibreOffice puts the mark of a note before all of its text and counts the hanging indent as taken
 * by it: of the tabs around the mark, the first leads to the mark's own stop, the others to these. Word's first tab behind the mark leads
 * to the indent.
 */
export function noteTabs(style: Style): Style {
  const stops = [1, 2].map((more) => ({ at: style.start + more, align: "start" }) as const);
  return { ...style, tabs: [...style.tabs, ...stops] };
}

/**
 * One more tab before the text of a note: LibreOffice since 24.2 loses the first tab of every note but the first, also in files of Word, and
 * would begin the text right behind the mark. In Word it moves the text by a twentieth of a point.
 */
export function noteTab(ink: Ink): string {
  return tabs(1, ink);
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
export function starsForLibreOffice(mark: string, { text }: Ink): string {
  return [...mark].map((star) => `<${text}>${star}</${text}>`).join("");
}
