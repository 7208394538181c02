import { part } from "../../preview/page/dom.ts";
import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** The ending of files of faces, which lie beside the studio. */
const ending = ".faces";

/** Faces of scripts that the file of the studio does not hold: each script's are in a file beside it, chosen once and kept in the browser. */
export class Faces {
  readonly #desk: Desk;
  /** Files that were chosen in this window, in case that the browser keeps nothing. */
  readonly #chosen = new Map<string, Uint8Array>();
  /** Files that a server is being asked for: several faces of one file are asked for at once. */
  readonly #asked = new Set<string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    const field = part("faces-file", HTMLInputElement);
    field.addEventListener("change", async () => {
      const [file] = field.files ?? [];
      if (file) await this.take({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      field.value = "";
    });
  }

  /** All files of faces that there are. */
  async all(): Promise<readonly Uint8Array[]> {
    const kept = await this.#desk.keeper.faces().catch(() => []);
    const all = new Map([...kept.map(({ path, bytes }) => [path, bytes] as const), ...this.#chosen]);
    return [...all.values()];
  }

  /** Whether a file says that it is one of faces. */
  static isOne({ path }: Pick<StudioFile, "path">): boolean {
    return path.toLowerCase().endsWith(ending);
  }

  /** A face is asked for that is not here. From a server it comes by itself, if it lies there beside the studio; from the disk it has to be chosen. */
  async lacking(face: string): Promise<void> {
    const script = face.replace(/-bold$/, "");
    const name = `masthead-${script}${ending}`;
    if (this.#chosen.has(name) || this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      const served = await servedBeside(name);
      if (served) return await this.take({ path: name, bytes: served });
    } finally {
      this.#asked.delete(name);
    }
    this.#desk.say(words.lacking(script, name), true, {
      label: words.chooseFaces,
      act: () => part("faces-file", HTMLInputElement).click(),
    });
  }

  /** Forgets what was chosen, once nothing is kept any more. */
  forget(): void {
    this.#chosen.clear();
  }

  /** Takes a file of faces, and keeps it; the pages are made anew with them. */
  async take(file: StudioFile): Promise<void> {
    const names = await this.#desk.compiler.ask("faces", file.bytes);
    if (names.length === 0) return this.#desk.say(words.noFaces(file.path), true);
    this.#chosen.set(file.path, file.bytes);
    const isKept = await this.#desk.keeper.keepFaces(file).then(
      () => true,
      () => false,
    );
    await this.#desk.compiler.restart();
    this.#desk.say(isKept ? words.facesTaken : words.facesTakenOnce);
  }
}

async function servedBeside(name: string): Promise<Uint8Array | undefined> {
  if (!location.protocol.startsWith("http")) return undefined;
  try {
    const response = await fetch(new URL(name, location.href));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
