import { plainText } from "../document/plain.ts";
import type { Item, List } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

const patterns = {
  heading:
    /^(?:(?:[IVXLCDM]+|[A-Z]|[a-z]|\d{1,3}(?:\.\d{1,3})*)\\?[.)]|\d{1,2}(?:\.\d{1,2})+(?=[^\S\n]+[A-Z\u00c0-\u00de\u0391-\u03ab\u0410-\u042f])|\\?\((?:[a-z]|[ivxl]+|\d{1,3})\\?\))[^\S\n]+/,
  paragraph: /^(?:\d{1,4}\\?[.)]|(?:[a-z]|[ivxl]+)\\?\)|\\?\((?:[a-z]|[ivxl]+|\d{1,3})\\?\))[^\S\n]+/,
  item: /^(?:[a-z]\\?[.)]|\\?\((?:[a-z]|[ivxl]+|\d{1,3})\\?\))[^\S\n]+/,
};

/** Reports a number that the author typed in front of a heading, a paragraph or an item; the program makes them. It stays as text. */
export function reportTypedNumber(content: Content, kind: keyof typeof patterns, run: Run): void {
  const typed = patterns[kind].exec(content.text)?.[0];
  if (typed === undefined || typed.length === content.text.length) return;
  const span = content.span(0, typed.trimEnd().length);
  const message = `The ${kind} starts with the number “${typed.trim().replaceAll("\\", "")}”, which is typed.`;
  complain(run, "number-typed", message, { span, fix: { span: content.span(0, typed.length), replacement: "" } });
}

/** Reports the number of a table or figure that was typed in front of its title: such a title is an ordinary paragraph. */
export function reportTypedTitle(content: Content, run: Run): void {
  const [typed, word] = /^(Table|Figure)[^\S\n]+(?:\d{1,3}|[IVX]+)(?=[^\S\n]*[.:\u2013\u2014][^\S\n])/.exec(content.text) ?? [];
  if (typed === undefined) return;
  const where = word === "Table" ? "`Table: its title` right before or after the table" : "the caption as `![caption](file)`";
  const help = `Write ${where}; the number comes from the program.`;
  complain(run, "number-typed", `The paragraph starts with “${typed}”, whose number is typed.`, {
    span: content.span(0, typed.length),
    help,
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
  const help =
    "Delete the numbers if paragraphs were meant: they get theirs from the program. A list comes after a paragraph and starts with 1; what stands between two of its items is indented under the first.";
  complain(run, "number-typed", `This list ${wrong}; its items are lettered from (a).`, { span, help });
}

function isSentence({ blocks }: Item): boolean {
  const last = blocks.length === 1 ? blocks[0] : undefined;
  return last?.type === "paragraph" && /\.$/.test(plainText(last.content).trimEnd());
}
