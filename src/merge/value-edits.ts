import { type Span, span } from "../source.ts";
import type { ValueEdit } from "./change.ts";
import { isoDate } from "./iso-date.ts";
import type { Written } from "./written.ts";

/** The edit of a value that is printed as it is written, or of a date, which is printed as the language has it. */
export function valueEdit({ text, trace }: Written, from: number, to: number, shown: string): ValueEdit | undefined {
  const made = trace.find(({ at, length, origin, notation }) => {
    const isValue = origin === "computed" || (origin === "copied" && notation.scalar === "plain");
    return isValue && at === from && at + length === to;
  });
  if (!made || made.source.shipped) return undefined;
  const place = span(made.source, made.start, made.end);
  const value = made.source.text.slice(made.start, made.end);
  if (value === text.slice(from, to)) return /^\p{N}+$/u.test(shown) ? { span: place, text: shown } : undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? isoDate(shown) : undefined;
  return date === undefined ? undefined : { span: place, text: date };
}

/** The edit of a value of front matter that may need quotation marks for its new text; nothing where it is no line of its own. */
export function quotedEdit({ source: { text }, source, start, end }: Span, markdown: string): ValueEdit | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const [, key] = /^(\s*(?:- )?[\w-]+:[ \t]+)(?=[^\s[{|>"'&*!#])/.exec(text.slice(lineStart, start + 1)) ?? [];
  const lineEnd = text.indexOf("\n", end);
  const lineLast = lineEnd < 0 ? text.length : lineEnd;
  const remark = text.slice(end, lineLast).search(/[ \t]#/);
  const last = remark < 0 ? lineLast : end + remark;
  const from = lineStart + (key?.length ?? 0);
  if (key === undefined || from > start || /^[ \t]+\S/.test(text.slice(lineLast + 1, lineLast + 80))) return undefined;
  return { span: span(source, start, end), text: markdown, value: span(source, from, last) };
}

/** Edits of which those of one value that may need quotation marks, and all others within it, are one that writes it anew. */
export function withQuotes(edits: readonly ValueEdit[]): readonly ValueEdit[] {
  const values = new Map<number, Span>();
  for (const { value } of edits) if (value) values.set(value.start, value);
  let rest = edits;
  const made: ValueEdit[] = [];
  for (const whole of values.values()) {
    const isIn = ({ span: { start, end } }: ValueEdit) => start >= whole.start && end <= whole.end;
    const own = rest.filter(isIn).sort((one, other) => one.span.start - other.span.start);
    rest = rest.filter((edit) => !isIn(edit));
    const isFree = ({ span: { start } }: ValueEdit, index: number) => start >= (own[index - 1]?.span.end ?? start);
    made.push({ span: whole, text: written(whole, own.filter(isFree)) }, ...own.filter((edit, index) => !isFree(edit, index)));
  }
  return [...rest, ...made];
}

/** A value as it is written with edits in it. */
function written({ source: { text }, start, end }: Span, edits: readonly ValueEdit[]): string {
  let [said, at] = ["", start];
  for (const edit of edits) {
    said += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  const value = (said + text.slice(at, end)).trim();
  const isPlain = /^\p{L}[\p{L}\p{N} ,.()/-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return isPlain ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}
