import type { Resolved, RNote } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import { atOnce, type Steps } from "../../steps.ts";
import { writeBlock } from "./block.ts";
import { type Draft, openDraft, type PageNumbers } from "./draft.ts";
import { Flow, type Section } from "./flow.ts";
import { withKeys } from "./keys.ts";
import { packDraft } from "./package.ts";
import { withMarks } from "./paragraph-marks.ts";
import { type Said, saidIn } from "./record.ts";
import type { WordWishes } from "./wishes.ts";

export { carriedSource } from "./carried-source.ts";
export type { PageNumbers } from "./draft.ts";

/**
 * Writes a Word file: every paragraph in its named style, every number alive, the same bytes on every run. `pages` are those that the
 * contents print, of a layout or of anything that knows the pages of anchors; without them the contents have none until Word updates them.
 * Where Word does not measure text itself (columns of tables, long entries of contents, drawings), it is measured with what was prepared. A step a
 * block; the package is put together in one, because docx makes its part of it in one call.
 */
export function* writeDocx(
  resolved: Resolved,
  prepared: Prepared,
  packing: Packing,
  pages?: PageNumbers,
  wishes: WordWishes = {},
): Steps<Uint8Array> {
  const draft = openDraft(resolved, prepared, packing, pages);
  return packDraft(draft, yield* sectionsOf(draft, wishes), wishes);
}

/** A Word file, and what each of its paragraphs says as it was resolved: the way back from the file to its source. */
export interface SayingDocx {
  readonly bytes: Uint8Array;
  /** For each paragraph of the text, in the order of the file; nothing where the writer alone wanted it. */
  readonly text: readonly (Said | undefined)[];
  /** The notes, in the order of their numbers in the file, from 1, and what each of their paragraphs says. */
  readonly notes: readonly { readonly note: RNote; readonly text: readonly (Said | undefined)[] }[];
}

/** Writes the same file, without pages in its contents, and says what each paragraph says; without pixels of its drawings for who reads words alone. */
export function writeSayingDocx(resolved: Resolved, prepared: Prepared, packing: Packing, hasPixels: boolean): SayingDocx {
  const draft = openDraft(resolved, prepared, packing, undefined, hasPixels);
  const sections = atOnce(sectionsOf(draft, {}));
  const text = sections.flatMap(({ blocks }) => saidIn(blocks));
  const bytes = packDraft(draft, sections, {});
  return { bytes, text, notes: draft.notes.all.map((note) => ({ note, text: draft.notes.said(note) })) };
}

function* sectionsOf(draft: Draft, { plain }: WordWishes): Steps<readonly Section[]> {
  const flow = new Flow(draft);
  for (const block of draft.resolved.blocks) {
    writeBlock(block, flow);
    yield;
  }
  flow.close();
  draft.styles.complete(draft.lists);
  const sections = plain ? flow.sections : withKeys(flow.sections, draft);
  return sections.map((section) => ({ ...section, blocks: withMarks(section.blocks, draft) }));
}
