import type { Source, Span } from "../source.ts";
import { type Change, type Edits, type Left, leftAs, type ValueEdit } from "./change.ts";
import { withQuotes } from "./value-edits.ts";

/**
 * The edits of which none overlaps another: what would, and what would change a file that is not the author's, is told as not made. A value
 * that is printed in several places is changed where all of them became the same.
 */
export function soundEdits({ edits, changes }: Edits, authors: ReadonlySet<Source>): Edits {
  const refused = new Map<Span, Left>();
  const bySource = new Map<Source, ValueEdit[]>();
  for (const edit of edits) {
    const { source } = edit.span;
    if (!authors.has(source)) {
      const why = `${source.path} says this, which is not the document's own: change it there, for all that use it.`;
      refused.set(edit.span, { code: "template-text", why, origin: edit.span });
    } else {
      const own = bySource.get(source) ?? [];
      bySource.set(source, own);
      own.push(edit);
    }
  }
  const kept = [...bySource.values()].flatMap((its) => withoutOverlaps(its, refused));
  const made = changes.map((change): Change => {
    const left = change.span && refused.get(change.span);
    if (!left) return change;
    const { span: _, remark: __, code: ___, ...rest } = change;
    return { ...rest, ...leftAs(left) };
  });
  return { edits: kept, changes: made };
}

function withoutOverlaps(edits: readonly ValueEdit[], refused: Map<Span, Left>): readonly ValueEdit[] {
  const kept: ValueEdit[] = [];
  const alike = new Map<string, ValueEdit[]>();
  for (const edit of edits) {
    const key = `${edit.span.start} ${edit.span.end} ${edit.text}`;
    alike.set(key, [...(alike.get(key) ?? []), edit]);
  }
  const once = [...alike.values()].flatMap((same) => {
    const [first] = same;
    const { uses = 1 } = first ?? {};
    if (!first || uses === 1 || same.length >= uses) return uses === 1 ? same : first ? [first] : [];
    const why = `This value is printed in ${uses} places, and ${same.length === 1 ? "one" : same.length} of them changed.`;
    for (const { span: place } of same) refused.set(place, { code: "made-text", why, origin: place });
    return [];
  });
  let reached = -1;
  for (const edit of [...withQuotes(once)].sort(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  )) {
    if (edit.span.start < reached) {
      refused.set(edit.span, { code: "merge-left", why: "Another change takes the same place.", origin: edit.span });
      continue;
    }
    kept.push(edit);
    reached = Math.max(reached, edit.span.end);
  }
  return kept;
}
