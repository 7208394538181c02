import { markRole } from "../../document/note-mark.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNote } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Draft } from "./draft.ts";
import type { Setting } from "./inline.ts";
import { starsForLibreOffice } from "./libreoffice.ts";
import { type Ink, run, runProperties, textRun } from "./run.ts";

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
  const [open, close] = signsOf(note);
  const content = `${text(open, ink)}<w:${kind}Reference${own} w:id="${id}"/>${mark}${text(close, ink)}`;
  return comma + draft.bookmarks.wrap(note.anchor, run(content, properties + turned(note), ink));
}

/** The signs that a language has around the number of a note, which Word counts: "(1)". */
function signsOf({ kind, mark }: RNote): readonly [string, string] {
  if (kind !== "number") return ["", ""];
  const [, open = "", close = ""] = /^(\D*)\d+(\D*)$/.exec(mark) ?? [];
  return [open, close];
}

function text(sign: string, { text: name }: Ink): string {
  return sign === "" ? "" : `<${name}>${sign}</${name}>`;
}

/** Parentheses around a mark are those of a language from right to left. */
function turned(note: RNote): string {
  return signsOf(note)[0] === "" ? "" : "<w:rtl/>";
}

/** The mark of a note in front of its text: Word's own number with the signs of the language. */
export function ownMark(note: RNote, kind: "footnote" | "endnote", properties: string, ink: Ink): string {
  const [open, close] = signsOf(note);
  return run(`${text(open, ink)}<w:${kind}Ref/>${text(close, ink)}`, properties + turned(note), ink);
}
