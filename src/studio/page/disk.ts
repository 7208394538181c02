import type { StudioFile } from "../protocol.ts";
import type { SeenFiles } from "./store.ts";

/**
 * A folder of the disk, where the browser gives one (File System Access): read, and written file by file, each as a whole or not at all. Every
 * function rejects where the browser refuses: with a `NotAllowedError` where its permission is gone, with a `NotFoundError` where the folder is.
 */

/** What TypeScript's own description of browsers lacks: only some have it. */
interface Permitting {
  queryPermission?(wished: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wished: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

interface Picking {
  showDirectoryPicker?(wished: { readonly id: string; readonly mode: "readwrite" }): Promise<FileSystemDirectoryHandle>;
}

/** What is read of a folder: no document comes near this. */
const mostFiles = 2_000;
const mostInAll = 200 * 1024 * 1024;

/** A folder has more than a document. */
export class FolderTooLarge extends Error {}

/** What was read of a folder. */
export interface FolderRead {
  readonly files: readonly StudioFile[];
  readonly seen: SeenFiles;
}

/** Whether this browser gives folders. */
export function givesFolders(): boolean {
  return "showDirectoryPicker" in window;
}

/** Asks for a folder; none where nobody chose one. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const picking: Window & Picking = window;
  try {
    return await picking.showDirectoryPicker?.({ id: "masthead", mode: "readwrite" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** Whether a folder may be written; asks where the browser has not been asked, which only an act of a person allows. */
export async function mayWrite(folder: FileSystemDirectoryHandle & Permitting): Promise<boolean> {
  const wished = { mode: "readwrite" } as const;
  const known = (await folder.queryPermission?.(wished)) ?? "granted";
  return known === "granted" || (known === "prompt" && (await folder.requestPermission?.(wished)) === "granted");
}

/** The files of a folder and those beneath it, without hidden ones. */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<FolderRead> {
  const files: StudioFile[] = [];
  const seen: Record<string, SeenFiles[string]> = {};
  let size = 0;
  for await (const [path, handle] of filesIn(folder, "/")) {
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

/** A file as it is in the folder now; none where there is none. */
export async function readFile(folder: FileSystemDirectoryHandle, path: string): Promise<FolderRead | undefined> {
  try {
    const file = await (await fileAt(folder, path, false)).getFile();
    return { files: [{ path, bytes: new Uint8Array(await file.arrayBuffer()) }], seen: { [path]: seenOf(file) } };
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

/** Writes a file, with the folders in which it is; gives how it is seen then. */
export async function writeFile(folder: FileSystemDirectoryHandle, { path, bytes }: StudioFile): Promise<SeenFiles> {
  const handle = await fileAt(folder, path, true);
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

async function fileAt(folder: FileSystemDirectoryHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const names = path.slice(1).split("/");
  let inner = folder;
  for (const name of names.slice(0, -1)) inner = await inner.getDirectoryHandle(name, { create });
  return inner.getFileHandle(names.at(-1) ?? "", { create });
}

function seenOf({ lastModified, size }: File): SeenFiles[string] {
  return { modified: lastModified, size };
}

function isFolder(entry: FileSystemHandle): entry is FileSystemDirectoryHandle {
  return entry.kind === "directory";
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === "file";
}
