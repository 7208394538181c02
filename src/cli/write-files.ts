import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** The few things that writing asks of a disk; a test gives one that fills. */
export interface Disk {
  makeFolder(folder: string): void;
  /** Makes a new file, instead of what an interrupted run may have left there, and puts its bytes on the disk before it returns. */
  write(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

/** The machine's disk. */
export const disk: Disk = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true }),
  write(path, bytes) {
    rmSync(path, { force: true });
    const file = openSync(path, "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** A file to be written: its name in the folder, and what it holds. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the files of one document, all or none: each first under another name in the same folder, then, when all are on the disk,
 * put in its place. Whatever fails, a file that stood there before stays whole and no other is left behind.
 */
export function writeFiles(folder: string, files: readonly NamedBytes[], to: Disk = disk): Diagnostic | undefined {
  const waiting: { readonly path: string; readonly temporary: string }[] = [];
  let path = folder;
  try {
    to.makeFolder(folder);
    for (const file of files) {
      path = `${folder}/${file.name}`;
      waiting.push({ path, temporary: `${folder}/.${file.name}.${process.pid}.tmp` });
      to.write(waiting.at(-1)?.temporary ?? path, file.bytes);
    }
    for (const file of waiting) {
      path = file.path;
      to.rename(file.temporary, file.path);
    }
    return undefined;
  } catch (error) {
    for (const file of waiting) removeQuietly(file.temporary, to);
    return failure(error, path);
  }
}

function removeQuietly(path: string, from: Disk): void {
  try {
    from.remove(path);
  } catch {
    return;
  }
}

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

function failure(error: unknown, path: string): Diagnostic {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  if (full.has(error.code)) return diagnostic("output-disk-full", `The disk filled while ${path} was written.`, { path });
  return diagnostic("output-denied", `${path} cannot be written (${error.code}).`, { path });
}
