import type { Span } from "../source.ts";
import { type Change, type Edits, leftAs, type ValueEdit } from "./change.ts";
import type { Line } from "./lines.ts";
import type { Label, SourceTree } from "./source-tree.ts";

/** A label that went, and where. */
export interface LostLabel extends Label {
  readonly line: Pick<Line, "place" | "text">;
  /** The label that a paragraph has which it was joined to. */
  readonly instead?: string | undefined;
}

/**
 * What becomes of references to labels that went: where a paragraph was joined to another they lead to the label of that; where it was deleted they
 * become the words that they printed, which `printed` says.
 */
export function labelEdits(
  lost: readonly LostLabel[],
  tree: SourceTree,
  made: readonly ValueEdit[],
  printed: (reference: Span) => string | undefined,
): Edits {
  const edits: ValueEdit[] = [];
  const changes: Change[] = [];
  for (const { id, instead, line } of lost) {
    for (const { ids, span: reference } of tree.references) {
      const own = ids.find((one) => one.id === id);
      if (!own || made.some((edit) => covers(edit.span, reference))) continue;
      const said = { kind: "text", old: line.text, fresh: "", place: line.place, code: "label-lost" } as const;
      const text = instead ?? printed(reference);
      if (text === undefined) {
        const why = `The label “${id}” went with it, and a reference here leads to it.`;
        changes.push({ ...said, ...leftAs({ code: "label-lost", why, origin: reference }) });
        continue;
      }
      const place = instead === undefined ? reference : own.place;
      edits.push({ span: place, text });
      const what = instead === undefined ? `is the text “${text}” now` : `leads to “${instead}” now`;
      changes.push({ ...said, span: place, remark: `The label “${id}” went with it: a reference to it ${what}.` });
    }
  }
  return { edits, changes };
}

/** Labels that stand in places of which nothing is left, and that no edit writes elsewhere. */
export function labelsGone(tree: SourceTree, edits: readonly ValueEdit[]): readonly (Label & { readonly edit: ValueEdit })[] {
  const gone = edits.filter(({ span: place }) => place.end > place.start);
  return tree.labels.flatMap((label) => {
    const edit = gone.find((one) => covers(one.span, label.place));
    const isKept = edit && edits.some(({ text }) => text.includes(`#${label.id}`) && hasLabel(text, label.id));
    return edit && !isKept ? [{ ...label, edit }] : [];
  });
}

function hasLabel(text: string, id: string): boolean {
  for (let at = text.indexOf(`#${id}`); at >= 0; at = text.indexOf(`#${id}`, at + 1))
    if (!/[\p{L}\p{N}_-]/u.test(text[at + id.length + 1] ?? "")) return true;
  return false;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && outer.end >= inner.end && outer.end > outer.start;
}
