import type { Span } from "../source.ts";
import { computedAt, type TracedText } from "../trace.ts";
import { traceFor } from "../traced-node.ts";
import type { Text } from "./tree.ts";

/** Words that the program prints for a place in a file, where nobody wrote them. */
export function madeText(text: string, span: Span) {
  return { type: "text", text, span, trace: computedAt(text, span).trace } as const;
}

/** A text that somebody wrote, as a node. */
export function textNode(written: TracedText): Text {
  const span = written.at(0, written.text.length);
  return { type: "text", text: written.text, span, ...traceFor(written.trace, span) };
}
