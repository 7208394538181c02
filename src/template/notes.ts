import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter } from "../document/data.ts";
import type { NoteDefinition } from "../document/tree.ts";
import { parseInline } from "../parse/parse.ts";
import { isRecord } from "./operand.ts";
import { traceValue } from "./trace.ts";

/** The notes that front matter defines: `footnotes`, by their ids. */
export function noteDefinitions(frontMatter: FrontMatter, data: Data, report: Report): readonly NoteDefinition[] {
  const { footnotes } = data;
  if (!isRecord(footnotes)) return [];
  return Object.entries(footnotes).flatMap(([id, text]) => {
    if (typeof text !== "string") return [];
    const path = ["footnotes", id];
    const content = parseInline(traceValue(text, frontMatter, path), report);
    return [{ type: "note-definition", id, idSpan: frontMatter.keyAt(...path), content, span: frontMatter.at(...path) }];
  });
}
