import type { RNote, RRemark } from "../document/resolved.ts";
import type { Role } from "../document/tree.ts";

/** The notes of a table, figure or box as lines under it: letters first, stars last (un-format 11.1). */
export function noteRemarks(notes: readonly RNote[], role: Role): readonly RRemark[] {
  const lines = notes.map((note): RRemark => {
    const kind = note.mark.startsWith("*") ? "star" : "letter";
    return {
      type: "remark",
      kind,
      role,
      classes: [],
      span: note.span,
      anchor: note.anchor,
      label: note.mark,
      content: note.content,
      ...(note.more && { more: note.more }),
    };
  });
  return [...lines.filter(({ kind }) => kind === "letter"), ...lines.filter(({ kind }) => kind === "star")];
}
