import { markRole } from "../../document/note-mark.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNote } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Draft } from "./draft.ts";
import type { Setting } from "./inline.ts";
import { starsForLibreOffice } from "./libreoffice.ts";
import { run, runProperties, textRun } from "./run.ts";

/**
 * The mark of a note where it is called. Numbers are Word's own; stars stand for themselves (`w:customMarkFollows`) and are not counted;
 * letters belong to a table, which prints their text. The comma between two is no star, or LibreOffice takes it for a part of the mark.
 */
export function noteMark(note: RNote, setting: Setting, draft: Draft): string {
  const lookOf = (role: Role) => runProperties({ style: draft.styles.use(role).id, bold: setting.bold ? false : undefined });
  const properties = lookOf(markRole(note));
  const ink = draft.revisions.ink(note);
  const comma = note.follows ? textRun(",", lookOf(noteRoles.mark), ink) : "";
  if (note.kind === "letter" || setting.inNote) return comma + textRun(note.mark, properties, ink);
  const id = draft.notes.add(note);
  const { kind } = draft.notes;
  const own = note.kind === "star" ? ' w:customMarkFollows="1"' : "";
  const mark = own && starsForLibreOffice(note.mark, ink);
  return comma + draft.bookmarks.wrap(note.anchor, run(`<w:${kind}Reference${own} w:id="${id}"/>${mark}`, properties, ink));
}
