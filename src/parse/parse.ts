import type { Report } from "../diagnostics/diagnostic.ts";
import type { Body, Inline } from "../document/tree.ts";
import type { TracedText } from "../source.ts";

/** The longest text that is parsed, in UTF-16 units: some 3,000 pages. Longer ones are refused before any stage (`file-too-large`). */
export const maximumSourceLength = 20_000_000;

/** Parses a body: its blocks, and the notes that it defines. */
export function parseBody(text: TracedText, report: Report): Body {
  throw new Error(`not yet: ${text.text.length} ${report.length}`);
}

/** Parses a stretch of text that is a part of a paragraph: a title, a note of front matter, a field. */
export function parseInline(text: TracedText, report: Report): readonly Inline[] {
  throw new Error(`not yet: ${text.text.length} ${report.length}`);
}
