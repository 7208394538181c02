import { spawnSync } from "node:child_process";
import type { Carried } from "../word/carried.ts";
import { folderOf, join, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";

/** Revisions of a file in git that are looked through for the one that was sent. */
const mostRevisions = 200;

/**
 * Finds the texts of the files that a Word file was made from: of `base`, a file or a revision of git where one is given, else in git, where the
 * files as they are now are not those. Git is asked only then, without a shell.
 */
export function baseFinder(
  path: string,
  base: string | undefined,
  world: World,
): (files: readonly Carried[]) => ReadonlyMap<string, string> | undefined {
  return (files) => {
    const [document] = files;
    const own = document?.path ?? path.slice(path.lastIndexOf("/") + 1);
    if (base !== undefined) {
      const read = world.read(join(".", base));
      if (read.ok) return new Map([[own, textOf(read.bytes)]]);
      const texts = textsAt(base, path, files);
      if (texts.size === 0) throw new UsageError(`--base ${base} is neither a file nor a revision of git that has ${path}.`);
      return texts;
    }
    if (!document || sumOf(world, path) === document.sum) return undefined;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const revisions = git(folderOf(path), ["log", `-${mostRevisions}`, "--format=%H", "--", name])?.split("\n") ?? [];
    for (const revision of revisions) {
      if (revision === "") continue;
      const text = git(folderOf(path), ["show", `${revision}:./${name}`]);
      if (text !== undefined && sumOfText(text, world) === document.sum) return textsAt(revision, path, files);
    }
    return undefined;
  };
}

function textsAt(revision: string, path: string, files: readonly Carried[]): ReadonlyMap<string, string> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const named =
    files.length > 0
      ? files.map((file, index) => [file.path, index === 0 ? name : file.path] as const)
      : [[name, name] as const];
  return new Map(
    named.flatMap(([as, at]) => {
      const text =
        /^-/.test(revision) || !at.endsWith(".md") ? undefined : git(folderOf(path), ["show", `${revision}:./${at}`]);
      return text === undefined ? [] : [[as, text] as const];
    }),
  );
}

function git(folder: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8", maxBuffer: 64_000_000 });
  return status === 0 ? stdout : undefined;
}

function sumOf(world: World, path: string): string | undefined {
  const read = world.read(path);
  return read.ok ? sumOfText(textOf(read.bytes), world) : undefined;
}

function sumOfText(text: string, { packing }: World): string {
  return packing.sha256(new TextEncoder().encode(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
