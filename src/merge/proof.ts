import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { join, type World } from "../world.ts";
import { type Base, type Place, readBase } from "./base.ts";
import type { Change } from "./change.ts";
import type { Returned } from "./document-edits.ts";
import type { MergedFile } from "./merged-file.ts";
import { type Difference, differences } from "./prove.ts";

/** Compiles what the files become, and gives where that does not show what the Word file at `returned` does; that it does not build is told. */
export async function prove(
  path: string,
  base: Base,
  files: readonly MergedFile[],
  place: Place,
  shown: Returned,
  changes: readonly Change[],
  returned: string,
  report: Report,
): Promise<readonly Difference[]> {
  const encoder = new TextEncoder();
  const texts = new Map(files.map((file) => [join(".", file.path), encoder.encode(file.after)]));
  const read: World["read"] = (at) => {
    const bytes = texts.get(join(".", at));
    return bytes ? { ok: true, bytes } : place.world.read(at);
  };
  const merged = files.length === 0 ? base : await readBase(path, { ...place, world: { ...place.world, read } }, report);
  if (merged) return differences(base.sent, merged.sent, shown, changes);
  const message = `${visible(path)} does not build any more with the changes of ${visible(returned)}.`;
  report(diagnostic("merge-differs", message, { path }));
  return [];
}
