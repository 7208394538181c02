import { spawnSync } from "node:child_process";
import { relative, resolve } from "node:path";
import { type FileRead, folderOf, isInside, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";

/** Bytes of a file that git gives, at most. */
const mostBytes = 256_000_000;

/** Files of a folder that a message names, at most. */
const mostNamed = 5;

/**
 * A world in which the files of a git repository are those of a revision; what lies outside of it, and the templates that the program ships, are
 * as they are. `source` is a file of the repository. Throws a `UsageError` where there is no repository, no git, no such revision,
 * or no such file in it.
 */
export function worldAt(revision: string, source: string, world: World): World {
  const folder = resolve(folderOf(source));
  const top = git(folder, "rev-parse", "--show-toplevel")?.toString().trim();
  if (!top) throw new UsageError(`${source} is in no git repository: --rev compares two versions that git keeps.`);
  const commit = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)?.toString().trim();
  if (!commit) throw new UsageError(`There is no revision ${revision} in the repository of ${source}: git log lists them.`);
  checkHeld(source, revision, commit, folder);
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

/** Throws a `UsageError` where a file is not in a commit, which says what stands in its place. */
function checkHeld(source: string, revision: string, commit: string, folder: string): void {
  const name = source.slice(Math.max(source.lastIndexOf("/"), source.lastIndexOf("\\")) + 1);
  if (git(folder, "cat-file", "-e", `${commit}:./${name}`)) return;
  const there = git(folder, "ls-tree", "-z", "--name-only", commit)?.toString().split("\0") ?? [];
  const sources = there.filter((each) => each.endsWith(".md"));
  const beside = sources.slice(0, mostNamed).join(", ") + (sources.length > mostNamed ? ", …" : "");
  const what = sources.length > 0 ? `its folder held ${beside}` : "its folder held no document";
  throw new UsageError(`${source} is not in the revision ${revision}: ${what}.`);
}

function git(folder: string, ...words: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", words, { cwd: folder, maxBuffer: mostBytes });
  return status === 0 ? stdout : undefined;
}
