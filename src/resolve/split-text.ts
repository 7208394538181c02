import type { RText } from "../document/resolved.ts";

/** A text with a part of it in italics: what leads to the end of that part, and the rest, where there is one. */
export function splitText(text: RText, from: number, to: number): readonly [readonly RText[], RText | undefined] {
  const lead = from > 0 ? [part(text, 0, from)] : [];
  const rest = to < text.text.length ? part(text, to, text.text.length) : undefined;
  return [[...lead, { ...part(text, from, to), italic: true }], rest];
}

function part(text: RText, from: number, to: number): RText {
  const { source, start, end } = text.span;
  const at = (offset: number) => Math.min(start + offset, end);
  return {
    ...text,
    text: text.text.slice(from, to),
    span: { source, start: at(from), end: to === text.text.length ? end : at(to) },
  };
}
