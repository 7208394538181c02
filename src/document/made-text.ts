import type { Span } from "../source.ts";
import { computedAt } from "../trace.ts";

/** Words that the program prints for a place in a file, where nobody wrote them. */
export function madeText(text: string, span: Span) {
  return { type: "text", text, span, trace: computedAt(text, span).trace } as const;
}
