import { visible } from "../diagnostics/visible.ts";
import type { Base, Place } from "./base.ts";
import { readBase } from "./base.ts";
import type { Change } from "./change.ts";
import { keptLines } from "./foreign.ts";
import { type MergedFile, textAt } from "./merged-file.ts";

/** A file that was renamed keeps so much of its lines at least. */
const leastKept = 0.5;

/** Files of the source, and the changes made in them. */
export interface PlacedFiles {
  readonly files: readonly MergedFile[];
  readonly changes: readonly Change[];
}

/**
 * Files as they were sent, by the names that they have now in the document at `path`: an annex that is no longer there is the one whose lines it
 * has. Where there is none, its changes are told.
 */
export async function inPresentFiles(
  files: readonly MergedFile[],
  changes: readonly Change[],
  base: Base,
  path: string,
  now: Place,
): Promise<PlacedFiles> {
  const missing = files.filter((file) => textAt(now.world, file.path) === undefined);
  if (missing.length === 0) return { files, changes };
  const known = new Set([...base.authors].map((source) => source.path));
  const present = await readBase(path, now, () => {});
  const fresh = [...(present?.authors ?? [])].filter((source) => !known.has(source.path));
  const names = new Map(
    missing.map(({ path: at, before }) => {
      const [best] = fresh
        .map(({ path: name, text }) => ({ name, kept: keptLines(before, text) }))
        .sort((one, other) => other.kept - one.kept);
      return [at, best && best.kept >= leastKept ? best.name : undefined] as const;
    }),
  );
  const isLost = (at: string) => names.has(at) && names.get(at) === undefined;
  return {
    files: files
      .filter((file) => !isLost(file.path))
      .map((file): MergedFile => ({ ...file, path: names.get(file.path) ?? file.path })),
    changes: changes.map((change) => {
      const at = change.span?.source.path;
      if (at === undefined || !isLost(at)) return change;
      const { span: _, remark: __, ...rest } = change;
      return { ...rest, left: `It belongs into ${visible(at)}, which is no longer there.`, code: "merge-left" };
    }),
  };
}
