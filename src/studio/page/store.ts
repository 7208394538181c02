import type { StudioFile } from "../protocol.ts";
import { nameOf, type Project } from "./project.ts";

/** A document that is kept, without its files. */
export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** A state that a document once had. */
export interface Version {
  readonly document: string;
  readonly at: number;
  readonly project: Project;
}

/** Files of the disk that were opened each by itself, by their paths in the document. */
export type FileHandles = Readonly<Record<string, FileSystemFileHandle>>;

/** Where on the disk a document is saved in place: a folder, or the files that it was opened from. */
export interface KeptPlace {
  /** The document. */
  readonly id: string;
  readonly handle: FileSystemDirectoryHandle | FileHandles;
  /** Files as they were when they were last read or written there. */
  readonly seen: SeenFiles;
}

/** How files of the disk were last seen, by their paths in the document. */
export type SeenFiles = Readonly<Record<string, { readonly modified: number; readonly size: number }>>;

/** A window of an older studio holds the store: only once it is closed can this one have it. */
export class StoreBlocked extends Error {}

/** When a state becomes a version: when one is due, now, or not at all. */
export type AsVersion = "due" | "now" | "never";

interface Kept extends KeptDocument {
  readonly project: Project;
}

/** Milliseconds between two versions that are kept of a document while it is written. */
const versionEvery = 5 * 60_000;

/** Versions that are kept of a document; the oldest go first. */
const mostVersions = 60;

/** The schema: 1 had documents and versions; 2 has folders and files of faces too. */
const schema = 2;

/** What is in it, each with the name by which its entries are found. */
const keyPaths = { documents: "id", versions: ["document", "at"], folders: "id", faces: "name" } as const;

type Name = keyof typeof keyPaths;

const names: readonly Name[] = ["documents", "versions", "folders", "faces"];

/**
 * What the browser keeps: each document as it is now and versions of it, where on the disk it is saved, and files of faces. One of an earlier
 * schema is brought to this one; of a later one `open` rejects with a `VersionError`, and it is left alone. Every method rejects where the
 * browser refuses: with a `QuotaExceededError` where its store is full.
 */
export class Store {
  readonly #base: IDBDatabase;

  private constructor(base: IDBDatabase) {
    this.#base = base;
  }

  /** Opens the store of this browser; rejects with `StoreBlocked` too. `replaced` is told when a newer studio takes it over, and nothing more is kept here. */
  static async open(replaced: () => void): Promise<Store> {
    const request = indexedDB.open("masthead-studio", schema);
    const blocked = new Promise<never>((_, failed) => {
      request.addEventListener("blocked", () => {
        failed(new StoreBlocked());
        // It would come once the other window is closed, and hold the store without a use.
        request.addEventListener("success", () => request.result.close());
      });
    });
    request.addEventListener("upgradeneeded", () => {
      const base = request.result;
      for (const name of names)
        if (!base.objectStoreNames.contains(name)) base.createObjectStore(name, { keyPath: asMutable(keyPaths[name]) });
    });
    const opened = answered(request);
    const base = await Promise.race([opened, blocked]);
    base.addEventListener("versionchange", () => {
      base.close();
      replaced();
    });
    return new Store(base);
  }

  /** The documents, the one that was changed last first. */
  async documents(): Promise<readonly KeptDocument[]> {
    const all: readonly Kept[] = await answered(this.#objects("documents", "readonly").getAll());
    return all.map(({ id, name, changed }) => ({ id, name, changed })).sort((one, other) => other.changed - one.changed);
  }

  /** A document by its name of the store. */
  async read(id: string): Promise<Project | undefined> {
    const kept: Kept | undefined = await answered(this.#objects("documents", "readonly").get(id));
    return kept?.project;
  }

  /** Keeps a document as it is now; and as a version if the last is old enough, or always, or never. */
  async keep(project: Project, asVersion: AsVersion): Promise<void> {
    const done = this.#base.transaction(["documents", "versions"], "readwrite", { durability: "strict" });
    const end = ended(done);
    try {
      await putInto(done, project, asVersion);
    } catch (error) {
      end.catch(() => {});
      throw done.error ?? error;
    }
    await end;
  }

  /** The versions of a document, the newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    const all: readonly Version[] = await answered(this.#objects("versions", "readonly").getAll(ofDocument(id)));
    return [...all].reverse();
  }

  /** Deletes a document with its versions. */
  async drop(id: string): Promise<void> {
    const done = this.#base.transaction(names, "readwrite");
    done.objectStore("documents").delete(id);
    done.objectStore("versions").delete(ofDocument(id));
    done.objectStore("folders").delete(id);
    await ended(done);
  }

  /** Where on the disk a document is saved, if it is. */
  async place(id: string): Promise<KeptPlace | undefined> {
    return answered(this.#objects("folders", "readonly").get(id));
  }

  /** Remembers where a document is saved. */
  async keepPlace(place: KeptPlace): Promise<void> {
    await answered(this.#objects("folders", "readwrite").put(place));
  }

  /** Files of faces that were chosen. */
  async faces(): Promise<readonly StudioFile[]> {
    const kept: readonly { readonly name: string; readonly bytes: Uint8Array }[] = await answered(
      this.#objects("faces", "readonly").getAll(),
    );
    return kept.map(({ name, bytes }) => ({ path: name, bytes }));
  }

  /** Keeps a file of faces, in the place of one of the same name. */
  async keepFaces({ path, bytes }: StudioFile): Promise<void> {
    await answered(this.#objects("faces", "readwrite").put({ name: path, bytes }));
  }

  /** Deletes everything. */
  async empty(): Promise<void> {
    const done = this.#base.transaction(names, "readwrite");
    for (const name of names) done.objectStore(name).clear();
    await ended(done);
  }

  #objects(name: Name, mode: IDBTransactionMode): IDBObjectStore {
    return this.#base.transaction(name, mode).objectStore(name);
  }
}

async function putInto(open: IDBTransaction, project: Project, asVersion: AsVersion): Promise<void> {
  const { id } = project;
  const at = Date.now();
  const kept: Kept = { id, name: nameOf(project), changed: at, project };
  open.objectStore("documents").put(kept);
  if (asVersion === "never") return;
  const versions = open.objectStore("versions");
  const times = (await answered(versions.getAllKeys(ofDocument(id)))).map((key) => (Array.isArray(key) ? Number(key[1]) : 0));
  if (asVersion === "due" && at - (times.at(-1) ?? 0) < versionEvery) return;
  const version: Version = { document: id, at, project };
  versions.put(version);
  for (const old of times.slice(0, Math.max(0, times.length + 1 - mostVersions))) versions.delete([id, old]);
}

function asMutable(path: string | readonly string[]): string | string[] {
  return typeof path === "string" ? path : [...path];
}

const ofDocument = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.addEventListener("complete", () => done());
    for (const event of ["error", "abort"]) transaction.addEventListener(event, () => failed(transaction.error));
  });
}
