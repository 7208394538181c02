import { type FSWatcher, lstatSync, readdirSync, realpathSync, statSync, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { identityOf } from "./reads.ts";

/** Watches files of this machine, by the folders in which they are: most editors put another file in the place of one that they save. */
export interface Watcher {
  /**
   * From now on these files and folders are watched, in place of those before; one that is not there is waited for. What of them was not watched
   * yet and has changed since a time (`Date.now()`), when it was read or was about to be, counts as changed.
   */
  watch(paths: Iterable<string>, since?: number): void;
  /** Ends watching: nothing is told any more. */
  close(): void;
}

/** How files are watched. */
export interface Watching {
  /** Milliseconds between two looks at all of them, where the system does not tell of changes: on shares of a network, in some containers. */
  readonly poll?: number | undefined;
  /** Whether a change is told as soon as it is seen, though the file may be written to still: what comes after that is told again. */
  readonly early?: boolean;
  /** Told once, where the system can watch no more folders and files are looked at instead. */
  fellBack?(reason: string): void;
}

/** Told which of the files have changed, as their paths were given, and when the first of them did (`performance.now()`). */
export type Changed = (paths: readonly string[], at: number) => void;

/** Milliseconds in which nothing more happens before files are looked at: a file is saved in several steps. */
const still = 15;

/** The same where changes are told early: a file is emptied and written at once. */
const stillEarly = 2;

/** Milliseconds after which they are looked at though more goes on happening. */
const longest = 150;

/** Milliseconds between two looks where the system cannot watch. */
export const usualPoll = 300;

/** The same where it can: it tells nothing of a folder further up that is moved away, and on some disks it loses something. */
const anyway = 2000;

/** Milliseconds by which the clock of files may be behind that of the program. */
const clockSteps = 10;

/** Starts watching: `changed` is called for files that are not what they were, once they have been left alone for a moment. */
export function startWatching(changed: Changed, watching: Watching = {}): Watcher {
  return new FolderWatcher(changed, watching);
}

/** A folder that the system watches, and what the system knows it by: another may come to stand in its place. */
interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly identity: string | undefined;
}

class FolderWatcher implements Watcher {
  readonly #changed: Changed;
  readonly #watching: Watching;
  /** What is known of each file. */
  #files = new Map<string, string>();
  readonly #folders = new Map<string, WatchedFolder>();
  #isPolling: boolean;
  #regular: NodeJS.Timeout;
  #soon: NodeJS.Timeout | undefined;
  /** When something first happened since files were last looked at. */
  #since: number | undefined;
  #isClosed = false;

  constructor(changed: Changed, watching: Watching) {
    this.#changed = changed;
    this.#watching = watching;
    this.#isPolling = watching.poll !== undefined;
    this.#regular = this.#lookEvery(watching.poll ?? anyway);
  }

  watch(paths: Iterable<string>, since = Number.POSITIVE_INFINITY): void {
    const before = this.#files;
    this.#files = new Map();
    let isLate = false;
    for (const path of paths) {
      const known = before.get(path);
      const isNew = known === undefined && changedAfter(path, since - clockSteps);
      this.#files.set(path, isNew ? "unknown" : (known ?? stateOf(path)));
      isLate ||= isNew;
    }
    this.#watchFolders();
    if (isLate) this.#happened();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#soon);
    clearInterval(this.#regular);
    for (const folder of [...this.#folders.keys()]) this.#forget(folder);
  }

  /** Looks from time to time whether something has happened of which nobody was told. */
  #lookEvery(milliseconds: number): NodeJS.Timeout {
    return setInterval(() => {
      if (this.#since === undefined && this.#hasChanged()) this.#happened();
    }, milliseconds);
  }

  #hasChanged(): boolean {
    for (const [path, state] of this.#files) if (stateOf(path) !== state) return true;
    return false;
  }

  /** Watches the folders of all files and no others; of a folder that is not there, the nearest above it that is. */
  #watchFolders(): void {
    if (this.#isPolling || this.#isClosed) return;
    const wanted = foldersOf(this.#files.keys());
    for (const [folder, { identity }] of this.#folders)
      if (!wanted.has(folder) || identityOf(folder) !== identity) this.#forget(folder);
    for (const folder of wanted) {
      if (this.#folders.has(folder)) continue;
      if (!this.#listen(folder)) return;
      // What was put there before it was listened to is seen at another look.
      this.#happened();
    }
  }

  /** Has the system tell of a folder; where it cannot, all files are looked at from time to time instead. */
  #listen(folder: string): boolean {
    try {
      const watcher = watchFolder(folder, () => this.#happened());
      watcher.on("error", () => {
        this.#forget(folder);
        this.#happened();
      });
      this.#folders.set(folder, { watcher, identity: identityOf(folder) });
      return true;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
      if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EPERM") return true;
      this.#poll(code);
      return false;
    }
  }

  #forget(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  #poll(reason: string): void {
    for (const folder of [...this.#folders.keys()]) this.#forget(folder);
    clearInterval(this.#regular);
    this.#isPolling = true;
    this.#regular = this.#lookEvery(usualPoll);
    this.#watching.fellBack?.(reason);
  }

  #happened(): void {
    if (this.#isClosed) return;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#soon);
    const pause = this.#watching.early ? stillEarly : still;
    this.#soon = setTimeout(() => this.#look(), Math.max(0, Math.min(pause, this.#since + longest - now)));
  }

  #look(): void {
    const at = this.#since ?? performance.now();
    this.#since = undefined;
    const paths: string[] = [];
    for (const [path, before] of this.#files) {
      const now = stateOf(path);
      if (now === before) continue;
      this.#files.set(path, now);
      paths.push(path);
    }
    this.#watchFolders();
    if (paths.length > 0) this.#changed(paths, at);
  }
}

/** What tells a file from what it was, of which nothing is read; of a folder, which files it has. What is not there has the state "none". */
function stateOf(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "none";
    if (stats.isDirectory()) return readdirSync(path).filter(isPlain).join("\n");
    const { mtimeMs, size, ino, mode } = stats;
    return `${mtimeMs} ${size} ${ino} ${mode}`;
  } catch {
    return "none";
  }
}

/** Files whose names begin with a dot are those that editors, and we, put down for a moment. */
function isPlain(name: string): boolean {
  return !name.startsWith(".");
}

/** Whether a file has changed, or was put in its place, after a time; of folders, in which much may happen, that is not asked. */
function changedAfter(path: string, time: number): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true && Math.max(stats.mtimeMs, stats.ctimeMs) > time;
  } catch {
    return false;
  }
}

/** The folders in which a change of files is seen: those of the paths, those of the files to which links there lead, and the watched folders themselves. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    const whole = resolve(path);
    const kind = kindOf(whole);
    folders.add(kind === "folder" ? whole : dirname(whole));
    if (kind === "link") folders.add(dirname(targetOf(whole)));
  }
  return new Set([...folders].map(nearestFolder));
}

function kindOf(path: string): "folder" | "link" | "other" {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() ? "folder" : stats?.isSymbolicLink() ? "link" : "other";
  } catch {
    return "other";
  }
}

/** Where a link leads; itself, where it leads nowhere. */
function targetOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function nearestFolder(path: string): string {
  const above = dirname(path);
  return isFolder(path) || above === path ? path : nearestFolder(above);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
