import type { Inline } from "../document/tree.ts";
import { asText } from "./as-text.ts";
import type { Context } from "./context.ts";
import { picturesOf } from "./figures.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line, Piece } from "./lines.ts";
import { nowhere } from "./nodes.ts";
import { plainWords, withoutStart } from "./plain-words.ts";

/** The title of a table or a figure. */
export interface Caption {
  readonly title: readonly Inline[];
  readonly label: string | undefined;
}

/** The lines of a caption, which stand before its table or figure. */
export interface CaptionLines {
  readonly kind: "table" | "figure";
  readonly lines: readonly Line[];
}

/** The words of captions, as they begin a line: "Table 3", "Figure IV. Title", "Figure 25.IV". */
const numbered =
  /^(table|tableau|cuadro|таблица|表|figure|graphique|gráfico|рисунок|图|fig\.|box|chart)[ \u00a0]*(\d{1,3}(?:\.(?:\d{1,3}|[ivx]{1,6}))*[a-z]?|(?<=[ \u00a0])(?:[ivx]{1,6}|[a-z]))?[.:]?(?:[ \u00a0\t\n–—-]|$)/iu;

/** What stands behind the number over a table that goes on on another page. */
const continued = /^\((?:continued|concluded|cont[’']?d|suite|fin|continuación|conclusión|продолжение|окончание)\)/iu;

/** Words of tables among those; the others are of figures. */
const tableWords = /^(?:table|tableau|cuadro|таблица|表)/iu;

/** As many lines as a caption may have: its number, a remark, its title, what is counted, which part of it follows. */
const most = 5;

/** A caption that begins with a piece, where a table or a picture follows it. */
export function captionAt(pieces: readonly Piece[], index: number): CaptionLines | undefined {
  const first = pieces[index];
  if (first?.kind !== "line" || isPictured(first)) return undefined;
  if (!isCaption(first)) return undefined;
  const lines: Line[] = [];
  for (const piece of pieces.slice(index, index + most + 1)) {
    if (piece.kind === "table" || (piece.kind === "line" && isPictured(piece))) {
      const isTable = piece.kind === "table";
      return fits(lines, isTable) && lines.some(saysMore) ? { kind: isTable ? "table" : "figure", lines } : undefined;
    }
    if (piece.kind !== "line" || lines.length === most || (lines.length > 0 && !goesOnIn(piece))) return undefined;
    lines.push(piece);
  }
  return undefined;
}

/** A line under a picture that has the number of a figure and is no caption of another. */
export function captionUnder(pieces: readonly Piece[], index: number): CaptionLines | undefined {
  const line = pieces[index];
  if (line?.kind !== "line" || !isNumbered(line) || tableWords.test(lineText(line)) || !saysMore(line)) return undefined;
  return captionAt(pieces, index) ? undefined : { kind: "figure", lines: [line] };
}

/** What the lines of a caption say, without the number. */
export function captionWords({ lines }: CaptionLines): string {
  return lines.map((line) => plainWords(withoutStart(line.tokens, numberLength(line)))).join(" ");
}

/** The bare number of a caption, as it is typed in its first line. */
export function captionNumber(line: Line): string | undefined {
  return isNumbered(line) ? numbered.exec(lineText(line))?.[2] : undefined;
}

/** Whether a line is the number of a table or a figure and nothing else. */
export function isBareNumber(line: Line): boolean {
  return isNumbered(line) && !saysMore(line);
}

/** Whether a line says more than the number of a caption. */
function saysMore(line: Line): boolean {
  return numberLength(line) < plainWords(line.tokens).trimEnd().length;
}

/** Whether a line holds a picture, or something drawn and nothing else. */
function isPictured({ tokens, words }: Line): boolean {
  return picturesOf(tokens).length > 0 || (words === "" && tokens.some(({ kind }) => kind === "object"));
}

/** Whether a line may be a further one of a caption: it is none of another, and has at most the number of a part, "(1) Regular budget". */
function goesOnIn(line: Line): boolean {
  return line.numeral === undefined ? !isNumbered(line) : line.numeral.form === "bracket";
}

/** Whether a line begins a caption by its style, or by the word and the number. */
function isCaption(line: Line): boolean {
  return isStyled(line) || isNumbered(line);
}

/** Whether a line has the word and the number of a caption, and is neither a paragraph with a number of its own nor a sentence. */
function isNumbered(line: Line): boolean {
  if (line.numeral && line.numeral.form !== "word") return false;
  const text = lineText(line);
  const number = numbered.exec(text)?.[0];
  return number !== undefined && !goesOnAfter(text, number);
}

function goesOnAfter(text: string, number: string): boolean {
  const shown = number.trimEnd();
  const rest = text.slice(shown.length);
  return /^[ \u00a0]/.test(rest) && !/[.:]$/.test(shown) && (/^.\p{Ll}/u.test(rest) || continued.test(rest.trim()));
}

function fits([first, ...rest]: readonly Line[], isTable: boolean): boolean {
  if (!first) return false;
  const text = lineText(first);
  if (numbered.test(text) && tableWords.test(text) !== isTable) return false;
  return rest.every(({ words }) => words.length < 300);
}

function isStyled({ style }: Line): boolean {
  return style.meaning.is === "table-number" || style.meaning.is === "table-title";
}

function lineText({ numeral, words }: Line): string {
  return numeral?.form === "word" ? `${numeral.text} ${words}` : words;
}

const lineBreak: Inline = { type: "line-break", span: nowhere };

/** What the lines of a caption say, without the number. */
export function captionOf({ kind, lines }: CaptionLines, context: Context): Caption {
  const title: Inline[] = [];
  for (const line of lines.map(asText)) {
    const at = { look: line.paragraph.properties.style.look, place: line.place };
    const own = inlinesOf(withoutStart(line.tokens, numberLength(line)), at, { dressed: true }, context, context.words);
    if (own.length > 0) title.push(...(title.length > 0 ? [lineBreak] : []), ...own);
  }
  const bookmarks = lines.flatMap(({ paragraph }) => paragraph.bookmarks.map(({ name }) => name));
  const label = context.labels.give(bookmarks, kind, lines.map(({ words }) => words).join(" "), lines[0]?.place);
  return { title, label };
}

/** How many characters the word and the number before a title take, with the signs and blanks after them. */
export function numberLength({ tokens }: Line): number {
  const text = plainWords(tokens);
  const number = numbered.exec(text)?.[0];
  return number === undefined ? 0 : number.length + (/^[\s.:–—-]+/.exec(text.slice(number.length))?.[0].length ?? 0);
}
