import { plainText } from "../document/plain.ts";
import type { Item, List } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";
import { typedMark } from "./typed-marks.ts";

/** How a number that was typed may begin: most headings begin otherwise, and the whole expression takes long to be made ready. */
const beginsNumbered = /^[*_]{0,3}(?:[A-Za-z]+\\?[.)]|[\d(\\第一二三四五六七八九十])/;

const headingNumber =
  /^([*_]{0,3})(?:(?:[IVXLCDM]+|[A-Z]|[a-z]|\d{1,3}(?:\.\d{1,3})*)\\?[.)]|\d{1,2}(?:\.\d{1,2})+(?=[^\S\n]+[A-Z\u00c0-\u00de\u0391-\u03ab\u0410-\u042f])|\\?\((?:[A-Za-z]|[ivxl]+|\d{1,3})\\?\))(?:\1(?=[^\S\n]))?[^\S\n]+|^第[一二三四五六七八九十\d]{1,3}[章节部条][^\S\n]*(?=\S)|^[一二三四五六七八九十]{1,3}、[^\S\n]*(?=\S)/;

/** Words that the program prints before the number of a table, a figure or a box, in the languages of the United Nations. */
const things =
  "Table|Figure|Box|Chart|Graph|Diagram|Map|Tableau|Graphique|Carte|Encadré|Cuadro|Gráfico|Figura|Mapa|Recuadro|Таблица|Рисунок|Диаграмма|Вставка|الجدول|الشكل|الإطار|[表图框]";

/** The same for the parts of a text. */
const parts =
  "Annex|Appendix|Chapter|Section|Part|Annexe|Appendice|Chapitre|Partie|Anexo|Apéndice|Capítulo|Sección|Parte|Приложение|Добавление|Глава|Раздел|Часть|المرفق|التذييل|الفصل|الجزء|附件|附录";

/** Such a word and a number at the start of a title (a letter behind a blank: "Tables" is a word), with a sign behind it or nothing: "Annex II: Data", but not "Chapter VII of the Charter". */
function numbered(words: string): RegExp {
  const figures = "[^\\S\\n]*(?:\\d{1,3}(?:\\.\\d{1,2})?|[一二三四五六七八九十]{1,3})";
  const letters = "[^\\S\\n]+(?:[IVXLC]{1,6}|[A-Z])";
  return new RegExp(
    `^[*_]{0,3}((?:${words})(?:${figures}|${letters}))(?=[*_]{0,3}[^\\S\\n]*(?:$|\\n|[.:：–—-][*_]{0,3}(?:\\s|$)))`,
    "i",
  );
}

/** The same of any word, with capitals or without: most titles are none, and the expressions of all the words take long to be made ready. */
const beginsWithWord =
  /^[*_]{0,3}[^\s\d*_]{1,12}(?:[^\S\n]*(?:\d{1,3}(?:\.\d{1,2})?|[一二三四五六七八九十]{1,3})|[^\S\n]+(?:[IVXLCivxlc]{1,6}|[A-Za-z]))[*_]{0,3}[^\S\n]*(?:$|[\n.:：–—-])/;

const numberedThing = numbered(things);
const numberedPart = numbered(parts);

/** What was typed at the start of a title, and where it stands. */
interface Typed {
  readonly kind: "number" | "bullet" | "word";
  readonly start: number;
  readonly end: number;
}

/** Reports a number or a bullet that an author typed in front of a heading; the program makes them. It stays as text. */
export function reportTypedHeading(content: Content, run: Run): void {
  const { text } = content;
  const number = beginsNumbered.test(text) ? headingNumber.exec(text)?.[0] : undefined;
  const typed =
    typedWord(text, numberedPart) ?? typedWord(text, numberedThing) ?? typedLength("number", number, text) ?? typedBullet(text);
  if (typed) complainOf(typed, "heading", content, run);
}

/** The same for the title of a table or a box and the caption of a figure, a stretch of a content. */
export function reportTypedTitle(
  content: Content,
  [from, to]: readonly [from: number, to: number],
  what: "title" | "caption",
  run: Run,
): void {
  const text = content.text.slice(from, to);
  const mark = typedMark(text);
  const length = mark?.sure ? mark.length : 0;
  const typed = typedWord(text, numberedThing) ?? typedLength(mark?.kind ?? "number", text.slice(0, length), text);
  if (typed) complainOf({ ...typed, start: typed.start + from, end: typed.end + from }, what, content, run);
}

/** Reports a paragraph that starts with the number of a table, a figure or a part, and so was to be its title: it is an ordinary paragraph. */
export function reportTitleAsParagraph(content: Content, run: Run): void {
  const { text } = content;
  if (!beginsWithWord.test(text)) return;
  const thing = typedWord(text, numberedThing);
  const part = /^[^\n]{1,100}[^\n.;:,]$/.test(text) ? typedWord(text, numberedPart) : undefined;
  const typed = thing ?? part;
  if (!typed) return;
  const where = part
    ? "the heading behind `# `, and list the file of an annex under `annexes` in front matter"
    : /^[*_]*Table/i.test(text)
      ? "`Table: its title` right before or after the table"
      : "the caption as `![caption](file)`, the title of a box as `:::box its title`";
  complainOf(typed, "paragraph", content, run, `Write ${where}; the number comes from the program.`);
}

function typedWord(text: string, pattern: RegExp): Typed | undefined {
  const [whole, word] = (beginsWithWord.test(text) ? pattern.exec(text) : undefined) ?? [];
  return word === undefined || whole === undefined
    ? undefined
    : { kind: "word", start: whole.length - word.length, end: whole.length };
}

function typedLength(kind: Typed["kind"], typed: string | undefined, text: string): Typed | undefined {
  return typed === undefined || typed === "" || typed.length >= text.length ? undefined : { kind, start: 0, end: typed.length };
}

function typedBullet(text: string): Typed | undefined {
  const mark = typedMark(text);
  return mark?.kind === "bullet" && mark.sure ? typedLength("bullet", text.slice(0, mark.length), text) : undefined;
}

function complainOf({ kind, start, end }: Typed, what: string, content: Content, run: Run, help?: string): void {
  const written = content.text.slice(start, end);
  const text = written.trim().replace(/[\\*_]/g, "");
  const span = content.span(start, start + written.trimEnd().length);
  if (kind === "word") {
    complain(run, "number-typed", `The ${what} starts with “${text}”, whose number is typed.`, { span, help });
    return;
  }
  const fix = /[*_]/.test(written) ? undefined : [{ span: content.span(start, end), text: "" }];
  const message = `The ${what} starts with the ${kind} “${text}”, which is typed.`;
  complain(run, kind === "bullet" ? "bullet-typed" : "number-typed", message, {
    span,
    help: help ?? (kind === "bullet" ? "Delete it: a line like this has no bullet." : undefined),
    fix,
  });
}

/**
 * Reports a list whose first number says that its items were to be paragraphs, or were to go on from an earlier list: it starts with
 * another than one, or `opens` a section and its items are sentences. Items are lettered from (a) whatever is typed.
 */
export function reportTypedList({ start, items }: List, opens: boolean, span: Span, run: Run): void {
  const wrong =
    start !== 1 ? `starts with ${start}` : opens && items.every(isSentence) ? "has no paragraph before it" : undefined;
  if (wrong === undefined) return;
  complain(run, "number-typed", `This list ${wrong}; its items are lettered from (a).`, { span, help: typedListHelp });
}

/** What to do about a list whose first number is not printed. */
export const typedListHelp =
  "Delete the numbers if paragraphs were meant: they get theirs from the program. A list comes after a paragraph and starts with 1; what stands between two of its items is indented under the first. A number that belongs to the text is written `1986\\.`.";

/** The numbers that were typed in front of the items of a list so far. */
export interface TypedNumbers {
  readonly first: number;
  last: number;
  /** The last that was in order. */
  lastInOrder: number;
}

/**
 * Reports an item whose number neither follows one before it in its list nor repeats the first: it is not printed, and was perhaps a word of
 * the sentence above, such as a year at the start of a wrapped line.
 */
export function reportStrayNumber(typed: number, numbers: TypedNumbers, span: Span, run: Run): void {
  const { first, last, lastInOrder } = numbers;
  numbers.last = typed;
  if (typed === first || typed === last + 1 || typed === lastInOrder + 1) numbers.lastInOrder = typed;
  else {
    const message = `The number ${typed} of this item is not printed: it does not follow the ${last} before it.`;
    const help = `Write \`${typed}\\.\` if the number is a part of the sentence, indented under its item; else number the items one after another.`;
    complain(run, "number-typed", message, { span, help });
  }
}

function isSentence({ blocks }: Item): boolean {
  const last = blocks.length === 1 ? blocks[0] : undefined;
  return last?.type === "paragraph" && /\.$/.test(plainText(last.content).trimEnd());
}
