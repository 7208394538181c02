import { diagnostic } from "../diagnostics/codes.ts";
import { join } from "../world.ts";
import type { PutFiles } from "./documents.ts";
import { type Disk, disk, writeFiles } from "./write-files.ts";

/** Writes the files of each document into a folder; refuses a document whose file another of the same run has written. */
export function shelf(folder: string, on: Disk = disk): PutFiles {
  const takenBy = new Map<string, string>();
  return ({ path, files }) => {
    for (const { name } of files) {
      const other = takenBy.get(name.toLowerCase());
      if (other !== undefined)
        return diagnostic("output-same-file", `${other} and ${path} would both be ${join(folder, name)}.`, { path });
    }
    for (const { name } of files) takenBy.set(name.toLowerCase(), path);
    return writeFiles(folder, files, on);
  };
}
