import type { StudioFile } from "../protocol.ts";
import type { FileHandles, KeptPlace, SeenFiles } from "./store.ts";

/**
 * A place on the disk, where the browser gives one (File System Access): a folder, or files that were opened each by itself. Read, and written file
 * by file, each as a whole or not at all. Every function rejects where the browser refuses: with a `NotAllowedError` where its permission is gone,
 * with a `NotFoundError` where the place is.
 */

/** What TypeScript's own description of browsers lacks: only some have it. */
interface Permitting {
  queryPermission?(wished: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wished: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

interface Picking {
  showDirectoryPicker?(wished: { readonly id: string; readonly mode: "readwrite" }): Promise<FileSystemDirectoryHandle>;
  showOpenFilePicker?(wished: { readonly id: string; readonly multiple: true }): Promise<readonly FileSystemFileHandle[]>;
}

interface Dropped {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What is read of a folder: no document comes near this. */
const mostFiles = 2_000;
const mostInAll = 200 * 1024 * 1024;

/** A folder has more than a document. */
export class FolderTooLarge extends Error {}

/** What was read of a place. */
export interface PlaceRead {
  readonly files: readonly StudioFile[];
  readonly seen: SeenFiles;
}

/** Whether this browser gives folders. */
export function givesFolders(): boolean {
  return "showDirectoryPicker" in window;
}

/** Whether this browser gives files that can be written. */
export function givesFiles(): boolean {
  return "showOpenFilePicker" in window;
}

/** Asks for a folder; none where nobody chose one. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const picking: Window & Picking = window;
  return chosen(picking.showDirectoryPicker?.({ id: "masthead", mode: "readwrite" }));
}

/** Asks for files; none where nobody chose any. */
export async function pickFiles(): Promise<readonly FileSystemFileHandle[]> {
  const picking: Window & Picking = window;
  return (await chosen(picking.showOpenFilePicker?.({ id: "masthead", multiple: true }))) ?? [];
}

async function chosen<Handle>(asked: Promise<Handle> | undefined): Promise<Handle | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** What was dropped, as places of the disk; nothing where the browser gives none. To be called while the event is handled. */
export async function droppedPlaces(items: Iterable<DataTransferItem & Dropped>): Promise<readonly FileSystemHandle[]> {
  const asked = [...items].filter(({ kind }) => kind === "file").map((item) => item.getAsFileSystemHandle?.() ?? null);
  const given: readonly (FileSystemHandle | null)[] = await Promise.all(asked).catch(() => []);
  const handles = given.filter((handle) => handle !== null);
  return handles.length === given.length ? handles : [];
}

/** Whether a place may be written: known, or still to be asked of who writes, which only an act of a person allows. */
export async function permissionFor(place: KeptPlace["handle"]): Promise<PermissionState> {
  const states = await Promise.all(handlesOf(place).map((each) => each.queryPermission?.(wished) ?? "granted"));
  return states.find((state) => state === "denied") ?? states.find((state) => state === "prompt") ?? "granted";
}

/** Asks who writes whether a place may be written. */
export async function askPermission(place: KeptPlace["handle"]): Promise<boolean> {
  for (const each of handlesOf(place)) if ((await each.requestPermission?.(wished)) !== "granted") return false;
  return true;
}

const wished = { mode: "readwrite" } as const;

function handlesOf(place: KeptPlace["handle"]): readonly (FileSystemHandle & Permitting)[] {
  return isFolderPlace(place) ? [place] : Object.values(place);
}

/** Whether a place is a folder. */
export function isFolderPlace(place: KeptPlace["handle"]): place is FileSystemDirectoryHandle {
  return place instanceof FileSystemDirectoryHandle;
}

/** Whether a file of a document has somewhere to be in a place. */
export function takes(place: KeptPlace["handle"], path: string): boolean {
  return isFolderPlace(place) || Object.hasOwn(place, path);
}

/** The files of a place; of a folder those beneath it too, without hidden ones. Rejects with `FolderTooLarge` where there are too many. */
export async function readPlace(place: KeptPlace["handle"]): Promise<PlaceRead> {
  const files: StudioFile[] = [];
  const seen: Record<string, SeenFiles[string]> = {};
  let size = 0;
  for await (const [path, handle] of isFolderPlace(place) ? filesIn(place, "/") : Object.entries(place)) {
    const file = await handle.getFile();
    size += file.size;
    if (files.length >= mostFiles || size > mostInAll) throw new FolderTooLarge();
    files.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    seen[path] = seenOf(file);
  }
  return { files, seen };
}

async function* filesIn(
  folder: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<readonly [path: string, handle: FileSystemFileHandle]> {
  for await (const entry of folder.values()) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (isFolder(entry)) yield* filesIn(entry, `${path}${entry.name}/`);
    else if (isFile(entry)) yield [path + entry.name, entry];
  }
}

/** A file as it is in a place now; none where there is none. */
export async function readFile(place: KeptPlace["handle"], path: string): Promise<PlaceRead | undefined> {
  try {
    const file = await (await fileAt(place, path, false)).getFile();
    return { files: [{ path, bytes: new Uint8Array(await file.arrayBuffer()) }], seen: { [path]: seenOf(file) } };
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

/** Writes a file, with the folders in which it is; gives how it is seen then. */
export async function writeFile(place: KeptPlace["handle"], { path, bytes }: StudioFile): Promise<SeenFiles> {
  const handle = await fileAt(place, path, true);
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
  return { [path]: seenOf(await handle.getFile()) };
}

async function fileAt(place: KeptPlace["handle"], path: string, create: boolean): Promise<FileSystemFileHandle> {
  if (!isFolderPlace(place)) return ownFile(place, path);
  const names = path.slice(1).split("/");
  let inner = place;
  for (const name of names.slice(0, -1)) inner = await inner.getDirectoryHandle(name, { create });
  return inner.getFileHandle(names.at(-1) ?? "", { create });
}

function ownFile(files: FileHandles, path: string): FileSystemFileHandle {
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (!file) throw new DOMException(`${path} was not opened from the disk`, "NotFoundError");
  return file;
}

function seenOf({ lastModified, size }: File): SeenFiles[string] {
  return { modified: lastModified, size };
}

/** Whether something of the disk is a folder. */
export function isFolder(entry: FileSystemHandle): entry is FileSystemDirectoryHandle {
  return entry.kind === "directory";
}

/** Whether it is a file. */
export function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === "file";
}
