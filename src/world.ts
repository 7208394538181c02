import type { Memory } from "./memory.ts";
import type { Packing } from "./packing.ts";

/**
 * The only way to the outside. Paths are strings with forward slashes, absolute or relative to where the user stands;
 * a world made of a `Map` serves tests. Nothing else in the program touches files, fonts or the clock.
 */
export interface World {
  /** The bytes of a file, or why there are none. Never throws; bytes that were given never change afterwards. */
  read(path: string): FileRead;
  /** Names of the entries of a folder, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** The path with symbolic links followed as far as it exists, for the check that a file is inside a folder. */
  real(path: string): string;
  /** The bytes of a font face that the program ships, or that `hasFont` says is there, by its key (see fonts/fonts). */
  font(key: string): Uint8Array;
  /** Whether there is a face that the program does not need: of a script such as Arabic or Chinese. A world without this has none. */
  hasFont?(key: string): boolean;
  /** What somebody does who lacks the faces of scripts (`arabic`, `chinese`, `devanagari`) where the program runs; a world without this has packages installed. */
  addFaces?(scripts: readonly string[]): FacesAdvice;
  /** The program that shapes scripts whose letters join, harfbuzz.wasm of the package harfbuzzjs; a world without it sets no such script. */
  harfbuzz?(): Uint8Array;
  /** How bytes are packed: by the machine where it can, else by `portablePacking`. */
  readonly packing: Packing;
  /** The folder of the templates that the program ships. */
  readonly templates: string;
  /** Today as yyyy-mm-dd, or the day of SOURCE_DATE_EPOCH. */
  today(): string;
  /** The day of SOURCE_DATE_EPOCH as yyyy-mm-dd: the date of files whose document has none; none where that is not set. */
  sourceDate(): string | undefined;
  /** What the session in which the world is open remembers: `openSession` puts it there. A world of your own leaves it out. */
  readonly memory?: Memory;
}

/** What can be done where faces are missing: each as somebody is told to do it, without a point at its end. */
export interface FacesAdvice {
  /** "Install their face with …" */
  readonly add: string;
  /** "ask for the other outputs alone …" */
  readonly without: string;
}

/**
 * The answer of a world that was asked for a file, with what the build made of it where it is one of ours in YAML (`packYaml`); a pipe or a device is a stream, which has no end that could be waited for, and what a link
 * leads to that is not in the folder where it has to be is outside.
 */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly packed?: Uint8Array }
  | { readonly ok: false; readonly reason: "missing" | "folder" | "stream" | "denied" | "too-large" | "outside" };

/** A world in which no file is read through a link that leads out of the one of `folders` in which the link lies. */
export function withinFolders(world: World, folders: readonly string[]): World {
  const read: World["read"] = (path) => {
    const folder = folders.find((each) => each !== world.templates && isInside(each, path));
    const leadsOut = folder !== undefined && !isInside(world.real(folder), world.real(path));
    return leadsOut ? { ok: false, reason: "outside" } : world.read(path);
  };
  return { ...world, read };
}

/** Joins a path to a folder and folds "." and ".." away. An absolute `path` stays itself. Backslashes count as slashes. */
export function join(folder: string, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const whole = isAbsolute(slashed) ? slashed : `${folder.replaceAll("\\", "/")}/${slashed}`;
  const root = /^(?:[A-Za-z]:)?\/|^/.exec(whole)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of whole.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || root === "") parts.push(part);
  }
  return root + parts.join("/") || ".";
}

/** The folder of a path, "." for a bare name. */
export function folderOf(path: string): string {
  const at = path.replaceAll("\\", "/").lastIndexOf("/");
  return at < 0 ? "." : path.slice(0, at) || "/";
}

/** Whether `path` lies in `folder` or below it, by name alone; ask `World.real` first where links matter. */
export function isInside(folder: string, path: string): boolean {
  const base = join(folder, ".");
  const target = join(".", path);
  return base === "."
    ? !target.startsWith("..") && !isAbsolute(target)
    : target === base || target.startsWith(base === "/" ? "/" : `${base}/`);
}

/** The path of a file from a folder in which it lies. */
export function pathWithin(folder: string, path: string): string {
  const base = join(folder, ".");
  return base === "." ? join(".", path) : join(".", path).slice(base === "/" ? 1 : base.length + 1);
}

/** Whether a path starts at a root (POSIX or a Windows drive). */
function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
