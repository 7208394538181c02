import type { Context } from "./context.ts";
import { isCountedWord } from "./headings.ts";
import { isBoldLine, type Line, type Piece } from "./lines.ts";

/** As many lines as a title may have that is no more than bold text. */
const most = 3;

/** The lines from a place on that are the title of a document and what belongs to it, up to the first that begins something else. */
export function titleLines(
  pieces: readonly Piece[],
  start: number,
  hasMasthead: boolean,
  context: Context,
  isContents: (line: Line) => boolean,
): readonly Line[] {
  const run: Line[] = [];
  for (
    let piece = pieces[start];
    piece?.kind === "line" && isHead(piece, context) && !isContents(piece);
    piece = pieces[start + run.length]
  )
    run.push(piece);
  const titles = run.filter(isTitle).length;
  const end = run.findIndex((line, index) => {
    if (isTitle(line)) return false;
    const next = pieces[start + index + 1];
    const leadsText = next?.kind === "line" && !isHead(next, context) && !isContents(next);
    return !belongs(line, { index, titles, isBeforeTitle: run.slice(index).some(isTitle), leadsText }, hasMasthead, context);
  });
  return end < 0 ? run : run.slice(0, end);
}

/** Where a line stands among those of a title. */
interface Among {
  readonly index: number;
  /** How many of them have the style of a title. */
  readonly titles: number;
  readonly isBeforeTitle: boolean;
  readonly leadsText: boolean;
}

function isTitle({ style }: Line): boolean {
  return style.meaning.is === "title";
}

/** Whether a line without a number that is counted is set as a heading, or in bold. */
function isHead(line: Line, context: Context): boolean {
  const { numeral, style, words } = line;
  if (numeral && (numeral.form !== "word" || isCountedWord(numeral.word, context))) return false;
  const { is } = style.meaning;
  if (is === "title") return true;
  if (style.roles.length === 1 || words.length > 300) return false;
  return is === "heading" || (!context.isOwn && is !== "contents" && isBoldLine(line));
}

function belongs(
  line: Line,
  { index, isBeforeTitle, leadsText, titles }: Among,
  hasMasthead: boolean,
  { isOwn, type }: Context,
): boolean {
  const { meaning } = line.style;
  if (isOwn) return !type.fields.has("note") || index === 0 || !leadsText;
  if (!hasMasthead) return titles === 0 && meaning.is !== "heading" && index < most;
  if (index === 0 || isBeforeTitle) return meaning.is === "heading" || index > 0;
  if (/^(?:draft )?(?:decision|resolution)\b/i.test(line.words)) return false;
  if (titles > 1) return meaning.is === "heading" && meaning.rank >= 3;
  return !leadsText;
}
