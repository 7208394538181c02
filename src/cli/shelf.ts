import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { join } from "../world.ts";
import { removeLeftovers } from "./disk.ts";
import type { Done } from "./job.ts";
import { identityOf } from "./reads.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Writes the files of each document of a run into a folder. Refuses a document whose file another has written, or would come to stand in
 * the place of one that the run reads, by whatever link or name.
 */
export class Shelf {
  readonly #folder: string;
  /** The documents by the names of their files, in small letters: some systems know no capitals. */
  readonly #takenBy: Map<string, string>;
  /** Files by what the system knows them by: those that are read, and those in whose place others were written. */
  readonly #read = new Map<string, string>();
  readonly #written = new Map<string, string>();

  /**
   * `inputs` are the files that the run is going to read, as far as that is known before the first is; `takenBy` are the documents by the names
   * of their files, which a run that makes them again and again hands from one shelf to the next.
   */
  constructor(folder: string, inputs: readonly string[], takenBy = new Map<string, string>()) {
    this.#folder = folder;
    this.#takenBy = takenBy;
    for (const path of inputs) note(path, this.#read);
    removeLeftovers(folder);
  }

  /** Writes the files of a document, all or none; answers with why none was written. */
  put({ path, files, read }: Done): Diagnostic | undefined {
    for (const [identity, file] of read) this.#read.set(identity, file);
    const names = files.map(({ name }) => name);
    const failure = this.#doubled(path, names) ?? this.#inTheWay(path, names) ?? this.#tooLate(path, read);
    if (failure) return failure;
    for (const name of names) {
      this.#takenBy.set(name.toLowerCase(), path);
      note(join(this.#folder, name), this.#written);
    }
    const refused = writeFiles(this.#folder, files);
    if (!refused) for (const name of names) note(join(this.#folder, name), this.#written);
    return refused;
  }

  #doubled(path: string, names: readonly string[]): Diagnostic | undefined {
    for (const name of names) {
      const other = this.#takenBy.get(name.toLowerCase());
      if (other === undefined || other === path) continue;
      const message = `${other} and ${path} would both be ${join(this.#folder, name)}.`;
      return diagnostic("output-same-file", message, { path });
    }
    return undefined;
  }

  #inTheWay(path: string, names: readonly string[]): Diagnostic | undefined {
    for (const name of names) {
      const target = join(this.#folder, name);
      const input = this.#read.get(identityOf(target) ?? "");
      if (input === undefined) continue;
      const what = input === target ? "itself a file that this run reads" : `the same file as ${input}, which this run reads`;
      return diagnostic("output-is-input", `${target} would be written over: it is ${what}.`, { path });
    }
    return undefined;
  }

  /** Of a file that nobody knew to be read until another had been written in its place, it can only be told. */
  #tooLate(path: string, read: Done["read"]): Diagnostic | undefined {
    const lost = read.find(([identity]) => this.#written.has(identity));
    if (!lost) return undefined;
    return diagnostic("output-is-input", `${lost[1]}, which ${path} is made from, has been written over by this run.`, {
      path,
    });
  }
}

function note(path: string, among: Map<string, string>): void {
  const identity = identityOf(path);
  if (identity !== undefined) among.set(identity, path);
}
