import type { Inline } from "../document/tree.ts";
import type { Context } from "./context.ts";
import { picturesOf } from "./figures.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line, Piece } from "./lines.ts";
import { nowhere } from "./nodes.ts";

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

/** The words of captions, as they begin a line: "Table 3", "Figure IV. Title". */
const numbered =
  /^(table|tableau|cuadro|таблица|表|figure|graphique|gráfico|рисунок|图|fig\.|box|chart)[ \u00a0]*(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|(?<=[ \u00a0])(?:[ivx]{1,6}|[a-z]))?[.:]?(?:[ \u00a0\t\n–—-]|$)/iu;

/** Words of tables among those; the others are of figures. */
const tableWords = /^(?:table|tableau|cuadro|таблица|表)/iu;

/** As many lines as a caption may have: its number, its title, what is counted. */
const most = 3;

/** A caption that begins with a piece, where a table or a picture follows it. */
export function captionAt(pieces: readonly Piece[], index: number): CaptionLines | undefined {
  const first = pieces[index];
  if (first?.kind !== "line" || picturesOf(first.tokens).length > 0) return undefined;
  const begins = numbered.test(lineText(first)) || isStyled(first);
  if (!begins) return undefined;
  const lines: Line[] = [];
  for (const piece of pieces.slice(index, index + most + 1)) {
    if (piece.kind === "table" || (piece.kind === "line" && picturesOf(piece.tokens).length > 0)) {
      const isTable = piece.kind === "table";
      return fits(lines, isTable) ? { kind: isTable ? "table" : "figure", lines } : undefined;
    }
    if (piece.kind !== "line" || lines.length === most || (lines.length > 0 && piece.numeral)) return undefined;
    lines.push(piece);
  }
  return undefined;
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
  for (const line of lines) {
    const at = { look: line.paragraph.properties.style.look, place: line.place };
    const own = withoutNumber(inlinesOf(line.tokens, at, { dressed: true }, context, context.words));
    if (own.length > 0) title.push(...(title.length > 0 ? [lineBreak] : []), ...own);
  }
  const bookmarks = lines.flatMap(({ paragraph }) => paragraph.bookmarks.map(({ name }) => name));
  const label = context.labels.give(bookmarks, kind, lines.map(({ words }) => words).join(" "));
  return { title, label };
}

/** A title without the word and the number before it. */
export function withoutNumber(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== "text") return [...content];
  const number = numbered.exec(first.text)?.[0];
  const text = number === undefined ? first.text : first.text.slice(number.length).replace(/^[ .:–—-]+/, "");
  return text === "" ? rest : [{ ...first, text }, ...rest];
}
