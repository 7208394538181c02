import { callAnchor } from "../../document/call-anchor.ts";
import { markRole, printedMark } from "../../document/note-mark.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNote, RNotes } from "../../document/resolved.ts";
import { changedTag } from "../../text/changed-tag.ts";
import type { Context } from "../../text/context.ts";
import type { Element } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { type Column, type SetParagraph, setParagraph } from "../../text/paragraph.ts";
import { flatten, type Link, plainProse } from "../../text/prose.ts";
import { typedPlace } from "../../text/typed-number.ts";
import { lookOf, styleOf } from "../../theme/look.ts";
import { addLine, type Collector, pageOf } from "./collector.ts";

/** Adds the numbered list of notes, for types that want it in the text instead of at the foot of pages. */
export function addNotesList(block: RNotes, parent: Element, collector: Collector): void {
  const { context, flow, resolved } = collector;
  if (block.title) {
    const style = styleOf(context.theme, noteRoles.title);
    addLine(plainProse(block.title, { style }, element("P", parent), context), noteRoles.title, collector);
  }
  const style = styleOf(context.theme, noteRoles.text);
  for (const note of resolved.notes) {
    if (note.kind === "letter") continue;
    flow.anchor(note.anchor);
    const tag = element("Note", parent, { id: note.anchor });
    flow.addParagraph(setNote(note, tag, pageOf(collector), context), style);
    if (note.more) collector.add(note.more, tag, collector);
  }
}

/**
 * Sets the first paragraph of a note with its mark before it (un-format 10): the mark ends at the style's tab, the text starts at its indent. At the foot
 * of a page the mark leads back to the call.
 */
export function setNote(note: RNote, tag: Element, column: Column, context: Context): SetParagraph {
  const style = styleOf(context.theme, noteRoles.text);
  const prose = flatten(note.content, { style }, element("P", tag), context);
  const { looks } = context;
  const look = looks.changed(looks.of(styleOf(context.theme, markRole(note))), note.change);
  const label = element("Lbl", tag);
  const link = context.notesAtEnd ? undefined : backLink(note, label, context);
  const mark = printedMark(note);
  const markTag = changedTag(link?.tag ?? label, note.change, mark, context);
  const marker = { text: mark, level: typedPlace(style), look, tag: markTag, link };
  const { lead } = lookOf(context.theme, noteRoles.text);
  return setParagraph(prose, { style, column, lead, marker }, context);
}

function backLink({ anchor, mark }: RNote, label: Element, { backToText }: Context): Link {
  return { target: { anchor: callAnchor(anchor) }, label: backToText.replace("%", mark), tag: element("Link", label) };
}
