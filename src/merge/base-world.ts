import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { type Carried, carriedBy } from "../word/carried.ts";
import type { WordFile } from "../word/word-file.ts";
import type { World } from "../world.ts";
import { isUnchanged, withTexts } from "./base.ts";

/** The world as it was when a Word file was made. */
export interface KnownBase {
  readonly world: World;
  /** Whether what was not recorded can be told from what became of the source since. */
  readonly isCertain: boolean;
  /** Whether checksums say that the file was made from it. */
  readonly isOwn: boolean;
  /** What is to be said where the file was not, or may not have been, made from the source as it is. */
  readonly remark?: Diagnostic;
}

/**
 * The world as it was when a Word file was made from the source at `path`, as far as that can be known: what `findBase` gives, the source as it is
 * where checksums say so, what the file carries; else the source as it is.
 */
export function baseWorld(
  path: string,
  file: WordFile,
  world: World,
  findBase?: (files: readonly Carried[]) => ReadonlyMap<string, string> | undefined,
): KnownBase {
  const carried = carriedBy(file);
  const [document] = carried;
  const given = findBase?.(carried);
  const own = path.slice(path.lastIndexOf("/") + 1);
  const then = (texts: ReadonlyMap<string, string>) =>
    withTexts(world, path, new Map([...texts].map(([name, text]) => [name === document?.path ? own : name, text])));
  const remark = (message: string) => diagnostic("merge-base", message, { path: file.path });
  if (given) return { world: then(given), isCertain: true, isOwn: false };
  if (!document) {
    const message = `${visible(file.path)} does not say what it was made from: it is compared with ${visible(path)} as that is now.`;
    return { world, isCertain: true, isOwn: false, remark: remark(message) };
  }
  if (isUnchanged(carried, path, world)) return { world, isCertain: true, isOwn: true };
  const texts = new Map(carried.flatMap(({ path: name, text }) => (text === undefined ? [] : [[name, text] as const])));
  if (texts.has(document.path)) return { world: then(texts), isCertain: true, isOwn: true };
  const message = `${visible(path)} is no longer what ${visible(file.path)} was made from: only changes that were recorded are carried over.`;
  return { world, isCertain: false, isOwn: false, remark: remark(message) };
}
