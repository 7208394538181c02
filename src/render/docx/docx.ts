import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Resolved } from "../../document/resolved.ts";
import { loadFonts } from "../../layout/fonts.ts";
import type { Theme } from "../../theme/theme.ts";
import type { World } from "../../world.ts";
import { writeBlocks } from "./block.ts";
import { openDraft, type PageNumbers } from "./draft.ts";
import { Flow } from "./flow.ts";
import { packDraft } from "./package.ts";

export type { PageNumbers } from "./draft.ts";

/**
 * Writes a Word file: every paragraph in its named style, every number alive, the same bytes on every run. `pages` are those that the
 * contents print, of a layout or of anything that knows the pages of anchors; without them the contents have none until Word updates them.
 * The fonts of `world` are what text is measured with where Word does not measure it itself: columns of tables, long entries of contents, drawings.
 * `report` hears of what pictures and marks cannot show, as layout says it.
 */
export async function writeDocx(
  resolved: Resolved,
  theme: Theme,
  world: Pick<World, "font" | "packing">,
  pages?: PageNumbers,
  report: Report = () => {},
): Promise<Uint8Array> {
  const draft = openDraft(resolved, theme, loadFonts(world.font), world.packing, pages, report);
  const flow = new Flow(draft);
  writeBlocks(resolved.blocks, flow);
  flow.close();
  draft.styles.complete(draft.lists);
  const { drawMarks } = await import("../../layout/marks.ts");
  return packDraft(draft, flow, await drawMarks(resolved, report));
}
