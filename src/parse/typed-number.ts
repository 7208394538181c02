import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

const patterns = {
  heading:
    /^(?:(?:[IVXLCDM]+|[A-Z]|[a-z]|\d{1,3}(?:\.\d{1,3})*)\\?[.)]|\d{1,2}(?:\.\d{1,2})+(?=[^\S\n]+[A-Z\u00c0-\u00de\u0391-\u03ab\u0410-\u042f])|\\?\((?:[a-z]|[ivxl]+|\d{1,3})\\?\))[^\S\n]+/,
  paragraph: /^(?:\d{1,4}\\?[.)]|\\?\((?:[a-z]|[ivxl]+|\d{1,3})\\?\))[^\S\n]+/,
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
