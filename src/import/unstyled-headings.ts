import type { PlainParagraph } from "../word/word-view.ts";
import { isBoldLine, type Line, type Piece, restyled } from "./lines.ts";
import type { Losses } from "./losses.ts";
import { type KnownStyle, rankOf, type StyleMeanings } from "./style-meaning.ts";

/** As many characters as a heading has that no style says to be one. */
const longest = { outlined: 250, bold: 120 } as const;

/** As many ranks as are told from the looks of lines. */
const mostRanks = 4;

/**
 * Headings that no style makes: paragraphs with a rank in the outline of their own and, in a file that has no heading at all, short lines that
 * are bold as a whole, whose looks say their ranks. `hasMasthead`: files of the United Nations have styles for headings, and set the lines of
 * the first page in bold and in the outline.
 */
export function withUnstyledHeadings(
  pieces: readonly Piece[],
  styles: StyleMeanings,
  hasMasthead: boolean,
  losses: Losses,
): readonly Piece[] {
  const outlined = hasMasthead ? pieces : pieces.map((piece) => (piece.kind === "line" ? withOutline(piece, styles) : piece));
  const hasHeading = outlined.some((piece) => piece.kind === "line" && piece.style.meaning.is === "heading");
  return hasHeading ? outlined : withBold(outlined, styles, hasMasthead, losses);
}

function withOutline(line: Line, styles: StyleMeanings): Line {
  const { paragraph, style, words } = line;
  const { outlineLevel = 9 } = paragraph.properties;
  return isText(line) && outlineLevel < 9 && words.length <= longest.outlined
    ? restyled(line, headingStyle(style, outlineLevel), styles)
    : line;
}

function headingStyle(style: KnownStyle, level: number): KnownStyle {
  return { ...style, meaning: rankOf(level) };
}

function isText({ style }: Line): boolean {
  return style.meaning.is === "text" || style.meaning.is === "unknown";
}

function withBold(pieces: readonly Piece[], styles: StyleMeanings, hasMasthead: boolean, losses: Losses): readonly Piece[] {
  const found = boldHeadings(pieces, hasMasthead);
  const looks = [...new Set([...found].map(lookOf))].sort(byRank);
  return pieces.map((piece) => {
    if (piece.kind !== "line" || !found.has(piece)) return piece;
    losses.add(
      "heading-guessed",
      {
        one: "A line that is bold as a whole was taken for a heading",
        many: "# lines that are bold as a whole were taken for headings",
      },
      piece.place,
      piece.words,
    );
    const rank = Math.min(looks.indexOf(lookOf(piece)), mostRanks - 1);
    return restyled(piece, headingStyle(piece.style, rank), styles);
  });
}

/** The bold lines that are headings: those over text, without the first ones of the file, which are its title. */
function boldHeadings(pieces: readonly Piece[], hasMasthead: boolean): ReadonlySet<Line> {
  const start = pieces.findIndex((piece) => !isCandidate(piece));
  const title = (start < 0 ? pieces : pieces.slice(0, start)).filter(isCandidate);
  const later = pieces.slice(title.length).filter(isCandidate);
  const last = title.at(-1);
  const headings = last && endsTitle(title, later, hasMasthead) ? [last, ...later] : later;
  return new Set(isSparse(headings, pieces) ? headings : []);
}

/** Whether the last of the bold lines that a file begins with is the first heading: it is set as headings are, or between them and the title. */
function endsTitle(title: readonly Line[], later: readonly Line[], hasMasthead: boolean): boolean {
  const [before, last] = title.slice(-2).map(lookOf);
  if (before === undefined || last === undefined || later.length === 0) return false;
  const looks = later.map(lookOf);
  if (before === last) return !hasMasthead && looks.includes(last);
  return looks.includes(last) || (!hasMasthead && before < last && looks.every((look) => last < look));
}

/** Whether headings are few beside the text: where every other line is bold, bold says something else. */
function isSparse(headings: readonly Line[], pieces: readonly Piece[]): boolean {
  const texts = pieces.filter((piece) => piece.kind === "line" && piece.words !== "" && !headings.includes(piece));
  return headings.length > 0 && headings.length <= texts.length;
}

/** Whether a piece is a short line that is bold as a whole and no sentence. */
function isCandidate(piece: Piece): piece is Line {
  if (piece.kind !== "line" || !isText(piece) || !isBoldLine(piece)) return false;
  const { numeral, words } = piece;
  const isItem = numeral?.form === "bullet" || numeral?.form === "bracket" || numeral?.form === "closing";
  return !isItem && words.length <= longest.bold && !/[.;:,?!。；：，؛،]$/u.test(words);
}

/** How a line is set, as far as ranks show in it: the larger, the higher; in capitals before small letters, in the middle before the side, upright before italics. */
function lookOf({ paragraph }: Line): string {
  const { alignment } = paragraph.properties;
  const { capitals, italic, size, words } = setOf(paragraph);
  const isHigh = capitals || (/\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words));
  return [
    String(1000 - Math.round(size * 2)).padStart(4, "0"),
    isHigh ? "a" : "b",
    alignment === "center" ? "a" : "b",
    italic ? "b" : "a",
  ].join("");
}

function byRank(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function setOf({ properties, tokens }: PlainParagraph) {
  const texts = tokens.flatMap((token) => (token.kind === "text" && /\p{L}/u.test(token.text) ? [token] : []));
  return {
    capitals: texts.every(({ look }) => look.capitals),
    italic: texts.every(({ look }) => look.italic),
    size: texts[0]?.look.size ?? properties.style.look.size ?? 10,
    words: texts.map(({ text }) => text).join(""),
  };
}
