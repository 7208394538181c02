import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/tree.ts";
import { type AnyNode, walk, walkBody } from "../document/walk.ts";

/** What is called that carries a label which no reference finds, and what to do. */
interface Place {
  readonly what: string;
  readonly help: string;
}

/** What may have braces and yet no label to which a reference leads, and where its label would be found. */
const unlabelled: { readonly [type in AnyNode["type"]]?: Place } = {
  stretch: { what: "a stretch of a line", help: "Put the label at the end of the paragraph, the item or the heading." },
  cell: { what: "a cell", help: "Put the label at the end of the table's title." },
  row: { what: "a row", help: "Put the label at the end of the table's title." },
  remark: { what: "a line under a table or a figure", help: "Put the label at the end of the title or the caption." },
};

/** A paragraph of a note; an item of one has a number, by which it is found. */
const note: Place = {
  what: "a note",
  help: "Delete the label: a reference to a note names the note, `@` and what stands behind `^`.",
};

/** Reports labels in a document and its annexes that stand where no reference finds them. */
export function reportLostLabels(document: Document, report: Report): void {
  walkBody(document, (node) => {
    tell(node, unlabelled[node.type], report);
    if (node.type === "note-definition") {
      walk(node.blocks, (inside) => tell(inside, inside.type === "paragraph" ? note : undefined, report));
    }
  });
}

function tell({ attributes }: AnyNode, place: Place | undefined, report: Report): void {
  if (!place || attributes?.id === undefined) return;
  const message = `The label “${attributes.id}” stands on ${place.what}, where no reference finds it.`;
  report(diagnostic("attributes-misplaced", message, { span: attributes.span, help: place.help }));
}
