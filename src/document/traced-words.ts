import type { Span } from "../source.ts";
import { computedAt, type TracedText, TraceWriter, withReplacements } from "../trace.ts";

/** A pattern of the words with each "%" filled by the next text; its own words stand for `place`. */
export function filled(pattern: string, parts: readonly TracedText[], place: Span): TracedText {
  const pieces = pattern.split("%").flatMap((words, index) => {
    const part = parts[index - 1];
    return [...(part ? [part] : []), computedAt(words, place)];
  });
  return joinedTexts(pieces, "", place);
}

/** Texts one after another, with the same between each two. */
export function joinedTexts(texts: readonly TracedText[], between: string, place: Span): TracedText {
  const writer = new TraceWriter();
  const pieces: string[] = [];
  const add = ({ text, trace }: TracedText) => {
    pieces.push(text);
    writer.copy(trace, 0, text.length);
  };
  for (const [index, text] of texts.entries()) {
    if (index > 0) add(computedAt(between, place));
    add(text);
  }
  return writer.finish(pieces.join(""), place);
}

/** A text that begins with a capital. */
export function capitalizedText(text: TracedText): TracedText {
  const first = text.text.charAt(0);
  return first === "" ? text : withReplacements(text, [{ at: 0, length: 1, text: first.toUpperCase() }]);
}
