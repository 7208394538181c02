import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
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
  makeFolder,
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

/** Makes a folder and those around it, one by one: Node's own way of doing so never ends where a system says that a folder cannot be (/proc). */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const around = dirname(folder);
  if (around !== folder) makeFolder(around);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

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
    return failureOf(error, path);
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

const notAllowed = { what: "you may not write there, or another program has it open" };
const inTheWay = {
  what: "a file has the name of the folder",
  help: "Choose another folder with `--out DIR`, or move the file away.",
};

/** What the codes of systems mean. */
const refusals: Readonly<Record<string, { readonly what: string; readonly help?: string }>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: notAllowed,
  EROFS: { what: "the disk cannot be written to" },
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  EISDIR: {
    what: "a folder has its name",
    help: "Move the folder away, or choose another one to build into with `--out DIR`.",
  },
  ENAMETOOLONG: { what: "its name is too long", help: "Shorten the symbol, or the name of the folder." },
  ENOENT: { what: "there can be no such folder" },
};

/** What the system said against writing a file, in words; throws what it did not say. */
export function failureOf(error: unknown, path: string): Diagnostic {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  if (full.has(error.code)) return diagnostic("output-disk-full", `The disk filled while ${path} was written.`, { path });
  const { what, ...help } = refusals[error.code] ?? { what: `the system says ${error.code}` };
  return diagnostic("output-denied", `${path} cannot be written: ${what}.`, { path, ...help });
}
