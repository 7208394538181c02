import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { World } from "../world.ts";
import { type MergedFile, textAt } from "./merged-file.ts";
import { mergeThree } from "./three-way.ts";

/** What is taken where two changed the same words; without it, both are written as a conflict. */
export type Taken = "source" | "word";

const sides = { source: "ours", word: "theirs" } as const;

/** What came of putting the changes of one Word file into the files of the source. */
export interface Added {
  /** Whether any file became another by them. */
  readonly isChanged: boolean;
  readonly conflicts: readonly Diagnostic[];
}

/** The files of a source, with the changes of one Word file after the other. */
export class JoinedFiles {
  /** Places in which the source and a Word file, or two Word files, changed the same words. */
  conflicts = 0;
  readonly #world: World;
  readonly #take: Taken | undefined;
  readonly #files = new Map<string, MergedFile>();
  /** Who changed a file before, by its path. */
  readonly #earlier = new Map<string, string[]>();

  constructor(world: World, take: Taken | undefined) {
    this.#world = world;
    this.#take = take;
  }

  /** The files as they are with all that was added. */
  get files(): readonly MergedFile[] {
    return [...this.#files.values()];
  }

  /** Adds what files became from what was sent; `theirs` is who stands at the end of a conflict. */
  add(files: readonly MergedFile[], theirs: string): Added {
    const added = files.map((file) => this.#join(file, theirs));
    return { isChanged: added.some(({ isChanged }) => isChanged), conflicts: added.flatMap(({ conflicts }) => conflicts) };
  }

  #join({ path, before, after }: MergedFile, theirs: string): Added {
    const known = this.#files.get(path);
    const now = known?.after ?? textAt(this.#world, path) ?? before;
    const earlier = this.#earlier.get(path) ?? [];
    const ours = [visible(path), ...earlier].join(", ");
    const joined = mergeThree(before, now, after, { ours, theirs, ...(this.#take && { take: sides[this.#take] }) });
    this.conflicts += joined.conflicts;
    this.#files.set(path, { path, before: known?.before ?? now, after: joined.text });
    this.#earlier.set(path, [...new Set([...earlier, theirs])]);
    const conflicts = joined.conflicts === 0 ? [] : [conflict(path, joined.conflicts, earlier.length > 0)];
    return { isChanged: joined.text !== now, conflicts };
  }
}

function conflict(path: string, count: number, isEarlier: boolean): Diagnostic {
  const places = count === 1 ? "one place" : `${count} places`;
  const where = isEarlier ? "in the source or an earlier Word file, and in Word" : "in the source and in Word";
  return diagnostic("merge-conflict", `In ${places} of ${visible(path)} the same words were changed ${where}.`, { path });
}
