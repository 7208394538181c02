import { memoryWorld } from "../../memory-world.ts";
import type { World } from "../../world.ts";
import type { StudioFile } from "../protocol.ts";

/** The folder of the document, as the page says that it is: a world whose files change. */
export class Folder {
  readonly world: World;
  readonly #shipped: World;
  readonly #files = new Map<string, Uint8Array>();
  #now: World;

  constructor(shipped: World) {
    this.#shipped = shipped;
    this.#now = memoryWorld({}, shipped);
    this.world = {
      ...shipped,
      read: (path) => this.#now.read(path),
      list: (folder) => this.#now.list(folder),
      real: (path) => this.#now.real(path),
    };
  }

  /** The names of the notes that the texts of the folder call or define. */
  noteNames(): readonly string[] {
    const texts = [...this.#files].filter(([path]) => path.endsWith(".md")).map(([, bytes]) => new TextDecoder().decode(bytes));
    return texts.flatMap((text) => [...text.matchAll(/\[\^([^\]\s[]{1,200})\]/g)].map(([, name = ""]) => name));
  }

  /** Takes files as they are now. A file of the same bytes stays the one that it was, so that what was made of it holds. */
  put(files: readonly StudioFile[], gone: readonly string[]): void {
    for (const path of gone) this.#files.delete(path);
    for (const { path, bytes } of files) if (!isSame(this.#files.get(path), bytes)) this.#files.set(path, bytes);
    this.#now = memoryWorld(Object.fromEntries(this.#files), this.#shipped, this.#shipped.today());
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);
}
