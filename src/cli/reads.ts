import { statSync } from "node:fs";
import { isInside, type World } from "../world.ts";

/** Files by what the system knows them by, with the paths by which they were read. */
export type FilesRead = ReadonlyMap<string, string>;

/** What the system knows a file by: the same by whatever link, spelling or capitals its path leads there; nothing where there is none. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** What was read in a world. */
export interface Notes {
  /** The user's files; the program's own can be no output. */
  readonly read: FilesRead;
  /** The paths that were asked for, of the program's own files too and of those that are not there. */
  readonly asked: ReadonlySet<string>;
  /** The folders that were listed. */
  readonly listed: ReadonlySet<string>;
}

/** A world that takes note of what is read in it. `take` gives that since it was last asked. */
export function withNotes(world: World): { readonly world: World; take(): Notes } {
  let files = new Map<string, string>();
  let asked = new Set<string>();
  let listed = new Set<string>();
  const read: World["read"] = (path) => {
    asked.add(path);
    const answer = world.read(path);
    const identity = answer.ok && !isInside(world.templates, path) ? identityOf(path) : undefined;
    if (identity !== undefined) files.set(identity, path);
    return answer;
  };
  const list: World["list"] = (folder) => {
    listed.add(folder);
    return world.list(folder);
  };
  const take = () => {
    const taken = { read: files, asked, listed };
    files = new Map();
    asked = new Set();
    listed = new Set();
    return taken;
  };
  return { world: { ...world, read, list }, take };
}
