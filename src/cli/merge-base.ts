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
    // The document may have had another name when it was sent.
    const log = git(folderOf(path), ["--literal-pathspecs", "log", `-${mostRevisions}`, "--format=%H", "--", name, own]);
    for (const revision of log?.split("\n") ?? []) {
      const text = revision === "" ? undefined : showAt(revision, path, [name, own]);
      if (text !== undefined && sumOfText(text, world) === document.sum) return textsAt(revision, path, files);
    }
    return undefined;
  };
}

function textsAt(revision: string, path: string, files: readonly Carried[]): ReadonlyMap<string, string> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [document, ...others] = files.map((file) => file.path);
  const named = [[document ?? name, [name, ...(document === undefined ? [] : [document])]] as const];
  return new Map(
    [...named, ...others.map((other) => [other, [other]] as const)].flatMap(([as, names]) => {
      const text = showAt(revision, path, names);
      return text === undefined ? [] : [[as, text] as const];
    }),
  );
}

/** The text that the first of some files beside a path has in a revision, of those that are there. */
function showAt(revision: string, path: string, names: readonly string[]): string | undefined {
  if (revision.startsWith("-")) return undefined;
  for (const name of names) {
    const text = name.endsWith(".md") ? git(folderOf(path), ["show", `${revision}:./${name}`]) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
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
