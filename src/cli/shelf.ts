import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { join } from "../world.ts";
import { type Disk, disk, removeLeftovers } from "./disk.ts";
import type { PutFiles } from "./documents.ts";
import { identityOf } from "./reads.ts";
import { type NamedBytes, writeFiles } from "./write-files.ts";

/**
 * Writes the files of each document into a folder. Refuses a document whose file another of the same run has written, or would stand in the
 * place of a file that the run reads: of one of `inputs`, which are known before the first is written, or of one that was read since.
 */
export function shelf(folder: string, inputs: Iterable<string>, on: Disk = disk): PutFiles {
  const takenBy = new Map<string, string>();
  const read = new Map<string, string>();
  const written = new Map<string, string>();
  for (const path of inputs) note(path, read);
  removeLeftovers(folder);
  return ({ path, files, read: justRead }) => {
    for (const [identity, file] of justRead) read.set(identity, file);
    const failure = doubled(path, files) ?? overwritten(path, files) ?? rewritten(path, justRead);
    if (failure) return failure;
    for (const { name } of files) {
      takenBy.set(name.toLowerCase(), path);
      note(`${folder}/${name}`, written);
    }
    const failed = writeFiles(folder, files, on);
    if (!failed) for (const { name } of files) note(`${folder}/${name}`, written);
    return failed;
  };

  function doubled(path: string, files: readonly NamedBytes[]): Diagnostic | undefined {
    for (const { name } of files) {
      const other = takenBy.get(name.toLowerCase());
      if (other !== undefined)
        return diagnostic("output-same-file", `${other} and ${path} would both be ${join(folder, name)}.`, { path });
    }
    return undefined;
  }

  function overwritten(path: string, files: readonly NamedBytes[]): Diagnostic | undefined {
    for (const { name } of files) {
      const target = join(folder, name);
      const input = read.get(identityOf(target) ?? "");
      if (input === undefined) continue;
      const what = input === target ? "itself a file that this run reads" : `the same file as ${input}, which this run reads`;
      return diagnostic("output-is-input", `${target} would be written over: it is ${what}.`, { path });
    }
    return undefined;
  }

  /** Of a file that was not known to be read until another had been written in its place, it can only be told. */
  function rewritten(path: string, justRead: Iterable<readonly [string, string]>): Diagnostic | undefined {
    for (const [identity, file] of justRead) {
      const target = written.get(identity);
      if (target === undefined) continue;
      return diagnostic("output-is-input", `${file}, which ${path} is made from, has been written over by this run.`, { path });
    }
    return undefined;
  }
}

function note(path: string, among: Map<string, string>): void {
  const identity = identityOf(path);
  if (identity !== undefined) among.set(identity, path);
}
