import { spawnSync } from "node:child_process";
import { relative, resolve } from "node:path";
import { type FileRead, folderOf, isInside, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";

/** Bytes of a file that git gives, at most. */
const mostBytes = 256_000_000;

/**
 * A world in which the files of a git repository are those of a revision; what lies outside of it, and the templates that the program ships, are
 * as they are. `source` is a file of the repository. Throws a `UsageError` where there is no repository, no git, or no such revision.
 */
export function worldAt(revision: string, source: string, world: World): World {
  const folder = resolve(folderOf(source));
  const top = git(folder, "rev-parse", "--show-toplevel")?.toString().trim();
  if (!top) throw new UsageError(`${source} is in no git repository: --rev compares two versions that git keeps.`);
  const commit = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)?.toString().trim();
  if (!commit) throw new UsageError(`There is no revision ${revision} in the repository of ${source}: git log lists them.`);
  const placeOf = (path: string): string | undefined => {
    const whole = world.real(resolve(path)).replaceAll("\\", "/");
    return isInside(top, whole) && !isInside(world.templates, whole) ? relative(top, whole).replaceAll("\\", "/") : undefined;
  };
  const known = new Map<string, FileRead>();
  const readAt = (place: string): FileRead => {
    const bytes = git(top, "cat-file", "blob", `${commit}:${place}`);
    return bytes ? { ok: true, bytes: new Uint8Array(bytes) } : { ok: false, reason: "missing" };
  };
  return {
    ...world,
    read(path) {
      const place = placeOf(path);
      if (place === undefined) return world.read(path);
      const read = known.get(place) ?? readAt(place);
      known.set(place, read);
      return read;
    },
    list(path) {
      const place = placeOf(path);
      if (place === undefined) return world.list(path);
      const names = git(top, "ls-tree", "-z", "--name-only", `${commit}:${place}`)?.toString().split("\0") ?? [];
      return names.filter((name) => name !== "").sort();
    },
  };
}

function git(folder: string, ...words: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", words, { cwd: folder, maxBuffer: mostBytes });
  return status === 0 ? stdout : undefined;
}
