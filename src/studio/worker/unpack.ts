import { unzipSync } from "fflate";
import { join } from "../../world.ts";
import type { MadeFiles, StudioFile } from "../protocol.ts";

/** What is read of a packed folder: no report comes near this. */
const mostEntries = 2_000;
const mostInAll = 200 * 1024 * 1024;

/** The files of a packed folder (ZIP), under "/"; a folder in which all of them are is left out of their paths. Never throws for bad bytes. */
export function unpackFolder({ path, bytes }: StudioFile): MadeFiles {
  let count = 0;
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        size += originalSize;
        if (count > mostEntries || size > mostInAll) throw new TooLarge();
        return !isForeign(name);
      },
    });
    return { files: withoutCommonFolder(Object.entries(unpacked)), said: "" };
  } catch (error) {
    const why = error instanceof TooLarge ? "it holds more than a document has" : "it is damaged, or no ZIP file";
    return { files: [], said: `${path} cannot be opened: ${why}.` };
  }
}

class TooLarge extends Error {}

/** Folders, what a Mac puts beside files, and hidden files. */
function isForeign(name: string): boolean {
  return /(?:^|[/\\])(?:__MACOSX|\.[^/\\]*)(?:[/\\]|$)|[/\\]$/.test(name);
}

function withoutCommonFolder(entries: readonly (readonly [string, Uint8Array])[]): readonly StudioFile[] {
  const files = entries.map(([name, bytes]) => ({ path: join("/", name.replaceAll("\\", "/").replace(/^[/.]+/, "")), bytes }));
  const [first = ""] = files[0]?.path.slice(1).split("/") ?? [];
  const common = `/${first}/`;
  if (!files.every(({ path }) => path.startsWith(common))) return files;
  return files.map(({ path, bytes }) => ({ path: path.slice(common.length - 1), bytes }));
}
