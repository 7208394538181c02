import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** The few things that writing asks of a disk; a test gives one that fills. */
export interface Disk {
  makeFolder(folder: string): void;
  /** Throws as a rename would where a file may not come to stand: a folder is there, or a file that may not be written to. */
  checkReplaceable(path: string): void;
  /** Makes a new file and puts its bytes on the disk before it returns; its permissions are those of `like`, where that is given and there. */
  write(path: string, bytes: Uint8Array, like?: string): void;
  /** Gives a file a second name, under which it stays when another takes its place; false where there is no file. */
  keep(path: string, as: string): boolean;
  rename(from: string, to: string): void;
  /** Takes a file away, if it is there. */
  remove(path: string): void;
}

/** The machine's disk. */
export const disk: Disk = {
  makeFolder,
  checkReplaceable(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR" });
    if (stats) accessSync(path, constants.W_OK);
  },
  write(path, bytes, like) {
    const file = openSync(path, "wx");
    try {
      const mode = like === undefined ? undefined : statSync(like, { throwIfNoEntry: false })?.mode;
      if (mode !== undefined) fchmodSync(file, mode);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  keep(path, as) {
    if (!lstatSync(path, { throwIfNoEntry: false })) return false;
    try {
      linkSync(path, as);
    } catch {
      copyFileSync(path, as, constants.COPYFILE_FICLONE);
    }
    return true;
  },
  rename: renameSync,
  remove(path) {
    if (lstatSync(path, { throwIfNoEntry: false })) unlinkSync(path);
  },
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

/** The machine and the run that a temporary file belongs to; folders may be shared by several machines. */
const machine =
  hostname()
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 32) || "machine";
const run = `${process.pid}-${Date.now().toString(36)}`;
const temporary = /^\.masthead-([A-Za-z0-9]+)-((\d+)-[a-z0-9]+)-\d+\.tmp$/;
let made = 0;

/** A name for a file that stands only until it is renamed: of this run, and no other's. */
export function temporaryName(): string {
  made += 1;
  return `.masthead-${machine}-${run}-${made}.tmp`;
}

/** Takes away the temporary files in a folder whose run on this machine was ended by force; nothing else, and in silence. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, on, of, pid] = temporary.exec(name) ?? [];
    const path = `${folder}/${name}`;
    if (on !== machine || of === run || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) unlinkSync(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
