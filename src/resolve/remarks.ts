import { printedMark } from "../document/note-mark.ts";
import type { RNote, RRemark } from "../document/resolved.ts";
import type { Role } from "../document/tree.ts";

/** A note of a table, a figure or a box, and whether its mark is made of stars. */
export interface LetteredNote {
  readonly note: RNote;
  readonly starred: boolean;
}

/** The notes of a table, figure or box as lines under it, which have a role: letters first, stars last (un-format 11.1). */
export function noteRemarks(notes: readonly LetteredNote[], role: Role): readonly RRemark[] {
  const lines = notes.map(({ note, starred }): RRemark => {
    return {
      type: "remark",
      kind: starred ? "star" : "letter",
      role,
      classes: [],
      span: note.span,
      anchor: note.anchor,
      label: printedMark(note),
      mark: note.mark,
      content: note.content,
      ...(note.more && { more: note.more }),
    };
  });
  return [...lines.filter(({ kind }) => kind === "letter"), ...lines.filter(({ kind }) => kind === "star")];
}
