import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { folderOf, join } from "../world.ts";
import { type Disk, disk, temporaryName } from "./disk.ts";
import { failureOf } from "./write-failure.ts";

/** A file to be written: its name in the folder, and what it holds. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file on its way: first under a temporary name, with what stood in its place under another. */
interface OnItsWay {
  readonly path: string;
  readonly fresh: string;
  readonly old: string;
  isPlaced: boolean;
  isOldKept: boolean;
}

/**
 * Writes the files of one document, all or none: each first under another name in the same folder, then, when all are on the disk, put in
 * its place. Whatever fails, even the last of these steps, what stood there before stands there again and no other file is left behind.
 */
export function writeFiles(folder: string, files: readonly NamedBytes[], to: Disk = disk): Diagnostic | undefined {
  try {
    to.makeFolder(folder);
  } catch (error) {
    return failureOf(error, folder);
  }
  return putAll(
    files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
    to,
  );
}

/** Writes files, in the place of those that are there, in the same way; each may be read and written by whom it could be before. */
export function replaceFiles(files: readonly PlacedBytes[], to: Disk = disk): Diagnostic | undefined {
  return putAll(
    files.map((file) => ({ like: file.path, ...file })),
    to,
  );
}

/** A file to be written: where, what it holds and, where that is told, the file whose permissions it gets. */
export interface PlacedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly like?: string;
}

function putAll(files: readonly PlacedBytes[], to: Disk): Diagnostic | undefined {
  const all: OnItsWay[] = [];
  let path = files[0]?.path ?? "";
  try {
    for (const { bytes, like, ...file } of files) {
      path = file.path;
      to.checkReplaceable(path);
      const [fresh, old] = [join(folderOf(path), temporaryName()), join(folderOf(path), temporaryName())];
      all.push({ path, fresh, old, isPlaced: false, isOldKept: false });
      to.write(fresh, bytes, like);
    }
    for (const file of all) {
      path = file.path;
      file.isOldKept = to.keep(path, file.old);
      to.rename(file.fresh, path);
      file.isPlaced = true;
    }
    for (const { old } of all) quietly(() => to.remove(old));
    return undefined;
  } catch (error) {
    for (const file of all) takeBack(file, to);
    return failureOf(error, path);
  }
}

/** Puts back what stood in the place of a file, and takes away what did not come to stand there. */
function takeBack({ path, fresh, old, isPlaced, isOldKept }: OnItsWay, to: Disk): void {
  if (isPlaced && isOldKept) quietly(() => to.rename(old, path));
  else if (isPlaced) quietly(() => to.remove(path));
  quietly(() => to.remove(fresh));
  quietly(() => to.remove(old));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}
