import type { Packing } from "../../packing.ts";
import { folderOf, isInside, pathWithin } from "../../world.ts";
import type { CarriedFile, CarriedSource } from "./source-part.ts";

/**
 * What a document was made from, of the files that were read for it, the document itself first; the others follow by their paths, since a
 * session or an office may read them in another order. `withText` has the text of each that is text.
 */
export function carriedSource(
  type: string,
  files: ReadonlyMap<string, Uint8Array>,
  packing: Packing,
  withText = false,
): CarriedSource {
  const [document] = files.keys();
  const folder = folderOf(document ?? "");
  const carried = [...files].map(([path, bytes]): CarriedFile => {
    const text = textOf(bytes);
    const sum = packing.sha256(text === undefined ? bytes : encoder.encode(text));
    return { path: relativePath(folder, path), sum, ...(withText && text !== undefined && { text }) };
  });
  const others = carried.slice(1).sort((one, other) => (one.path < other.path ? -1 : 1));
  return { type, files: [...carried.slice(0, 1), ...others] };
}

/** A path as seen from a folder. Where a file lies outside of it, nobody who gets the document has to know. */
function relativePath(folder: string, path: string): string {
  return isInside(folder, path) ? pathWithin(folder, path) : path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
}

const encoder = new TextEncoder();

/** Bytes as text, whatever its line ends; nothing of pictures and of other files that are none. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  } catch {
    return undefined;
  }
}
