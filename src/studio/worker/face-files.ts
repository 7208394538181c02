import { type Unzipped, unzipSync } from "fflate";
import type { World } from "../../world.ts";

/** What may be in a file of faces: those of a script by their keys, and the program that joins its letters. */
const known = /^(?:[a-z]+(?:-bold)?\.ttf|harfbuzz\.wasm)$/;

/** Files of faces (ZIP) that were chosen beside those that the studio brings: each face is unpacked when it is first asked for. */
export class FaceFiles {
  /** The file in which an entry is. */
  readonly #holders = new Map<string, Uint8Array>();
  readonly #unpacked = new Map<string, Uint8Array>();

  constructor(files: readonly Uint8Array[]) {
    for (const file of files) for (const name of namesIn(file)) this.#holders.set(name, file);
  }

  /** The entries that there are. */
  get names(): readonly string[] {
    return [...this.#holders.keys()];
  }

  /** An entry, the same bytes each time; throws where there is none. */
  read(name: string): Uint8Array {
    const held = this.#unpacked.get(name);
    if (held) return held;
    const file = this.#holders.get(name);
    const bytes: Uint8Array | undefined = file && entriesOf(file, (each) => each === name)[name];
    if (!bytes) throw new Error(`${name} is not here`);
    this.#unpacked.set(name, bytes);
    return bytes;
  }

  /** What a world has of them; `lacking` is told of a face that is asked for and is not here. */
  over(world: World, lacking: (face: string) => void): Pick<World, "addFaces" | "font" | "hasFont" | "harfbuzz"> {
    const isHere = (key: string) => this.#holders.has(`${key}.ttf`);
    return {
      font: (key) => (isHere(key) ? this.read(`${key}.ttf`) : world.font(key)),
      hasFont: (key) => {
        if (isHere(key) || world.hasFont?.(key)) return true;
        lacking(key);
        return false;
      },
      addFaces: (scripts) => ({
        add: `Open ${scripts.map((script) => `masthead-${script}.faces`).join(" and ")} with the button Open: it lies beside masthead.html, and whoever gave you that has it`,
        without: "save the document as a Word file, a web page or text alone",
      }),
      ...(this.#holders.has("harfbuzz.wasm") && { harfbuzz: () => this.read("harfbuzz.wasm") }),
    };
  }
}

/** The names of what a file of faces has; none where it is no such file. */
export function namesIn(file: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    entriesOf(file, (name) => {
      if (known.test(name)) names.push(name);
      return false;
    });
  } catch {
    return [];
  }
  return names;
}

function entriesOf(file: Uint8Array, isWished: (name: string) => boolean): Unzipped {
  return unzipSync(file, { filter: ({ name }) => isWished(name) });
}
