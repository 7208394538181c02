import { markRole, noSigns, printedMark } from "../../document/note-mark.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNote } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Draft } from "./draft.ts";
import type { Setting } from "./inline.ts";
import { starsForLibreOffice } from "./libreoffice.ts";
import { type Ink, type RunLook, run, runProperties, textRun } from "./run.ts";
import { escapeXml } from "./xml.ts";

/**
 * The mark of a note where it is called. Numbers are Word's own; stars stand for themselves (`w:customMarkFollows`) and are not counted;
 * letters belong to a table, which prints their text. The comma between two is no star, or LibreOffice takes it for a part of the mark.
 */
export function noteMark(note: RNote, setting: Setting, draft: Draft): string {
  const lookOf = (role: Role) => ({ style: draft.styles.use(role).id, bold: setting.bold ? false : undefined });
  const own = lookOf(markRole(note));
  const ink = draft.revisions.ink(note);
  const comma = note.follows ? textRun(",", lookOf(noteRoles.mark), ink) : "";
  if (note.kind === "letter" || setting.inNote) return comma + textRun(printedMark(note), own, ink);
  const id = draft.notes.add(note);
  const { kind } = draft.notes;
  const custom = note.kind === "star" ? ' w:customMarkFollows="1"' : "";
  const mark = custom && starsForLibreOffice(note.mark, ink);
  const { before, after } = note.around ?? noSigns;
  const look = runProperties(own) + turned(note, ink);
  const call = run(`<w:${kind}Reference${custom} w:id="${id}"/>${mark}`, look, ink);
  return comma + draft.bookmarks.wrap(note.anchor, sign(before, look, ink) + call + sign(after, look, ink));
}

/** A sign beside a mark, in a run of its own: LibreOffice takes text behind a call in its run for the mark, and shows no number. */
function sign(text: string, look: string, ink: Ink): string {
  return text === "" ? "" : run(`<${ink.text} xml:space="preserve">${escapeXml(text)}</${ink.text}>`, look, ink);
}

/** Signs around a mark are read as the text is: Word would set a mark before the symbol that it follows. */
function turned({ around }: RNote, { direction }: Ink): string {
  return around && direction === "rtl" ? "<w:rtl/>" : "";
}

/** The mark of a note in front of its text: Word's own number with the signs of the language. */
export function ownMark(note: RNote, kind: "footnote" | "endnote", dress: RunLook, ink: Ink): string {
  const { before, after } = note.around ?? noSigns;
  const look = runProperties(dress) + turned(note, ink);
  return sign(before, look, ink) + run(`<w:${kind}Ref/>`, look, ink) + sign(after, look, ink);
}
