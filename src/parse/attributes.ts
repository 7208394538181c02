import type { Attributes } from "../document/tree.ts";
import { type Notation, notationOf } from "../notation.ts";
import type { Span } from "../source.ts";
import { type TracedText, traced, withReplacements } from "../trace.ts";
import type { Content } from "./content.ts";
import { label, letters, wordCharacters } from "./letters.ts";

/** Braces that were read: what they say, where they end, and the name that they give twice, if any. */
export interface Braces {
  readonly attributes: Attributes;
  readonly end: number;
  readonly doubled?: string;
}

const part = new RegExp(
  [
    `[ \\t\\n]*(?:#(?<id>${label})`,
    `\\.(?<name>[${letters}][${wordCharacters}-]*)`,
    '(?<key>[A-Za-z][\\w:-]*)=(?:"(?<double>(?:[^"\\\\]|\\\\[\\s\\S])*)"',
    "'(?<single>(?:[^'\\\\]|\\\\[\\s\\S])*)'",
    "(?<bare>[^\\s\"'{}=<>`“”‘’]+)))(?=[ \\t\\n}])",
  ].join("|"),
  "y",
);
const close = /[ \t\n]*\}/y;

/** Reads `{#id .class key="value"}` at an offset of a content; `undefined` where the braces hold anything else. */
export function readBraces(content: Content, start: number): Braces | undefined {
  const { text } = content;
  let id: string | undefined;
  let doubled: string | undefined;
  const classes = new Set<string>();
  const pairs: Record<string, string> = Object.create(null);
  const places = new Map<string, Span>();
  const values = new Map<string, TracedText>();
  let idSpan: Span | undefined;
  const place = (name: string, end: number) => {
    if (!places.has(name)) places.set(name, content.span(end - name.length, end));
  };
  let at = start + 1;
  for (;;) {
    part.lastIndex = at;
    const found = part.exec(text);
    const groups = found?.groups;
    if (!groups) break;
    at = part.lastIndex;
    if (groups.id !== undefined) {
      if (id !== undefined) doubled ??= `#${groups.id}`;
      id ??= groups.id;
      idSpan ??= content.span(at - groups.id.length, at);
    } else if (groups.name !== undefined) {
      classes.add(groups.name);
      place(groups.name, at);
    } else if (groups.key !== undefined) {
      const written = groups.double ?? groups.single ?? groups.bare ?? "";
      const end = at - (groups.bare === undefined ? 1 : 0);
      if (groups.key in pairs) doubled ??= groups.key;
      else {
        const value = plain(content.traced(end - written.length, end), groups.bare === undefined);
        pairs[groups.key] = value.text;
        values.set(groups.key, value);
      }
      place(groups.key, at - found[0].trimStart().length + groups.key.length);
    }
  }
  close.lastIndex = at;
  if (at === start + 1 || !close.test(text)) return undefined;
  const end = close.lastIndex;
  const attributes = {
    ...(id !== undefined && { id }),
    classes: [...classes],
    pairs,
    span: content.span(start, end),
    ...(idSpan && { idSpan }),
    ...(values.size > 0 && { values }),
    ...(places.size > 0 && { places }),
  };
  return { attributes, end, ...(doubled !== undefined && { doubled }) };
}

/** Whether a text looks as if braces with attributes were meant: it starts like them and is closed. */
export function meantAsBraces(text: string): boolean {
  return meant.test(text);
}

const meant = new RegExp(`^\\{[ \\t\\n]*(?:#|\\.[${wordCharacters}]|[A-Za-z][\\w:-]*[ \\t]*=)[^{}]*\\}$`);

/** A value with its escapes undone and its line ends as spaces; `quoted` where it stands in quotation marks. */
function plain(value: TracedText, quoted: boolean): TracedText {
  const unescaped = /\\([!-/:-@[-`{-~])|(?<![ \t])[ \t]*\n[ \t]*/g;
  const replaced = [...value.text.matchAll(unescaped)].map(({ 0: written, 1: sign = " ", index }) => ({
    at: index,
    length: written.length,
    text: sign,
  }));
  const { text, trace } = withReplacements(value, replaced);
  return traced(
    text,
    trace.map((one) => ({ ...one, notation: notationIn(one.notation, quoted) })),
  );
}

/** How a part of a value is written: what a template put in from front matter or words stands as it was put in. */
function notationIn(written: Notation, quoted: boolean): Notation {
  if (written.reads !== "markdown") return written;
  const { scalar, fills } = written;
  return quoted && scalar === undefined ? notationOf("characters", "literal", fills) : notationOf("raw", scalar, fills);
}
