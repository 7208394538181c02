import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Merged } from "../merge/merge.ts";
import { folderOf, join, type World } from "../world.ts";
import { type Disk, disk } from "./disk.ts";
import { type PlacedBytes, replaceFiles } from "./write-files.ts";

/**
 * Writes what came of a merge, all of it or nothing: the files of the source, their backups, the page of changes and comments, and pictures.
 * Backups are of whatever is replaced, and are made where git keeps no earlier state of the folder. What was written to since it was read is
 * left alone, and so is all else.
 */
export function writeMerged(
  path: string,
  { files, pictures }: Merged,
  review: string,
  world: World,
  to: Disk = disk,
): Diagnostic | undefined {
  const changed = files.find(({ path: at, before }) => textAt(world, at) !== before);
  if (changed) {
    const message = `${visible(changed.path)} was written to in the meantime: nothing was written.`;
    return diagnostic("file-changed", message, { path: changed.path });
  }
  const encoder = new TextEncoder();
  const page = reviewFile(path, review, files.length > 0, world);
  const fresh = [...files.map(({ path: at, after }) => ({ path: at, text: after })), ...(page ? [page] : [])];
  const texts = fresh.map(({ path: at, text }) => ({ path: world.real(at), bytes: encoder.encode(text) }));
  const kept = isUnderGit(folderOf(path)) ? [] : texts.flatMap((file) => backupOf(file.path, world));
  return replaceFiles([...kept, ...pictures, ...texts], to);
}

/**
 * The page of changes and comments, beside the source: what it says of other Word files stays. Nothing where there is nothing to say, or
 * nothing new: a Word file that changes no file and has its part there already was merged before.
 */
function reviewFile(
  path: string,
  review: string,
  isChanged: boolean,
  world: World,
): { path: string; text: string } | undefined {
  if (review === "") return undefined;
  const at = `${path.replace(/\.md$/i, "")}.review.md`;
  const there = textAt(world, at) ?? "";
  const own = new Set(partsOf(review).map(headOf));
  const others = partsOf(there).filter((part) => !own.has(headOf(part)));
  const isKnown = [...own].every((head) => partsOf(there).some((part) => headOf(part) === head));
  if (isKnown && !isChanged) return undefined;
  const text = [...others.map((part) => `${part.trimEnd()}\n`), review].join("\n");
  return text === there ? undefined : { path: at, text };
}

/** The parts of a page, one for each Word file; what a person wrote above them is one too. */
function partsOf(review: string): readonly string[] {
  return review.split(/^(?=# Review of )/m).filter((part) => part.trim() !== "");
}

function headOf(part: string): string {
  return part.slice(0, part.indexOf("\n")).trim();
}

/** What stands in the place of a file, under a name beside it that nothing has yet; whoever could not read the one cannot read the other. */
function backupOf(path: string, world: World): readonly PlacedBytes[] {
  const read = world.read(path);
  if (!read.ok) return [];
  for (let number = 1; ; number++) {
    const name = `${path}.bak${number === 1 ? "" : number}`;
    const taken = world.read(name);
    if (!taken.ok && taken.reason === "missing") return [{ path: name, bytes: read.bytes, like: path }];
  }
}

function isUnderGit(folder: string): boolean {
  for (let at = resolve(folder); ; at = resolve(at, "..")) {
    if (existsSync(`${at}/.git`)) return true;
    if (at === resolve(at, "..")) return false;
  }
}

function textAt(world: World, path: string): string | undefined {
  const read = world.read(join(".", path));
  return read.ok ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes) : undefined;
}
