import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";
import { type TypedMark, typedMark } from "./typed-marks.ts";

/** Where a paragraph stands whose lines are looked at. */
export interface LinePlace {
  /** It opens an item, which has a mark of the program's own. */
  readonly inItem: boolean;
  /** It is someone else's: a number before it is a part of what is quoted. */
  readonly quoted: boolean;
}

/** A line of a paragraph that starts with a mark. */
interface MarkedLine {
  readonly mark: TypedMark;
  readonly index: number;
  /** Where it starts in the content. */
  readonly start: number;
  /** The last characters of the line before it. */
  readonly before: string;
}

/**
 * Reports the bullets and numbers that an author typed at the start of a paragraph or of its lines; the program makes them. They stay as
 * text, and the lines are joined into one paragraph. In the midst of a paragraph a mark may be a word of a wrapped line ("paragraph 7" above,
 * "(a)" below): there it counts where others of its form do, or where a colon or semicolon stands before it.
 */
export function reportTypedLines(content: Content, place: LinePlace, run: Run): void {
  const marked = markedLines(content.text);
  if (marked.length === 0) return;
  const lists = listsOf(marked, content.text);
  for (const line of marked) {
    const inList = lists.has(line.mark.form);
    if (inList || isTypedAlone(line, place)) complainOf(line, inList, content, place, run);
  }
}

function markedLines(text: string): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let start = 0;
  for (let index = 0; start <= text.length; index++) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    const mark = typedMark(text.slice(start, stop));
    if (mark && mark.length < stop - start)
      lines.push({ mark, index, start, before: text.slice(Math.max(0, start - 12), start) });
    start = stop + 1;
  }
  return lines;
}

/**
 * The forms of marks of which several make a list: one opens the paragraph, two stand in lines side by side, or a clause ends before one. Of
 * those that are not sure every line has to have one, or a clause has to end.
 */
function listsOf(marked: readonly MarkedLine[], text: string): ReadonlySet<string> {
  const last = new Map<string, MarkedLine>();
  const lists = new Set<string>();
  const everyLine = marked.length > 1 && marked.length === text.split("\n").length;
  for (const line of marked) {
    const { form, sure } = line.mark;
    const other = last.get(form);
    if (other && (endsClause.test(line.before) || endsClause.test(other.before))) lists.add(form);
    if (other && (sure || everyLine) && (other.index === 0 || other.index === line.index - 1)) lists.add(form);
    last.set(form, line);
  }
  return lists;
}

const endsClause = /[.,;:!?\u3002\uff0c\u3001\uff1b\uff1a](?: (?:and|or|et|ou|y|o))?\\?[ \t]*\n$/;
const announces = /[:;\uff1a\uff1b](?: (?:and|or|et|ou|y|o))?\\?[ \t]*\n$/;
const pasted = /^[•‣▪●◦]$/;

/** Whether a mark that is the only one of its form was typed in the place of the program's. */
function isTypedAlone({ mark, index, before }: MarkedLine, { quoted }: LinePlace): boolean {
  if (!mark.sure) return false;
  if (index === 0) return !quoted || pasted.test(mark.form);
  return announces.test(before) || pasted.test(mark.form);
}

function complainOf(
  { mark, index, start, before }: MarkedLine,
  inList: boolean,
  content: Content,
  place: LinePlace,
  run: Run,
): void {
  const what = index > 0 ? "line" : place.inItem ? "item" : "paragraph";
  const joined = index > 0 && !/(?: {2}|\\)\n$/.test(before) ? ", and the line is joined to the one before it" : "";
  const message = `The ${what} starts with the ${mark.kind} “${mark.text}”, which is typed${joined}.`;
  const end = start + mark.length;
  const replacement = replacementFor(mark, inList || index > 0, place);
  const help = helpFor(mark, inList || index > 0, place);
  complain(run, mark.kind === "bullet" ? "bullet-typed" : "number-typed", message, {
    span: content.span(start, start + content.text.slice(start, end).trimEnd().length),
    ...(help !== undefined && { help }),
    ...(replacement !== undefined && { fix: [{ span: content.span(start, end), text: replacement }] }),
  });
}

/** What to put in the place of a mark; nothing where that is not certain: a Roman number may be that of a list within a list. */
function replacementFor({ kind, form, text, stressed }: TypedMark, inList: boolean, { inItem }: LinePlace): string | undefined {
  if (stressed) return undefined;
  if (inItem && !inList) return "";
  if (kind === "bullet") return "- ";
  if (/^\(?[ivx]/i.test(text) || form === "[1]") return undefined;
  return inList || isLettered(form) ? "1. " : "";
}

function helpFor({ kind, form }: TypedMark, inList: boolean, { inItem }: LinePlace): string | undefined {
  if (inItem && !inList) return undefined;
  if (kind === "bullet") return undefined;
  if (!inList && form.startsWith("1.1"))
    return "Delete the number: the program makes it. Recommendations that are numbered under their paragraph are the items of a list in `:::recommendations`.";
  if (form === "[1]")
    return "Write `1. ` in its place for an item of a list; the text of a note starts with `[^1]: `, and its call is `[^1]`.";
  return inList || isLettered(form)
    ? "For items of a list write `1. ` in place of each number, indented by three blanks for a list within an item: the program letters them (a), (b) and (i), (ii). For a paragraph of its own delete the number and leave an empty line before it."
    : undefined;
}

/** Whether a number is written as items are, and paragraphs are not. */
function isLettered(form: string): boolean {
  return /a/.test(form);
}
