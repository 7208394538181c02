import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { editText } from "../document/edit-text.ts";
import { resolvedText } from "../document/plain.ts";
import type { RHeading } from "../document/resolved.ts";
import { traceOf } from "../traced-node.ts";
import type { Checked } from "./rule.ts";

/** Whether the stop at the end belongs to an abbreviation or marks an omission. */
function isKept(text: string): boolean {
  return /(?:\.\.|(?:^|[\s.])\p{L}\.|\b(?:al|bis|Co|etc|Inc|Jr|Ltd|No|Sr|St)\.)$/u.test(text);
}

/** Reports headings that end with a full stop, a colon or a semicolon (un-format 16, rule 121). */
export function checkHeadingStops({ resolved }: Checked, report: Report): void {
  for (const block of resolved.blocks) {
    if (block.type !== "heading") continue;
    const text = resolvedText(block.content).trimEnd();
    if (!/[.:;]$/.test(text) || isKept(text)) continue;
    const message = `The heading “${text}” ends with a stop.`;
    report(diagnostic("heading-stop", message, { span: block.span, ...fixOf(block) }));
  }
}

/** The stop itself, taken away where it is written. */
function fixOf({ content }: RHeading) {
  const last = content.findLast((inline) => inline.type === "text");
  if (!last || !/[.:;]$/.test(last.text)) return {};
  const editing = editText({ text: last.text, trace: traceOf(last) }, last.text.length - 1, last.text.length, "");
  return "edits" in editing ? { fix: editing.edits } : {};
}
