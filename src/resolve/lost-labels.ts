import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/tree.ts";
import { type AnyNode, walkBody } from "../document/walk.ts";

/** What may have braces and yet no label to which a reference leads, and where its label would be found. */
const unlabelled: { readonly [type in AnyNode["type"]]?: { readonly what: string; readonly help: string } } = {
  stretch: { what: "a stretch of a line", help: "Put the label at the end of the paragraph, the item or the heading." },
  cell: { what: "a cell", help: "Put the label at the end of the table's title." },
  row: { what: "a row", help: "Put the label at the end of the table's title." },
  remark: { what: "a line under a table or a figure", help: "Put the label at the end of the title or the caption." },
  "note-definition": {
    what: "a note",
    help: "Delete the label: a reference to a note names the note, `@` and what stands behind `^`.",
  },
};

/** Reports labels in a document and its annexes that stand where no reference finds them. */
export function reportLostLabels(document: Document, report: Report): void {
  walkBody(document, ({ type, attributes }) => {
    const found = attributes?.id === undefined ? undefined : unlabelled[type];
    if (!found) return;
    const message = `The label “${attributes?.id}” stands on ${found.what}, where no reference finds it.`;
    report(diagnostic("attributes-misplaced", message, { span: attributes?.span, help: found.help }));
  });
}
