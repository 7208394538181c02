import { markRole } from "../../document/note-mark.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNote } from "../../document/resolved.ts";
import type { NotesLook } from "../../theme/theme.ts";
import { writeBlocks } from "./block.ts";
import type { Draft } from "./draft.ts";
import { Flow } from "./flow.ts";
import { inline } from "./inline.ts";
import { hundredth, noteTab, separatorOfLibreOffice, whiteAboveNotes } from "./libreoffice.ts";
import { leadTabs } from "./line.ts";
import { ownMark } from "./note-mark.ts";
import { withMarks } from "./paragraph-marks.ts";
import { blocksXml, type Said, saidIn } from "./record.ts";
import { run, tabs, textRun } from "./run.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/** The notes of a document, in the order of their calls. */
export class Notes {
  /** At the foot of the page, or behind the text where the document lists its notes at the end. */
  readonly kind: "footnote" | "endnote";
  readonly #ids = new Map<RNote, number>();
  readonly #said = new Map<RNote, readonly (Said | undefined)[]>();

  constructor(kind: "footnote" | "endnote") {
    this.kind = kind;
  }

  /** Takes a note in where it is called; gives its id in the part. */
  add(note: RNote): number {
    const id = this.#ids.get(note) ?? this.#ids.size + 1;
    this.#ids.set(note, id);
    return id;
  }

  /** Keeps what the paragraphs of a note say, once they are written. */
  keep(note: RNote, said: readonly (Said | undefined)[]): void {
    this.#said.set(note, said);
  }

  /** What the paragraphs of a note say, in their order; none before it was written. */
  said(note: RNote): readonly (Said | undefined)[] {
    return this.#said.get(note) ?? [];
  }

  /** All of them; the first has the id 1. */
  get all(): readonly RNote[] {
    return [...this.#ids.keys()];
  }
}

/**
 * `word/footnotes.xml` or `word/endnotes.xml`: the separators (ids -1 and 0) and the notes in the UN's form (un-format 10). LibreOffice
 * counts notes by their places in the part, the notice that a note goes on among the separators.
 */
export function notesPart(kind: Notes["kind"], draft: Draft): string {
  const { all } = draft.notes;
  const notes = kind === draft.notes.kind ? all.map((note, index) => noteXml(note, index + 1, all[index - 1], draft)) : [];
  return declaration + element(`w:${kind}s`, nameSpaces, separators(kind, draft.theme.notes) + notes.join(""));
}

/** The mark, led to its stop by tabs, a tab, the text; then what follows the first paragraph. */
function noteXml(note: RNote, id: number, before: RNote | undefined, draft: Draft): string {
  const { kind } = draft.notes;
  const star = note.kind === "star";
  const dress = { style: draft.styles.use(markRole(note)).id };
  const ink = draft.revisions.ink(note);
  const mark = star ? textRun(note.mark, dress, ink) : ownMark(note, kind, dress, ink);
  const text = inline(note.content, { bold: false, inNote: true }, draft);
  const flow = new Flow(draft, true);
  const { id: style, style: look } = draft.styles.use(noteRoles.text);
  const spacing = startsNotes(note, before, draft) ? whiteAboveNotes(draft.theme.notes) : undefined;
  const content = tabs(leadTabs(look) - 1, ink) + mark + tabs(1, ink) + noteTab(ink) + text;
  flow.add({ type: "paragraph", style, spacing, content, says: { content: note.content } });
  writeBlocks(note.more ?? [], flow);
  flow.close();
  const blocks = flow.sections.flatMap((section) => section.blocks);
  draft.notes.keep(note, saidIn(blocks));
  return element(`w:${kind}`, { "w:id": id }, blocksXml(withMarks(blocks, draft), []));
}

/** Whether a note is the first under a separator: of its page, or of all that are listed at the end. */
function startsNotes(note: RNote, before: RNote | undefined, { notes, pages }: Draft): boolean {
  if (before === undefined || notes.kind === "endnote") return before === undefined;
  const page = pages?.destinations.get(note.anchor)?.page;
  return page === undefined || page !== pages?.destinations.get(before.anchor)?.page;
}

/**
 * The rule over the notes: an empty line, then a tab that is underlined from `at` over `length`. A note that goes on on the next page has
 * the same over it.
 */
function separators(kind: Notes["kind"], look: NotesLook): string {
  const rules = (["separator", "continuationSeparator"] as const).map((type, index) =>
    element(`w:${kind}`, { "w:type": type, "w:id": index - 1 }, separator(type, look)),
  );
  return rules.join("") + notice(kind, look);
}

/** The kinds of separators. */
type SeparatorType = "separator" | "continuationSeparator";

/** What a line of text leaves under the rule that underlines it, in twips: the depth of its letters. */
const underline = 34;

function separator(type: SeparatorType, { separator: { at, length, before, after }, below }: NotesLook): string {
  const stop = element("w:tab", { "w:val": "right", "w:pos": at + length });
  const block = before + after - (type === "separator" ? hundredth : 0);
  const empty = Math.max(0, block - 240 - Math.max(0, after - underline));
  const properties = [
    element("w:tabs", {}, stop),
    element("w:spacing", { "w:before": 0, "w:after": Math.max(0, after - underline), "w:line": 240, "w:lineRule": "exact" }),
    element("w:ind", { "w:left": at }),
  ];
  const rule = run("<w:tab/>", val("w:u", "single")) + separatorOfLibreOffice(type);
  return `${emptyLine(below, hidden)}${emptyLine(empty)}<w:p><w:pPr>${properties.join("")}</w:pPr>${rule}</w:p>`;
}

/** Word hides it; ONLYOFFICE shows it, and so keeps the room that it does not know to keep for the notice. */
const hidden = "<w:rPr><w:vanish/></w:rPr>";

/** Id of the notice that a note goes on: an empty line for which Word 2010, whose rules greedy documents ask for, keeps room on every page. */
export const noticeId = -2;

function notice(kind: Notes["kind"], { below }: NotesLook): string {
  if (kind === "endnote" || below === 0) return "";
  return element("w:footnote", { "w:type": "continuationNotice", "w:id": noticeId }, emptyLine(below));
}

function emptyLine(height: number, look = ""): string {
  if (height === 0) return "";
  const spacing = element("w:spacing", { "w:before": 0, "w:after": 0, "w:line": height, "w:lineRule": "exact" });
  return `<w:p><w:pPr>${spacing}${look}</w:pPr></w:p>`;
}
