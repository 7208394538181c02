import { spawnSync } from "node:child_process";
import { relative, resolve } from "node:path";
import { type FileRead, folderOf, isInside, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { Version } from "./versions.ts";

/** Bytes of a file that git gives, at most. */
const mostBytes = 256_000_000;

/** Files of a folder that a message names, at most. */
const mostNamed = 5;

/**
 * A file as a revision has it: under the name that it had then, in a world in which the files of its git repository are those of the revision;
 * what lies outside of it, and the templates that the program ships, are as they are. `source` is a file of the repository. Throws a `UsageError` where there is no repository, no git, no such revision,
 * or no such file in it.
 */
export function revisionOf(revision: string, source: string, world: World): Version {
  const folder = resolve(folderOf(source));
  const top = git(folder, "rev-parse", "--show-toplevel")?.toString().trim();
  if (!top) throw new UsageError(`${source} is in no git repository: --rev compares two versions that git keeps.`);
  const commit = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)?.toString().trim();
  if (!commit)
    throw new UsageError(`There is no revision ${revision} in the repository of ${source}: ${whereRevisionsAre(top)}.`);
  const path = pathThen(source, commit, folder, top);
  if (path === undefined) throw new UsageError(`${source} is not in the revision ${revision}: ${heldThere(commit, folder)}.`);
  const placeOf = (path: string): string | undefined => {
    const whole = world.real(resolve(path)).replaceAll("\\", "/");
    return isInside(top, whole) && !isInside(world.templates, whole) ? relative(top, whole).replaceAll("\\", "/") : undefined;
  };
  const known = new Map<string, FileRead>();
  const readAt = (place: string): FileRead => {
    const bytes = git(top, "cat-file", "blob", `${commit}:${place}`);
    return bytes ? { ok: true, bytes: new Uint8Array(bytes) } : { ok: false, reason: "missing" };
  };
  const then: World = {
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
  return { world: then, path };
}

/** What to do where a revision is not there. */
function whereRevisionsAre(top: string): string {
  const isShallow = git(top, "rev-parse", "--is-shallow-repository")?.toString().trim() === "true";
  return isShallow ? "it holds the last ones alone, and git fetch --unshallow brings the others" : "git log lists them";
}

/** The path of a file in a commit, under the name that it had then; none where it is not there. */
function pathThen(source: string, commit: string, folder: string, top: string): string | undefined {
  const name = source.slice(Math.max(source.lastIndexOf("/"), source.lastIndexOf("\\")) + 1);
  if (git(folder, "cat-file", "-e", `${commit}:./${name}`)) return source;
  const log = ["log", "--follow", "--diff-filter=R", "--name-status", "--format=", "-z", `${commit}..`, "--", name];
  const [, before] =
    git(folder, ...log)
      ?.toString()
      .split("\0")
      .slice(-4) ?? [];
  if (!before || !git(top, "cat-file", "-e", `${commit}:${before}`)) return undefined;
  return relative("", resolve(top, before)).replaceAll("\\", "/");
}

/** What stands in a folder of a commit, for who looked for something else. */
function heldThere(commit: string, folder: string): string {
  const there = git(folder, "ls-tree", "-z", "--name-only", commit)?.toString().split("\0") ?? [];
  const sources = there.filter((each) => each.endsWith(".md"));
  const beside = sources.slice(0, mostNamed).join(", ") + (sources.length > mostNamed ? ", …" : "");
  return sources.length > 0 ? `its folder held ${beside}` : "its folder held no document";
}

function git(folder: string, ...words: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", words, { cwd: folder, maxBuffer: mostBytes });
  return status === 0 ? stdout : undefined;
}
