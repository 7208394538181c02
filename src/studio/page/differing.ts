import type { StudioFile } from "../protocol.ts";
import { FolderTooLarge, isFolderPlace, type PlaceRead, readFile, readPlace, takes } from "./disk.ts";
import { filesOf, isPicture, isText, type Project } from "./project.ts";
import type { KeptPlace, SeenFiles } from "./store.ts";

/** A file of a place that is not what the document has, and how it was seen. */
export interface Differing extends StudioFile {
  readonly seen: SeenFiles;
}

/**
 * Files that differ between a document and its place: changed here, as they are here; and changed there since they were last seen, as they are
 * there, with the texts and pictures that came beside them.
 */
export async function differing(
  project: Project,
  place: KeptPlace,
): Promise<{ readonly ours: readonly StudioFile[]; readonly theirs: readonly Differing[] }> {
  const { handle, seen } = place;
  const ours: StudioFile[] = [];
  const theirs: Differing[] = [];
  for (const file of filesOf(project).filter(({ path }) => takes(handle, path))) {
    const there = await readFile(handle, file.path);
    const [now] = there?.files ?? [];
    if (now && isSame(now.bytes, file.bytes)) continue;
    if (there && now && !isSeen(seen, there.seen, file.path)) theirs.push({ ...now, seen: there.seen });
    else ours.push(file);
  }
  return { ours, theirs: theirs.length > 0 ? [...theirs, ...(await newThere(project, place))] : [] };
}

/** What somebody else has put into a folder that a document can have; what they wrote may need it. */
async function newThere({ files }: Project, { handle, seen }: KeptPlace): Promise<readonly Differing[]> {
  if (!isFolderPlace(handle)) return [];
  const there = await readPlace(handle).catch((error: unknown): PlaceRead => {
    if (error instanceof FolderTooLarge) return { files: [], seen: {} };
    throw error;
  });
  const fitting = there.files.filter(({ path }) => isText(path) || isPicture(path));
  return fitting.flatMap((file): readonly Differing[] => {
    const now = there.seen[file.path];
    return files.has(file.path) || !now || isSeen(seen, there.seen, file.path) ? [] : [{ ...file, seen: { [file.path]: now } }];
  });
}

function isSeen(before: SeenFiles, now: SeenFiles, path: string): boolean {
  const [then, here] = [before[path], now[path]];
  return then !== undefined && then.modified === here?.modified && then.size === here.size;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
