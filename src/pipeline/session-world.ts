import { Memory } from "../memory.ts";
import type { FileRead, World } from "../world.ts";

/** Bytes of files that a session keeps: those of a document, its annexes and its templates many times over, and of no more than a few figures. */
const mostKept = 4_000_000;

/** What a file takes besides its bytes, with all that remembers it: thousands of small ones count too. */
const besides = 2_000;

/**
 * A world as a session sees it: with a memory, and so that a file that has not changed gives the same bytes as before, by which what was made
 * of it is found again. Files are read anew each time: what has changed is seen, whatever the world says of times.
 */
export function sessionWorld(world: World): World {
  const files = new KeptFiles();
  const fonts = new Map<string, Uint8Array>();
  const font = (key: string) => {
    const bytes = fonts.get(key) ?? world.font(key);
    fonts.set(key, bytes);
    return bytes;
  };
  const { addFaces, hasFont, harfbuzz } = world;
  return {
    read: (path) => files.seen(path, world.read(path)),
    list: (folder) => world.list(folder),
    real: (path) => world.real(path),
    font,
    ...(hasFont && { hasFont }),
    ...(addFaces && { addFaces }),
    ...(harfbuzz && { harfbuzz }),
    packing: world.packing,
    templates: world.templates,
    today: () => world.today(),
    sourceDate: () => world.sourceDate(),
    memory: new Memory(),
  };
}

/** The files that were read last, up to a bound: however many documents a session makes, it keeps no more. */
class KeptFiles {
  /** In the order in which they were last read. */
  readonly #kept = new Map<string, Uint8Array>();
  #size = 0;

  /** What was read, in the bytes that the file had before where they are the same. */
  seen(path: string, read: FileRead): FileRead {
    const before = this.#kept.get(path);
    if (before) this.#forget(path, before);
    if (!read.ok) return read;
    const bytes = before && isSame(before, read.bytes) ? before : read.bytes;
    if (bytes.length + besides <= mostKept) this.#keep(path, bytes);
    return { ...read, bytes };
  }

  #keep(path: string, bytes: Uint8Array): void {
    this.#kept.set(path, bytes);
    this.#size += bytes.length + besides;
    for (const [oldest, its] of this.#kept) {
      if (this.#size <= mostKept) return;
      this.#forget(oldest, its);
    }
  }

  #forget(path: string, { length }: Uint8Array): void {
    this.#kept.delete(path);
    this.#size -= length + besides;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
