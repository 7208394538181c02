import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { resolvedText, spokenText } from "../document/plain.ts";
import type { RInline } from "../document/resolved.ts";
import type { Span } from "../source.ts";
import { placeIn } from "../trace.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import { type Edition, type Line, notesIn, type Unit } from "./edition.ts";
import { type Figure, FigureReader, figuresLacking } from "./figure-reader.ts";
import { differentLeads } from "./labels.ts";
import { capital, nameOf } from "./names.ts";
import { hasNumberWord } from "./number-words.ts";
import { isUntranslated } from "./untranslated.ts";

/** A figure with its place in the file that says it. */
interface Stated extends Figure {
  readonly span: Span;
}

/** What a unit or a note states. */
interface Statement {
  readonly figures: readonly Stated[];
  /** All of its text, in which a number may stand in words. */
  readonly text: string;
}

/**
 * Paragraphs, tables and notes in which figures, months and symbols are not those of the original, each read as its language writes it. What
 * references print is left out, and so is a paragraph that cites something else or is not translated: all follow from what is told. A number that the other language has in words is the same.
 */
export function checkFigures(compared: Compared, report: Report): void {
  const { original, edition, pairs } = compared;
  const citesElse = new Set(differentLeads(compared).map(({ edition: unit }) => unit));
  const readers = { original: new FigureReader(original.words), edition: new FigureReader(edition.words) };
  const compare = (mine: readonly Line[], other: readonly Line[], name: string, at: { edition: Span; original: Span }) => {
    const ours = statementOf(mine, readers.original, textOf(other));
    const theirs = statementOf(other, readers.edition, textOf(mine));
    const lost = unsaid(ours, theirs, edition.language);
    const more = unsaid(theirs, ours, original.language);
    if (lost.length === 0 && more.length === 0) return;
    const place = { edition: more[0]?.span ?? at.edition, original: lost[0]?.span ?? at.original };
    tellBoth(report, "edition-figures", `${capital(name)} ${saysElse(more, lost, fileOf(original))}.`, place);
  };
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs || differInSize(ours, theirs) || citesElse.has(theirs)) continue;
    if (isUntranslated(ours, theirs, compared)) continue;
    compare(ours.lines, theirs.lines, nameOf(theirs), { edition: theirs.span, original: ours.span });
    const [mine, other] = [notesIn(ours), notesIn(theirs)];
    if (mine.length !== other.length) continue;
    mine.forEach((note, index) => {
      const counterpart = other[index];
      if (!counterpart) return;
      const at = { edition: counterpart.span, original: note.span };
      compare([note], [counterpart], `note ${counterpart.mark} of ${nameOf(theirs)}`, at);
    });
  }
}

/** Of tables that have other rows, that is told. */
function differInSize({ size: one }: Unit, { size: other }: Unit): boolean {
  return one?.rows !== other?.rows || one?.columns !== other?.columns;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ content }) => resolvedText(content)).join(" ");
}

/** Reads what lines state; what stands beside them in the other edition tells a paragraph of a chapter from a range. */
function statementOf(lines: readonly Line[], reader: FigureReader, beside: string): Statement {
  const texts: string[] = [];
  const figures = lines.flatMap(({ content, span }) => {
    const { text, trace } = spokenText(content, span, isReference);
    texts.push(text);
    return reader.figures(withStops(text, beside)).map((figure) => ({
      ...figure,
      span: placeIn(trace, figure.start, figure.start + figure.text.length),
    }));
  });
  return { figures, text: texts.join(" ") };
}

/** Arabic parts the numbers of chapter and paragraph by a hyphen: 9-11 is 9.11 where that stands in the other edition (CEDAW/C/LBN/Q/4-5). */
function withStops(text: string, beside: string): string {
  return text.replace(/(?<!\d)(\d+)-(\d+)/g, (range, chapter, paragraph) =>
    beside.includes(`${chapter}.${paragraph}`) ? `${chapter}.${paragraph}` : range,
  );
}

function isReference({ type }: RInline): boolean {
  return type === "ref";
}

/** The figures of one statement that another in a language does not make, in figures or in words. */
function unsaid({ figures }: Statement, other: Statement, language: Edition["language"]): readonly Stated[] {
  const lacking = new Set<Figure>(figuresLacking(figures, other.figures));
  return figures.filter((figure) => lacking.has(figure) && !isInWords(figure, other.text, language));
}

/** Whether a text says a figure in words; the English May is one of them wherever it may be no verb. */
function isInWords({ key, value }: Figure, text: string, language: string): boolean {
  if (key === "month 5" && language === "en") return /\bMay\b/.test(text);
  return value !== undefined && hasNumberWord(text, value, language);
}

function saysElse(more: readonly Stated[], lost: readonly Stated[], original: string): string {
  if (lost.length === 0) return `says ${list(more)}, which ${original} does not`;
  if (more.length === 0) return `does not say ${list(lost)}, as ${original} does`;
  return `says ${list(more)}, and ${original} ${list(lost)}`;
}

const most = 5;

function list(figures: readonly Stated[]): string {
  const some = figures.slice(0, most).map(({ text }) => `“${visible(text)}”`);
  const left = figures.length - some.length;
  return some.join(", ") + (left > 0 ? ` and ${left} more` : "");
}
