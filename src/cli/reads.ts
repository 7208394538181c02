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

/** A world that takes note of the user's files that are read in it; the program's own can be no output. `take` gives those since it was last asked. */
export function withNotes(world: World): { readonly world: World; take(): FilesRead } {
  let files = new Map<string, string>();
  const read: World["read"] = (path) => {
    const answer = world.read(path);
    const identity = answer.ok && !isInside(world.templates, path) ? identityOf(path) : undefined;
    if (identity !== undefined) files.set(identity, path);
    return answer;
  };
  const take = () => {
    const taken = files;
    files = new Map();
    return taken;
  };
  return { world: { ...world, read }, take };
}
