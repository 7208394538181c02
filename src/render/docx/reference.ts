import type { RNumber, RRef } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { field, run, runProperties, textRun } from "./run.ts";
import type { FieldStep, FieldTarget } from "./targets.ts";
import { escapeXml } from "./xml.ts";

/**
 * A reference as a field that follows its target's number: REF to the paragraph's number (`\n`), to its number with those of the headings
 * above (`\w`), to the number in a caption, NOTEREF to a note. What no field would print, such as a title, is a plain link.
 */
export function reference(ref: RRef, draft: Draft): string {
  const properties = runProperties({ bold: ref.bold, italic: ref.italic });
  const anchor = draft.resolved.anchors.get(ref.anchor);
  const result = textRun(ref.text, properties);
  if (anchor?.kind === "note") return field(`NOTEREF ${draft.bookmarks.name(ref.anchor)} \\h`, result, properties);
  const target = draft.targets.get(ref.anchor);
  if (target?.typed && ref.text === anchor?.number)
    return field(`REF ${draft.bookmarks.name(ref.anchor)} \\h`, result, properties);
  const counted = target && countedFields(ref, target, draft, properties);
  return counted ?? link(draft.bookmarks.name(ref.anchor), result);
}

/** A link to a place in the document. */
export function link(bookmark: string, content: string): string {
  return `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${content}</w:hyperlink>`;
}

function countedFields(ref: RRef, target: FieldTarget, draft: Draft, properties: string): string | undefined {
  for (let from = 0; from < target.path.length; from++) {
    const steps = target.path.slice(from);
    if (steps.length > 1 && steps.every(isHeading) && steps.map(bare).join(".") === ref.text) {
      return field(`REF ${draft.bookmarks.name(ref.anchor)} \\w \\h`, textRun(ref.text, properties), properties);
    }
    if (steps.map(bare).join("\u00a0") === ref.text) {
      const fields = steps.map((step) => {
        const instruction = `REF ${draft.bookmarks.add(step.node)} \\n \\h`;
        return field(instruction, textRun(bare(step), properties), properties);
      });
      return fields.join(run("<w:t>\u00a0</w:t>", properties));
    }
  }
  return undefined;
}

function isHeading({ number }: FieldStep): boolean {
  return number.role.startsWith("heading-");
}

/** The number as Word's fields print it: without the full stops at its end. */
function bare({ number }: { readonly number: RNumber }): string {
  return number.text.replace(/\.+$/, "");
}
