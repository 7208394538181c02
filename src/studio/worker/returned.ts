import { formatDiagnostics } from "../../diagnostics/print.ts";
import { memoryWorld } from "../../memory-world.ts";
import { isUnchanged } from "../../merge/base.ts";
import { merge } from "../../merge/merge.ts";
import { carriedBy } from "../../word/carried.ts";
import { readWordFile } from "../../word/read.ts";
import { folderOf, join, type World } from "../../world.ts";
import type { MadeFiles, StudioFile } from "../protocol.ts";

/** Whether a Word file says that it was made from a file of this name. */
export function isMadeFrom(path: string, { path: name, bytes }: StudioFile): boolean {
  const file = readWordFile(name, bytes, () => {});
  const [document] = file ? carriedBy(file) : [];
  return document !== undefined && nameOf(document.path) === nameOf(path);
}

/**
 * The changes of a Word file that came back, as files of the document that become others. Where the document is no longer what the file was made
 * from, `earlier` are the states of it that are known, the newest first.
 */
export async function mergeReturned(
  path: string,
  returned: StudioFile,
  earlier: readonly (readonly StudioFile[])[],
  world: World,
): Promise<MadeFiles> {
  const { files, pictures, diagnostics } = await merge(path, [returned], {
    world,
    findBase: (carried) => {
      if (carried.length === 0 || isUnchanged(carried, path, world)) return undefined;
      for (const state of earlier) {
        const then = memoryWorld(Object.fromEntries(state.map((file) => [file.path, file.bytes])), world);
        if (isUnchanged(carried, path, then))
          return textsOf(
            carried.map((each) => each.path),
            path,
            then,
          );
      }
      return undefined;
    },
  });
  const encoder = new TextEncoder();
  return {
    files: [
      ...files.map((file) => ({ path: file.path, bytes: encoder.encode(file.after) })),
      ...pictures.map((picture) => ({ path: join(folderOf(path), picture.path), bytes: picture.bytes })),
    ],
    said: formatDiagnostics(diagnostics),
  };
}

/** Texts by the names that the Word file has for them, the document's own first. */
function textsOf(names: readonly string[], path: string, world: World): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name, index) => {
      const read = world.read(index === 0 ? path : join(folderOf(path), name));
      return read.ok && name.endsWith(".md") ? [[name, new TextDecoder().decode(read.bytes)] as const] : [];
    }),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
