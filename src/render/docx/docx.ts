import type { Resolved } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Steps } from "../../steps.ts";
import { writeBlock } from "./block.ts";
import { openDraft, type PageNumbers } from "./draft.ts";
import { Flow } from "./flow.ts";
import { withKeys } from "./keys.ts";
import { packDraft } from "./package.ts";
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
  const flow = new Flow(draft);
  for (const block of resolved.blocks) {
    writeBlock(block, flow);
    yield;
  }
  flow.close();
  draft.styles.complete(draft.lists);
  const sections = wishes.plain ? flow.sections : withKeys(flow.sections, draft);
  return packDraft(draft, sections, wishes);
}
