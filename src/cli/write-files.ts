import type { Diagnostic } from "../diagnostics/diagnostic.ts";
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
  const all: OnItsWay[] = [];
  let path = folder;
  try {
    to.makeFolder(folder);
    for (const { name, bytes } of files) {
      path = `${folder}/${name}`;
      to.checkReplaceable(path);
      const [fresh, old] = [`${folder}/${temporaryName()}`, `${folder}/${temporaryName()}`];
      all.push({ path, fresh, old, isPlaced: false, isOldKept: false });
      to.write(fresh, bytes);
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
